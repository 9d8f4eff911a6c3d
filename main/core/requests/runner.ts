import type { RunOrder } from '../../../preload/request-views'
import type { AccountId, RequestDraft, RunId, RunView } from '../../../preload/views'
import { AppError, isAppError } from '../errors'
import type { Clock, Spool } from '../ports'
import type { Secret } from '../secret'
import { resolveDraft, type ResolvedDraft } from './draft'
import type { Exchange } from './exchange'
import { guardOf, requireConsent, type OwnerOf } from './guard'
import type { Outcome } from './outcome'
import { readPages } from './pages'
import { createRunRecord, type RunRecord } from './run-record'
import type { RunTarget } from './run-target'
import { unlessAborted } from './unless-aborted'
import { createLookup } from './variables'

/** Until the answer begins: token, request, renewal and second request. */
const RUN_MS = 60_000
/** From the first byte of the first answer to the last byte of all. */
const RECEIVE_MS = 5 * 60_000

export interface Runner {
  /**
   * Sends it as the account. Every failure is in the view; throws only for a run of the same id that has not ended, and
   * 'confirmation-needed' or 'foreign-account' for what the user has to allow first: nothing is sent then.
   */
  run(order: RunOrder): Promise<RunView>
  /** The same page after page, at most so many of them; the view's body holds all results. */
  runAll(order: RunOrder, mostPages: number): Promise<RunView>
  /** Ends the run in whatever phase it is; ignored when there is none. */
  cancel(runId: RunId): void
  cancelAll(reason: AppError): void
}

export interface RunnerDeps {
  readonly exchange: Exchange
  readonly outcome: Outcome
  readonly spool: Spool | null
  readonly target: (id: AccountId) => Promise<RunTarget>
  /** Signs an account in that never was, so that its ids are known. */
  readonly signIn: (id: AccountId) => Promise<unknown>
  readonly ownerOf: OwnerOf
  readonly clock: Clock
  /** `secrets`: what has to be masked in the draft. */
  readonly onFinished: (run: RunView, draft: RequestDraft, secrets: readonly Secret[]) => void
}

export function createRunner(deps: RunnerDeps): Runner {
  const { clock, exchange, outcome } = deps
  const running = new Map<RunId, AbortController>()
  const lookupFor = ({ variables, own }: RunTarget) => createLookup(variables, own, clock.now())

  async function perform(order: RunOrder, mostPages: number | null, signal: AbortSignal, onFirstPart: () => void): Promise<RunView> {
    const { id } = order.draft
    const record = createRunRecord(order.draft, clock)
    let request: ResolvedDraft | null = null
    async function exchanged(): Promise<RunView> {
      const resolved = await resolve(order, record, signal)
      const { target } = resolved
      requireConsent(guardOf(resolved.request, target, deps.ownerOf), target, order.consent)
      request = resolved.request
      record.aim(target.baseUrl + request.pathAndQuery)
      const call = { id, target, request, record, signal, onFirstPart }
      const read = mostPages === null ? { exchanged: await exchange.send(call), pages: null, error: null } : await readPages(call, mostPages, deps)
      return outcome.answered({ id, record, request, signal, baseUrl: target.baseUrl }, read)
    }
    const view = await exchanged().catch((error: unknown) => {
      if (isAppError(error, 'confirmation-needed') || isAppError(error, 'foreign-account')) throw error
      return outcome.failed({ id, record, request }, signal.aborted ? signal.reason : error)
    })
    deps.onFinished(view, order.draft, record.secrets)
    return view
  }

  async function resolve({ draft }: RunOrder, record: RunRecord, signal: AbortSignal): Promise<{ target: RunTarget; request: ResolvedDraft }> {
    const target = await unlessAborted(signal, deps.target(draft.id))
    record.learnSecrets(target.knownSecrets())
    try {
      return { target, request: resolveDraft(draft, lookupFor(target)) }
    } catch (error) {
      if (!isAppError(error, 'variable-unavailable')) throw error
      // The sign-in that the request needs anyway tells them.
      await unlessAborted(signal, deps.signIn(draft.id))
      record.note('sign-in')
      const told = await unlessAborted(signal, deps.target(draft.id))
      record.learnSecrets(told.knownSecrets())
      return { target: told, request: resolveDraft(draft, lookupFor(told)) }
    }
  }

  async function start(order: RunOrder, mostPages: number | null): Promise<RunView> {
    const { runId } = order.draft
    if (running.has(runId)) throw new AppError('input-invalid', { detail: 'runId' })
    const abort = new AbortController()
    const endAfter = (ms: number): (() => void) => clock.after(ms, () => abort.abort(new AppError('timeout')))
    let isReceiving = false
    let stopTimer = endAfter(RUN_MS)
    running.set(runId, abort)
    try {
      return await perform(order, mostPages, abort.signal, () => {
        if (isReceiving) return
        isReceiving = true
        stopTimer()
        stopTimer = endAfter(RECEIVE_MS)
      })
    } finally {
      stopTimer()
      running.delete(runId)
    }
  }

  return {
    run: order => start(order, null),
    runAll: start,
    cancel(runId) {
      running.get(runId)?.abort(new AppError('cancelled'))
    },
    cancelAll(reason) {
      for (const abort of running.values()) abort.abort(reason)
    },
  }
}
