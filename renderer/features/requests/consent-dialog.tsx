import type { AccountView, HttpMethod } from '../../../preload/views'
import { useText } from '../../text'
import { requestsText } from '../../text/requests'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'

interface Props {
  readonly method: HttpMethod
  readonly account: Pick<AccountView, 'title' | 'environment'>
  readonly onSend: () => void
  readonly onClose: () => void
}

/** Asks before a request may change the data of a live account. */
export function ConsentDialog({ method, account, onSend, onClose }: Props) {
  const t = useText(requestsText)
  return (
    <Dialog
      title={t.askTitle(method)} role="alertdialog" onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" onPress={onSend}>{t.askSend(method)}</Button>
        </>
      }
    >
      <p>{t.askText(method, account.title)}</p>
      {account.environment.baseUrl !== null && <p className="mono quiet"><bdi>{account.environment.baseUrl}</bdi></p>}
    </Dialog>
  )
}
