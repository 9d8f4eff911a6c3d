import type { ExplanationView, PagesView } from '../../../preload/request-views'
import type { AccountId, RunView } from '../../../preload/views'
import { AppError, isAppError, type ErrorCode } from '../errors'
import type { Clock, HttpResponse } from '../ports'
import { requestFailure } from '../tillhub/failures'
import { redactText } from '../tillhub/redact'
import { redactKnown } from '../tillhub/redact-known'
import { mayBeJson, textOf } from '../tillhub/response'
import { parseErrorBody } from '../tillhub/wire'
import { answerName } from './answer-name'
import type { ResolvedDraft } from './draft'
import type { Exchanged } from './exchange'
import { explain, type Failed, type Standing } from './explain'
import type { KeptAnswers } from './kept-answers'
import { nextPageOf } from './next-page'
import type { RunRecord } from './run-record'

/** What a run comes to: its record and the answer, with all that can be told from them. */
export interface Outcome {
  /**
   * Keeps an answer that is too long or binary to be shown, to be saved from there. Where it throws, nothing of the answer is left;
   * the reason of the signal is thrown while keeping can still be stopped.
   */
  answered(run: AnsweredRun, read: Read): Promise<RunView>
  failed(run: Run, error: unknown): RunView
  /** Why something else of the account failed, such as its sign-in. */
  explainCode(id: AccountId, code: ErrorCode): ExplanationView | null
}

interface Run {
  readonly id: AccountId
  readonly record: RunRecord
  /** Null when it never came to a request. */
  readonly request: ResolvedDraft | null
}
interface AnsweredRun extends Run {
  readonly baseUrl: string
  readonly request: ResolvedDraft
  readonly signal: AbortSignal
}
export interface Read {
  readonly exchanged: Exchanged
  readonly pages: PagesView | null
  /** What ended the reading of pages before its time. */
  readonly error: AppError | null
}

export function createOutcome(deps: {
  readonly kept: KeptAnswers
  /** What is known of the account now; null for one that is gone. */
  readonly standing: (id: AccountId) => Standing | null
  readonly clock: Clock
}): Outcome {
  const { kept, clock } = deps

  function explainedOf(id: AccountId, failed: Failed): ExplanationView | null {
    const standing = deps.standing(id)
    return standing && explain(failed, standing, clock.now())
  }

  function explained({ id, request, record }: Run, error: AppError | null, answer: Pick<Failed, 'status' | 'isTillhub'>): ExplanationView | null {
    const { method = 'GET', pathAndQuery = null } = request ?? {}
    return explainedOf(id, {
      ...answer, method, pathAndQuery, code: error?.code ?? null, isRenewedToken: record.isRenewed, retryAt: error?.details.retryAt ?? null,
    })
  }

  function viewOf(run: AnsweredRun, { exchanged: { response, sink, renewalError }, pages, error: pagesError }: Read): RunView {
    const { record, baseUrl } = run
    const context = { host: new URL(baseUrl).host, now: clock.now(), secrets: record.secrets }
    const error = pagesError ?? renewalError ?? requestFailure(response, context)
    return record.answered(response, sink.bytes, {
      error, pages,
      explanation: explained(run, error, { status: response.status, isTillhub: isTillhub(response) }),
      kept: null,
      nextPage: pages ? null : unmasked(nextPageOf(textOf(response), baseUrl).path, record),
    })
  }

  return {
    async answered(run, read) {
      const { response, sink } = read.exchanged
      try {
        const view = viewOf(run, read)
        const file = view.bodyKind === 'binary' || sink.file ? await sink.keep() : null
        run.signal.throwIfAborted()
        if (!file) return view
        await kept.add(view.runId, { id: view.id, file, name: answerName(view) })
        return { ...view, kept: response.truncated ? 'cut' : 'whole' }
      } catch (error) {
        await sink.discard()
        throw error
      }
    },

    failed(run, cause) {
      const error = isAppError(cause) ? cause : new AppError('internal', { cause })
      return run.record.failed(error, explained(run, error, { status: null, isTillhub: true }))
    },

    explainCode: (id, code) => explainedOf(id, {
      method: 'POST', pathAndQuery: null, status: null, code, isRenewedToken: false, isTillhub: true, retryAt: null,
    }),
  }
}

/** An empty body may be anybody's. */
function isTillhub(response: HttpResponse): boolean {
  return response.body.length === 0 || (mayBeJson(response) && parseErrorBody(textOf(response)) !== null)
}

/** A link that would have to be masked cannot be followed. */
function unmasked(path: string | null, { secrets }: RunRecord): string | null {
  return path !== null && redactText(redactKnown(path, secrets)) === path ? path : null
}
