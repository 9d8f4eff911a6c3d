import { CircleAlert, CircleCheck, CircleX, CornerUpRight, GitCompareArrows, LifeBuoy } from 'lucide-react'
import type { RunView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { compareText } from '../../text/compare'
import { explainText } from '../../text/explain'
import { measuresText } from '../../text/measures'
import { requestsText } from '../../text/requests'
import { StatePill } from '../../ui/badge'
import { Button, IconButton } from '../../ui/button'
import { Copyable } from '../../ui/copyable'
import { toneOf } from './answer'

const icons = { ok: CircleCheck, info: CornerUpRight, warn: CircleAlert, bad: CircleX }

interface Props {
  readonly answer: RunView
  readonly onCompare: () => void
}

/** Status, time and size at a glance, and the request.id for a support case. */
export function ResponseSummary({ answer: { id, runId, method, url, status, statusText, ms, bytes, requestId }, onCompare }: Props) {
  const t = useText(requestsText)
  const measures = useText(measuresText)
  const { copyText } = useAccountActions()
  const { compare } = useText(compareText)
  const hasOthers = useStore(useStores().accounts, (accounts) => accounts.size > 1)
  const support = useText(explainText)
  const { copyForSupport } = useApi().history
  const { act, toast } = useNotices()
  const tone = toneOf(status)
  const copyCase = async (): Promise<void> => {
    await copyForSupport({ id, runId })
    toast(support.supportCopied)
  }
  return (
    <div className="response-summary">
      <div className="response-facts tabular">
        <StatePill icon={icons[tone]} tone={tone} word={status === null ? t.noAnswer : `${status} ${statusText ?? ''}`.trim()} />
        <span>{measures.milliseconds(ms)}</span>
        <span>{measures.bytes(bytes)}</span>
        <IconButton icon={LifeBuoy} label={support.copyForSupport} onPress={() => act(copyCase)} />
        {hasOthers && <Button variant="plain" icon={GitCompareArrows} onPress={onCompare}>{compare}</Button>}
        {requestId !== null && (
          <span className="response-id quiet">request.id <Copyable value={requestId} label={t.copyId} copiedLabel={t.idCopied} onCopy={copyText} /></span>
        )}
      </div>
      <p className="response-url mono quiet"><bdi>{method} {url}</bdi></p>
    </div>
  )
}
