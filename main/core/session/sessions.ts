import PQueue from 'p-queue'
import type { AccountId, SessionView } from '../../../preload/views'
import { toErrorView } from '../error-view'
import { AppError } from '../errors'
import type { Clock } from '../ports'
import type { Secret } from '../secret'
import { createSingleFlight } from '../single-flight'
import type { SealedRecords } from '../storage/sealed-records'
import type { SignIn, Tillhub } from '../tillhub/client'
import { afterFailure, afterSignIn, freshSession, toSessionView, type SessionState } from './session-state'

/** Sign-ins under way at once, over all hosts. */
export const MOST_SIGN_INS = 8
/** After a token was refused with 401 and replaced, the next replacement for the same reason waits this long: no loop. */
const REPLACE_AGAIN_MS = 60_000

export interface Bearer { readonly token: Secret; readonly tokenType: string }
export interface SignInTarget { readonly baseUrl: string; readonly accountId: string; readonly key: Secret }
export type SignInCause = 'asked' | 'renewal'

export interface Sessions {
  /** Takes over what an earlier run knew, or what was known before the lock. */
  load(): Promise<void>
  state(id: AccountId): SessionState
  view(id: AccountId): SessionView
  views(): SessionView[]
  /** Signs in with the key, one flight per account. The server's verdict is in the view; throws only where it cannot be asked at all. */
  refresh(id: AccountId, cause?: SignInCause): Promise<SessionView>
  /** A token good for now, signing in first where there is none. Throws the reason when there can be none. */
  tokenFor(id: AccountId): Promise<Bearer>
  /** Replaces a token that the server refused with 401. Throws 'unauthorized' when that was done within the last minute. */
  replace(id: AccountId, refused: Bearer): Promise<Bearer>
  /** Drops the token here, then ends it at the server; throws when the server could not be told. */
  signOut(id: AccountId): Promise<SessionView>
  /** Marks the account as used now: used accounts are kept warm. */
  touch(id: AccountId): void
  /** The key or its server changed: what was known of them is void, and an answer on its way is ignored. */
  reset(id: AccountId): void
  forget(id: AccountId): void
  /** Drops the tokens and stops the sign-ins under way; what is no secret stays. `load` brings the tokens back. */
  lock(reason: AppError): void
  flush(): Promise<void>
}

export interface SessionsDeps {
  readonly ids: () => Iterable<AccountId>
  readonly keyReadable: (id: AccountId) => boolean
  /** Where a sign-in goes and with what; throws record-unreadable or a vault code. */
  readonly target: (id: AccountId) => Promise<SignInTarget>
  readonly tillhub: Tillhub
  readonly clock: Clock
  readonly random: () => number
  readonly cache: SealedRecords<ReadonlyMap<AccountId, SessionState>>
  readonly onChange: (id: AccountId, view: SessionView) => void
  readonly onSignIn: (id: AccountId, cause: SignInCause, outcome: SignIn | AppError) => void
}

export function createSessions(deps: SessionsDeps): Sessions {
  const { clock, tillhub, cache } = deps
  const states = new Map<AccountId, SessionState>()
  const signingIn = new Set<AccountId>()
  const replacedAt = new Map<AccountId, number>()
  /** Counts the resets of an account, so that an answer can tell whether it still belongs to what is stored. */
  const epochs = new Map<AccountId, number>()
  const flights = createSingleFlight<string, SessionView>()
  const queue = new PQueue({ concurrency: MOST_SIGN_INS })
  let signIns = new AbortController()

  const state = (id: AccountId): SessionState => states.get(id) ?? freshSession
  const epoch = (id: AccountId): number => epochs.get(id) ?? 0
  const view = (id: AccountId): SessionView => toSessionView(id, state(id), clock.now(), signingIn.has(id), deps.keyReadable(id))

  function change(id: AccountId, next: SessionState): void {
    states.set(id, next)
    cache.set('sessions', states)
    deps.onChange(id, view(id))
  }

  function showSigningIn(id: AccountId, on: boolean): void {
    if (on) signingIn.add(id)
    else signingIn.delete(id)
    deps.onChange(id, view(id))
  }

  async function signIn(id: AccountId, cause: SignInCause): Promise<SessionView> {
    const started = epoch(id)
    const { signal } = signIns
    const target = await deps.target(id)
    signal.throwIfAborted()
    showSigningIn(id, true)
    const outcome = await tillhub.authenticate({ ...target, signal }).catch((error: unknown) =>
      error instanceof AppError ? error : new AppError('internal', { cause: error }))
    signal.throwIfAborted()
    if (epoch(id) !== started) return view(id)
    signingIn.delete(id)
    change(id, outcome instanceof AppError
      ? afterFailure(state(id), toErrorView(outcome), clock.now())
      : afterSignIn(state(id), outcome, deps.random()))
    deps.onSignIn(id, cause, outcome)
    return view(id)
  }

  const refresh = (id: AccountId, cause: SignInCause = 'asked'): Promise<SessionView> =>
    flights.run(`${id}:${epoch(id)}`, () => queue.add(() => signIn(id, cause), { priority: cause === 'asked' ? 1 : 0 }))

  function held(id: AccountId): Bearer | null {
    const { token, tokenType, life } = state(id)
    return token && life && life.endsAt > clock.now() ? { token, tokenType } : null
  }

  async function signedIn(id: AccountId): Promise<Bearer> {
    await refresh(id)
    const { problem } = state(id)
    const bearer = problem ? null : held(id)
    if (bearer) return bearer
    throw new AppError(problem?.code ?? 'unauthorized', problem ?? {})
  }

  function voidAll(id: AccountId): void {
    epochs.set(id, epoch(id) + 1)
    replacedAt.delete(id)
    signingIn.delete(id)
  }

  return {
    async load() {
      const stored = await cache.get('sessions')
      for (const id of deps.ids()) {
        const session = stored?.get(id)
        if (session && !states.get(id)?.token) states.set(id, session)
      }
    },
    state,
    view,
    views: () => [...deps.ids()].map(view),
    refresh,
    tokenFor: async id => held(id) ?? signedIn(id),
    async replace(id, refused) {
      const current = held(id)
      if (current && !current.token.equals(refused.token)) return current
      const last = replacedAt.get(id)
      if (last !== undefined && clock.monotonic() - last < REPLACE_AGAIN_MS) throw new AppError('unauthorized')
      replacedAt.set(id, clock.monotonic())
      return signedIn(id)
    },
    async signOut(id) {
      const bearer = held(id)
      change(id, { ...state(id), token: null, life: null, problem: null, changedAt: clock.now(), signedOut: true })
      if (bearer) await tillhub.logout({ baseUrl: (await deps.target(id)).baseUrl, ...bearer })
      return view(id)
    },
    touch(id) {
      change(id, { ...state(id), lastUsedAt: clock.now() })
    },
    reset(id) {
      voidAll(id)
      change(id, { ...freshSession, lastUsedAt: state(id).lastUsedAt })
    },
    forget(id) {
      voidAll(id)
      states.delete(id)
      cache.set('sessions', states)
    },
    lock(reason) {
      signIns.abort(reason)
      signIns = new AbortController()
      const stopped = [...signingIn]
      for (const id of [...states.keys(), ...stopped]) {
        voidAll(id)
        states.set(id, { ...state(id), token: null })
      }
      for (const id of stopped) deps.onChange(id, view(id))
    },
    flush: () => cache.flush(),
  }
}
