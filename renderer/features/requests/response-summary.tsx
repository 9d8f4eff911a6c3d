import { CircleAlert, CircleCheck, CircleX, CornerUpRight } from 'lucide-react'
import type { RunView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { requestsText } from '../../text/requests'
import { StatePill } from '../../ui/badge'
import { Copyable } from '../../ui/copyable'
import { toneOf } from './answer'

const icons = { ok: CircleCheck, info: CornerUpRight, warn: CircleAlert, bad: CircleX }

/** Status, time and size at a glance, and the request.id for a support case. */
export function ResponseSummary({ answer: { method, url, status, statusText, ms, bytes, requestId } }: { readonly answer: RunView }) {
  const t = useText(requestsText)
  const measures = useText(measuresText)
  const { copyText } = useAccountActions()
  const tone = toneOf(status)
  return (
    <div className="response-summary">
      <div className="response-facts tabular">
        <StatePill icon={icons[tone]} tone={tone} word={status === null ? t.noAnswer : `${status} ${statusText ?? ''}`.trim()} />
        <span>{measures.milliseconds(ms)}</span>
        <span>{measures.bytes(bytes)}</span>
        {requestId !== null && (
          <span className="response-id quiet">request.id <Copyable value={requestId} label={t.copyId} copiedLabel={t.idCopied} onCopy={copyText} /></span>
        )}
      </div>
      <p className="response-url mono quiet"><bdi>{method} {url}</bdi></p>
    </div>
  )
}
