import { useText } from '../../../text'
import { variablesText } from '../../../text/variables'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'

interface Props { readonly name: string; readonly onForget: () => void; readonly onClose: () => void }

/** Asks before a secret is removed, since nothing brings it back. */
export function ForgetDialog({ name, onForget, onClose }: Props) {
  const t = useText(variablesText)
  return (
    <Dialog
      title={t.forgetTitle(name)} role="alertdialog" onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" onPress={() => { onForget(); onClose() }}>{t.forget}</Button>
        </>
      }
    >
      <p>{t.forgetWhy}</p>
    </Dialog>
  )
}
