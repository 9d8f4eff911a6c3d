import { useText } from '../../text'
import { timelineText } from '../../text/timeline'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'

interface Props {
  readonly count: number
  readonly onRenew: () => void
  readonly onClose: () => void
}

/** Asks before so many sign-ins at once. */
export function RenewDialog({ count, onRenew, onClose }: Props) {
  const t = useText(timelineText)
  const renew = (): void => {
    onRenew()
    onClose()
  }
  return (
    <Dialog
      title={t.confirmTitle(count)} role="alertdialog" onClose={onClose}
      footer={<><Button onPress={onClose}>{t.cancel}</Button><Button variant="primary" autoFocus onPress={renew}>{t.renew(count)}</Button></>}
    >
      <p>{t.confirmText(count)}</p>
    </Dialog>
  )
}
