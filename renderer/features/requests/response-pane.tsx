import { Send } from 'lucide-react'
import { useState } from 'react'
import type { ErrorView, RunView } from '../../../preload/views'
import { Failure } from '../../state/failure'
import { useText } from '../../text'
import { requestsText } from '../../text/requests'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Loading } from '../../ui/loading'
import { Segmented } from '../../ui/segmented'
import { starters } from './catalogue'
import { ResponseBody } from './response-body'
import { ResponseHeaders } from './response-headers'
import { ResponseSummary } from './response-summary'
import { ResponseTimeline } from './response-timeline'

interface Props {
  readonly isRunning: boolean
  readonly answer: RunView | null
  readonly failure: ErrorView | null
  /** Takes the path of a test request into the draft. */
  readonly onTry: (path: string) => void
}

/** The outcome of the account's last request. */
export function ResponsePane({ isRunning, answer, failure, onTry }: Props) {
  const t = useText(requestsText)
  return (
    <section className="response" aria-label={t.response} aria-busy={isRunning}>
      {isRunning && <Loading text={t.waiting} />}
      {failure && <Failure error={failure} />}
      {answer && <Answer answer={answer} />}
      {!isRunning && !failure && !answer && (
        <EmptyState
          icon={Send} title={t.noResponse}
          actions={starters.map(({ path, resource }) => <Button key={path} onPress={() => onTry(path)}>{resource}</Button>)}
        >
          {t.noResponseWhy}
        </EmptyState>
      )}
    </section>
  )
}

type PartName = 'body' | 'headers' | 'timeline'

function Answer({ answer }: { readonly answer: RunView }) {
  const t = useText(requestsText)
  const [part, setPart] = useState<PartName>(answer.status === null ? 'timeline' : 'body')
  return (
    <>
      <ResponseSummary answer={answer} />
      {answer.error && <Failure error={answer.error} tone={answer.status === null ? 'bad' : 'warn'} />}
      <Segmented
        label={t.parts} hideLabel value={part} onChange={setPart}
        options={[{ id: 'body', label: t.responseBody }, { id: 'headers', label: t.responseHeaders }, { id: 'timeline', label: t.timeline }]}
      />
      {part === 'body' && <ResponseBody answer={answer} />}
      {part === 'headers' && <ResponseHeaders received={answer.headers} sent={answer.requestHeaders} />}
      {part === 'timeline' && <ResponseTimeline startedAt={answer.startedAt} events={answer.timeline} />}
    </>
  )
}
