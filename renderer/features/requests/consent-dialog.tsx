import type { AccountView } from '../../../preload/views'
import { useText } from '../../text'
import { requestsText } from '../../text/requests'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import type { Draft } from './draft'

interface Props {
  readonly account: Pick<AccountView, 'title' | 'environment'>
  readonly draft: Pick<Draft, 'method' | 'path'>
  readonly onSend: () => void
  readonly onClose: () => void
}

/** Asks before a request may change the data of a live account. */
export function ConsentDialog({ account, draft: { method, path }, onSend, onClose }: Props) {
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
      <p className="consent-target mono quiet"><bdi>{method} {account.environment.baseUrl}{path}</bdi></p>
    </Dialog>
  )
}
