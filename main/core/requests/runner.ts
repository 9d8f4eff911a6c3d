import type { AccountId, PreviewView, RequestDraft, RunId, RunView } from '../../../preload/views'
import { toErrorView } from '../error-view'
import { AppError, isAppError } from '../errors'
import type { Clock, HttpResponse } from '../ports'
import type { Secret } from '../secret'
import type { Bearer } from '../session/sessions'
import type { Tillhub } from '../tillhub/client'
import { requestFailure } from '../tillhub/failures'
import { MASK, redactText } from '../tillhub/redact'
import { redactKnown } from '../tillhub/redact-known'
import { toCurl } from './curl'
import { resolveBody, resolveDraft, resolveHeaders, resolvePath, type ResolvedDraft } from './draft'
import { createRunRecord, type RunRecord } from './run-record'
import { createLookup, type VariableValues } from './variables'

/** For a run as a whole: token, request, renewal and second request. */
const RUN_MS = 60_000
/** Sending these twice does nothing that sending them once does not (RFC 9110, 9.2.1). */
const SAFE = new Set(['GET', 'HEAD'])

export interface RunTarget {
  readonly baseUrl: string
  readonly variables: VariableValues
  /** The account's key and token as they are now; masked in all that is shown. */
  knownSecrets(): readonly Secret[]
}

export interface Runner {
  preview(draft: RequestDraft): Promise<PreviewView>
  /** Sends it as the account. Every failure is in the view; throws only for a run of the same id that has not ended. */
  run(draft: RequestDraft): Promise<RunView>
  /** Ends the run in whatever phase it is; ignored when there is none. */
  cancel(runId: RunId): void
  cancelAll(reason: AppError): void
  /** The request as a command for bash, without the token. */
  curl(draft: RequestDraft): Promise<string>
}

export function createRunner(deps: {
  readonly tillhub: Tillhub
  readonly tokenFor: (id: AccountId) => Promise<Bearer>
  /** Replaces a token that the server refused. */
  readonly renew: (id: AccountId, refused: Bearer) => Promise<Bearer>
  readonly target: (id: AccountId) => Promise<RunTarget>
  readonly clock: Clock
  readonly onFinished: (run: RunView) => void
}): Runner {
  const { tillhub, clock } = deps
  const running = new Map<RunId, AbortController>()
  const lookupFor = (target: RunTarget) => createLookup(target.variables, clock.now())

  async function perform(draft: RequestDraft, signal: AbortSignal): Promise<RunView> {
    const record = createRunRecord(draft, clock)
    try {
      const { target, request } = await resolve(draft, record, signal)
      record.aim(target.baseUrl + request.pathAndQuery)
      return await exchange(draft.id, target, request, record, signal)
    } catch (error) {
      return record.failed(signal.aborted ? signal.reason : error)
    }
  }

  async function resolve(draft: RequestDraft, record: RunRecord, signal: AbortSignal): Promise<{ target: RunTarget; request: ResolvedDraft }> {
    const target = await unlessAborted(signal, deps.target(draft.id))
    record.learnSecrets(target.knownSecrets())
    try {
      return { target, request: resolveDraft(draft, lookupFor(target)) }
    } catch (error) {
      if (!isAppError(error, 'variable-unavailable')) throw error
      // An account that never signed in: the sign-in that the request needs anyway tells its ids.
      await unlessAborted(signal, deps.tokenFor(draft.id))
      const told = await unlessAborted(signal, deps.target(draft.id))
      return { target: told, request: resolveDraft(draft, lookupFor(told)) }
    }
  }

  /** After a 401 the token is replaced and the request repeated once, if repeating is safe; the second answer is final. */
  async function exchange(id: AccountId, target: RunTarget, request: ResolvedDraft, record: RunRecord, signal: AbortSignal): Promise<RunView> {
    const bearer = await bearerOf(id, target, deps.tokenFor(id), signal)
    const first = await send(target, bearer, request, record, signal)
    if (first.status !== 401 || !SAFE.has(request.method)) return answered(first)
    record.note('refused-token')
    const renewed = await bearerOf(id, target, deps.renew(id, bearer), signal).catch((error: unknown) => {
      if (signal.aborted || !isAppError(error)) throw error
      return error
    })
    // Replaced a moment ago already: then the token is not what is wrong, and the answer itself says more.
    if (isAppError(renewed)) return renewed.code === 'unauthorized' ? answered(first) : record.answered(first, renewed)
    record.note('sign-in')
    return answered(await send(target, renewed, request, record, signal))

    function answered(response: HttpResponse): RunView {
      const context = { host: new URL(target.baseUrl).host, now: clock.now(), secrets: record.secrets }
      return record.answered(response, requestFailure(response, context))
    }
  }

  /** The account may be pointed elsewhere while a token is fetched; that token then does not go to where the run was aimed. */
  async function bearerOf(id: AccountId, target: RunTarget, pending: Promise<Bearer>, signal: AbortSignal): Promise<Bearer> {
    const bearer = await unlessAborted(signal, pending)
    const { baseUrl } = await unlessAborted(signal, deps.target(id))
    if (baseUrl !== target.baseUrl) throw new AppError('cancelled', { detail: new URL(target.baseUrl).host })
    return bearer
  }

  async function send(target: RunTarget, bearer: Bearer, request: ResolvedDraft, record: RunRecord, signal: AbortSignal): Promise<HttpResponse> {
    const call = { ...request, ...bearer, baseUrl: target.baseUrl }
    record.learnSecrets([bearer.token])
    record.sent({ ...tillhub.headers(call), authorization: `${bearer.tokenType} ${MASK}` })
    const response = await unlessAborted(signal, tillhub.send({ ...call, signal }))
    record.received(response)
    return response
  }

  return {
    async run(draft) {
      if (running.has(draft.runId)) throw new AppError('input-invalid', { detail: 'runId' })
      const abort = new AbortController()
      running.set(draft.runId, abort)
      const stopTimer = clock.after(RUN_MS, () => abort.abort(new AppError('timeout')))
      try {
        const view = await perform(draft, abort.signal)
        deps.onFinished(view)
        return view
      } finally {
        stopTimer()
        running.delete(draft.runId)
      }
    },

    cancel(runId) {
      running.get(runId)?.abort(new AppError('cancelled'))
    },

    cancelAll(reason) {
      for (const abort of running.values()) abort.abort(reason)
    },

    async preview(draft) {
      const target = await deps.target(draft.id)
      const lookup = lookupFor(target)
      const problems: AppError[] = []
      const path = attempt(() => resolvePath(draft, lookup), problems)
      const headers = attempt(() => resolveHeaders(draft, lookup), problems)
      attempt(() => resolveBody(draft, headers ?? {}, lookup), problems)
      const url = path && redactText(redactKnown(target.baseUrl + path, target.knownSecrets()))
      return { url, problems: problems.map(toErrorView) }
    },

    async curl(draft) {
      const target = await deps.target(draft.id)
      const request = resolveDraft(draft, lookupFor(target))
      return toCurl({ ...request, headers: tillhub.headers(request), url: target.baseUrl + request.pathAndQuery })
    },
  }
}

/** Collects the failure instead of throwing it. */
function attempt<T>(resolve: () => T, problems: AppError[]): T | null {
  try {
    return resolve()
  } catch (error) {
    if (!isAppError(error)) throw error
    problems.push(error)
    return null
  }
}

/** Rejects with the signal's reason as soon as it is aborted, whether or not the work can be stopped. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as AppError)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
