import type { ExplanationView, PagesView } from '../../../preload/request-views'
import type { NameValue, RequestDraft, RunView, TimelineView } from '../../../preload/views'
import { toErrorView } from '../error-view'
import type { AppError } from '../errors'
import type { Clock, HttpResponse } from '../ports'
import type { Secret } from '../secret'
import { redactHeaders, redactText } from '../tillhub/redact'
import { redactKnown } from '../tillhub/redact-known'
import { serverText } from '../tillhub/server-text'
import { readAnswer, type Answer } from './answer'

/** What is found out about an answer beside itself. */
export interface Findings {
  readonly error: AppError | null
  readonly explanation: ExplanationView | null
  readonly kept: RunView['kept']
  readonly nextPage: string | null
  readonly pages: PagesView | null
}

/** What really happened in a run, from which its view is made. All that leaves it is masked. */
export interface RunRecord {
  readonly secrets: readonly Secret[]
  /** The refused token was replaced. */
  readonly isRenewed: boolean
  learnSecrets(secrets: readonly Secret[]): void
  aim(url: string): void
  note(what: TimelineView['what'], detail?: string): void
  sent(method: string, headers: Readonly<Record<string, string>>): void
  /** Notes an answer to what was sent last. */
  received(response: HttpResponse, bytes: number): void
  renewed(): void
  answered(response: HttpResponse, bytes: number, findings: Findings): RunView
  failed(error: AppError, explanation: ExplanationView | null): RunView
}

const noAnswer: Answer = {
  status: null, statusText: null, bytes: 0, truncated: false, bodyKind: 'empty', contentType: null, body: '', headers: [], requestId: null,
}
/** Page after page would bring the same headers again and again. */
const EXCHANGES_WITH_HEADERS = 10
const nothingFound: Findings = { error: null, explanation: null, kept: null, nextPage: null, pages: null }

export function createRunRecord(draft: RequestDraft, clock: Clock): RunRecord {
  const startedAt = clock.now()
  const started = clock.monotonic()
  const timeline: TimelineView[] = []
  let secrets: readonly Secret[] = []
  let isRenewed = false
  let url = draft.path
  let headers: Readonly<Record<string, string>> = {}
  let sentAfter = 0
  let exchanges = 0

  const masked = (text: string): string => redactKnown(text, secrets)
  const after = (): number => clock.monotonic() - started
  const shown = (pairs: Iterable<readonly [string, string]>): NameValue[] =>
    redactHeaders(Array.from(pairs, ([name, value]) => [name, masked(value)] as const))
  const noted = (pairs: Iterable<readonly [string, string]>): NameValue[] => (exchanges <= EXCHANGES_WITH_HEADERS ? shown(pairs) : [])

  function note(what: TimelineView['what'], detail: string | null = null, afterMs = after(), pairs: readonly NameValue[] = []): void {
    timeline.push({ afterMs: Math.round(afterMs), what, detail, headers: pairs })
  }

  function view(answer: Answer, { error, ...findings }: Findings, ms: number): RunView {
    return {
      ...answer,
      ...findings,
      runId: draft.runId,
      id: draft.id,
      startedAt,
      method: draft.method,
      url: redactText(masked(url)),
      ms: Math.round(ms),
      requestHeaders: shown(Object.entries(headers)),
      timeline,
      error: error && toErrorView(error),
    }
  }

  return {
    get secrets() {
      return secrets
    },
    get isRenewed() {
      return isRenewed
    },
    learnSecrets(known) {
      const added = known.filter(one => !secrets.some(other => other.equals(one)))
      // The same list for as long as it holds the same: what it is searched with is made once for each list.
      if (added.length > 0) secrets = [...secrets, ...added]
    },
    aim(target) {
      url = target
    },
    note,
    sent(method, given) {
      headers = given
      sentAfter = after()
      exchanges += 1
      note('sent', `${method} ${redactText(masked(url))}`, sentAfter, noted(Object.entries(given)))
    },
    received(response, bytes) {
      const { status, statusText, firstByteMs, totalMs } = response
      note('first-byte', `${status} ${serverText(statusText, secrets)}`.trim(), sentAfter + firstByteMs, noted(response.headers))
      note(response.truncated ? 'cut' : 'received', String(bytes), sentAfter + totalMs)
    },
    renewed() {
      isRenewed = true
    },
    answered: (response, bytes, findings) => view(readAnswer(response, secrets, bytes), findings, response.totalMs),
    failed(error, explanation) {
      if (error.code === 'redirect-refused') note('redirect-refused', error.details.detail ?? null)
      else note('failed', error.code)
      return view({ ...noAnswer, status: error.details.status ?? null }, { ...nothingFound, error, explanation }, after())
    },
  }
}
