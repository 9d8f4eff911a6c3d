import { useAccountActions } from '../state/account-actions'
import { useNotices } from '../state/notices'
import type { Notice } from '../state/stores'
import { useText } from '../text'
import { errorsText } from '../text/errors'
import { frameText } from '../text/frame'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Copyable } from '../ui/copyable'

export function NoticeAlert({ notice: { id, error, about } }: { readonly notice: Notice }) {
  const t = useText(frameText)
  const words = useText(errorsText)[error.code]
  const { dismiss } = useNotices()
  const { activate, copyText } = useAccountActions()
  const { accountId, requestId, serverMessage, detail } = error
  return (
    <Alert
      title={about ? <><bdi>{about}</bdi>: {words.what}</> : words.what} next={words.next}
      dismiss={{ label: t.dismiss, run: () => dismiss(id) }}
      footer={(
        <>
          {accountId !== null && <Button onPress={() => activate(accountId)}>{t.open}</Button>}
          {requestId !== null && (
            <span className="quiet">request.id <Copyable value={requestId} label={t.copyRequestId} copiedLabel={t.idCopied} onCopy={copyText} /></span>
          )}
        </>
      )}
    >
      {words.why} {[detail, serverMessage && t.serverSaid(serverMessage)].filter(Boolean).join(' · ')}
    </Alert>
  )
}
