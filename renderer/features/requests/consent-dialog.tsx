import type { AccountView } from '../../../preload/views'
import { useText } from '../../text'
import { requestsText } from '../../text/requests'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import type { Draft } from './draft'
import { RequestPreview } from './request-preview'
import { usePreview } from './use-preview'

interface Props {
  readonly account: AccountView
  readonly draft: Draft
  readonly onSend: () => void
  readonly onClose: () => void
}

/** Asks before a request may change the data of a live account, and names the address that it really goes to. */
export function ConsentDialog({ account, draft, onSend, onClose }: Props) {
  const t = useText(requestsText)
  const { method } = draft
  // A preview of its own: the editor's may still be the one of what was written a moment ago.
  const preview = usePreview(account.id, draft)
  return (
    <Dialog
      title={t.askTitle(method)} role="alertdialog" onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" isPending={!preview} onPress={onSend}>{t.askSend(method)}</Button>
        </>
      }
    >
      <p>{t.askText(method, account.title)}</p>
      <RequestPreview baseUrl={account.environment.baseUrl} preview={preview} />
    </Dialog>
  )
}
