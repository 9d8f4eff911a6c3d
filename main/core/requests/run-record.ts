import type { RequestDraft, RunView, TimelineView } from '../../../preload/views'
import { toErrorView } from '../error-view'
import { AppError, isAppError } from '../errors'
import type { Clock, HttpResponse } from '../ports'
import type { Secret } from '../secret'
import { redactHeaders, redactText } from '../tillhub/redact'
import { redactKnown } from '../tillhub/redact-known'
import { readAnswer, type Answer } from './answer'

/** What really happened in a run, from which its view is made. All that leaves it is masked. */
export interface RunRecord {
  readonly secrets: readonly Secret[]
  learnSecrets(secrets: readonly Secret[]): void
  aim(url: string): void
  note(what: TimelineView['what'], detail?: string): void
  sent(headers: Readonly<Record<string, string>>): void
  /** Notes an answer to what was sent last. */
  received(response: HttpResponse): void
  answered(response: HttpResponse, error: AppError | null): RunView
  failed(error: unknown): RunView
}

const noAnswer: Answer = {
  status: null, statusText: null, bytes: 0, truncated: false, bodyKind: 'empty', contentType: null, body: '', headers: [], requestId: null,
}

export function createRunRecord(draft: RequestDraft, clock: Clock): RunRecord {
  const startedAt = clock.now()
  const started = clock.monotonic()
  const timeline: TimelineView[] = []
  let secrets: readonly Secret[] = []
  let url = draft.path
  let headers: Readonly<Record<string, string>> = {}
  let sentAt = startedAt

  const masked = (text: string): string => redactKnown(text, secrets)
  const note = (what: TimelineView['what'], detail: string | null = null, at = clock.now()): void => {
    timeline.push({ at, what, detail })
  }

  function view(answer: Answer, error: AppError | null, ms: number): RunView {
    return {
      ...answer,
      runId: draft.runId,
      id: draft.id,
      startedAt,
      method: draft.method,
      url: redactText(masked(url)),
      ms: Math.round(ms),
      requestHeaders: redactHeaders(Object.entries(headers).map(([name, value]) => [name, masked(value)] as const)),
      timeline,
      error: error && toErrorView(error),
    }
  }

  return {
    get secrets() {
      return secrets
    },
    learnSecrets(known) {
      secrets = [...secrets, ...known]
    },
    aim(target) {
      url = target
    },
    note,
    sent(given) {
      headers = given
      sentAt = clock.now()
      note('sent', null, sentAt)
    },
    received(response) {
      note('first-byte', String(response.status), sentAt + response.firstByteMs)
      note(response.truncated ? 'cut' : 'received', null, sentAt + response.totalMs)
    },
    answered: (response, error) => view(readAnswer(response, secrets), error, response.totalMs),
    failed(cause) {
      const error = isAppError(cause) ? cause : new AppError('internal', { cause })
      if (error.code === 'redirect-refused') note('redirect-refused', error.details.detail ?? null)
      else note('failed', error.code)
      return view({ ...noAnswer, status: error.details.status ?? null }, error, clock.monotonic() - started)
    },
  }
}
