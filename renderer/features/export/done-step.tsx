import { CircleCheck } from 'lucide-react'
import type { KeysExported } from '../../../preload/export-views'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { exportText } from '../../text/export'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { LeftOut } from './left-out'

interface Props { readonly done: KeysExported; readonly onClose: () => void }

/** What is in the file, what is not, and how to open it. */
export function DoneStep({ done: { saved, leftOut }, onClose }: Props) {
  const t = useText(exportText)
  const accounts = useStore(useStores().accounts)
  return (
    <Dialog title={t.doneTitle} onClose={onClose} footer={<Button variant="primary" autoFocus onPress={onClose}>{t.close}</Button>}>
      <p className="export-done" role="status"><CircleCheck aria-hidden />{t.done(saved)}</p>
      <LeftOut title={t.wasLeftOut} accounts={leftOut.flatMap((id) => accounts.get(id) ?? [])} />
      <ul className="export-next">
        <li>{t.openHere}</li>
        <li>{t.openByAge} <code className="mono">age -d tillkeys-accounts.age</code></li>
        <li>{t.deleteIt}</li>
      </ul>
    </Dialog>
  )
}
