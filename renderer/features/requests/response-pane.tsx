import { Send } from 'lucide-react'
import { ladder } from '../../../preload/catalogue/ladder'
import type { ErrorView, RunView } from '../../../preload/views'
import { Failure } from '../../state/failure'
import { useText } from '../../text'
import { catalogueText } from '../../text/catalogue'
import { errorsText } from '../../text/errors'
import { measuresText } from '../../text/measures'
import { requestsText } from '../../text/requests'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Loading } from '../../ui/loading'
import { AnswerView } from './answer/answer-view'
import type { Look } from './answer/look'
import { Explanation } from './explanation'
import { ResponseSummary } from './response-summary'

/** What to try first with a new account, from the token alone to the account's own data. */
const starters = ladder.flatMap(({ name, path }) => (path === null ? [] : [{ name, path }])).slice(0, 4)

interface Props {
  readonly isRunning: boolean
  readonly answer: RunView | null
  readonly failure: ErrorView | null
  readonly look: Look
  readonly onLook: (change: Partial<Look>) => void
  /** Fetches the page after this one, and all of them. */
  readonly onNext: () => void
  readonly onAll: () => void
  /** Sends the same as another account, too. */
  readonly onCompare: () => void
  /** Takes the path of a test request into the draft; null where nothing is offered to begin with. */
  readonly onTry: ((path: string) => void) | null
}

/** The outcome of the account's last request. */
export function ResponsePane({ isRunning, answer, failure, look, onLook, onNext, onAll, onCompare, onTry }: Props) {
  const t = useText(requestsText)
  const words = useText(catalogueText)
  const errors = useText(errorsText)
  const { milliseconds } = useText(measuresText)
  const error = failure ?? answer?.error
  // For those who do not see it. Empty in between, so that an equal outcome is said again.
  const said = [
    answer && !failure && `${answer.status === null ? t.noAnswer : `${answer.status} ${answer.statusText ?? ''}`}, ${milliseconds(answer.ms)}`,
    error && `${errors[error.code].what}. ${errors[error.code].next}`,
  ]
  return (
    <section className="response" aria-label={t.response} aria-busy={isRunning}>
      <p className="visually-hidden" role="status">{!isRunning && said.filter(Boolean).join('. ')}</p>
      {isRunning && <Loading text={t.waiting} />}
      {failure && <Failure error={failure} />}
      {answer && <Answer key={answer.runId} answer={answer} look={look} onLook={onLook} onNext={onNext} onAll={onAll} onCompare={onCompare} />}
      {onTry && !isRunning && !failure && !answer && (
        <EmptyState
          icon={Send} title={t.noResponse}
          actions={starters.map(({ name, path }) => <Button key={name} onPress={() => onTry(path)}>{words.rungs[name]}</Button>)}
        >
          {t.noResponseWhy}
        </EmptyState>
      )}
    </section>
  )
}

function Answer({ answer, onCompare, ...rest }: { readonly answer: RunView } & Pick<Props, 'look' | 'onLook' | 'onNext' | 'onAll' | 'onCompare'>) {
  return (
    <>
      <ResponseSummary answer={answer} onCompare={onCompare} />
      {answer.error && <Failure error={answer.error} tone={answer.status === null ? 'bad' : 'warn'} />}
      {answer.explanation && <Explanation explanation={answer.explanation} />}
      <AnswerView answer={answer} {...rest} />
    </>
  )
}
