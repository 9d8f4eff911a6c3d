import { CircleCheck, CircleDashed } from 'lucide-react'
import type { DisarmFact } from '../../../preload/disarm-views'
import type { ErrorView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { Failure } from '../../state/failure'
import { useText } from '../../text'
import { failureText } from '../../text/failure'
import { measuresText } from '../../text/measures'
import { Copyable } from '../../ui/copyable'

interface Props {
  readonly fact: DisarmFact | null
  /** What it means that it went well. */
  readonly good: string
  /** What to say while nothing was tried. */
  readonly untried?: string
}

/** What came of something that was asked of the server: when, and by which request. */
export function FactLine({ fact, good, untried }: Props) {
  const t = useText(failureText)
  const { moment } = useText(measuresText)
  const { copyText } = useAccountActions()
  if (!fact) return untried ? <p className="disarm-fact is-untried"><CircleDashed aria-hidden />{untried}</p> : null
  const { at, outcome, status, requestId } = fact
  if (outcome !== 'ok') {
    const error: ErrorView = { code: outcome, status, requestId, serverMessage: null, detail: null, accountId: null, retryAt: null }
    return <Failure error={error} tone={outcome === 'still-accepted' ? 'bad' : 'warn'} />
  }
  return (
    <div className="disarm-fact is-good">
      <CircleCheck aria-hidden />
      <span>{good}</span>
      <span className="quiet tabular">{moment(at)}</span>
      {requestId !== null && (
        <span className="quiet">request.id <Copyable value={requestId} label={t.copyId} copiedLabel={t.copied} onCopy={copyText} /></span>
      )}
    </div>
  )
}
