import type { AccountId, SessionView } from '../../../preload/views'
import { toErrorView } from '../error-view'
import { AppError } from '../errors'
import type { Clock } from '../ports'
import type { Secret } from '../secret'
import type { SealedRecords } from '../storage/sealed-records'
import type { SignIn, Tillhub } from '../tillhub/client'
import type { SignInCause } from './lane'
import type { SignInQueue } from './scheduler'
import { afterFailure, afterSignIn, freshSession, toSessionView, type SessionState } from './session-state'

/** After a token was refused with 401 and replaced, the next replacement for the same reason waits this long: no loop. */
const REPLACE_AGAIN_MS = 60_000

export interface Bearer { readonly token: Secret; readonly tokenType: string }
export interface HeldToken extends Bearer { readonly endsAt: number }
export interface SignInTarget { readonly baseUrl: string; readonly accountId: string; readonly key: Secret }

/** Everything but `drop` and `signOut` throws 'account-frozen' for a frozen account rather than to sign it in or to give its token away. */
export interface Sessions {
  /** Takes over what an earlier run knew, or what was known before the lock. */
  load(): Promise<void>
  state(id: AccountId): SessionState
  view(id: AccountId): SessionView
  views(): SessionView[]
  /** Signs in with the key, when it is its turn. The server's verdict is in the view; throws only where it cannot be asked at all. */
  refresh(id: AccountId, cause?: 'asked' | 'check'): Promise<SessionView>
  /** The same at once; for the scheduler, which answers for the limits. Answers what the server or the network said against it, or null. */
  signIn(id: AccountId, cause: SignInCause): Promise<AppError | null>
  /** A token good for now, signing in first where there is none. Throws the reason when there can be none. */
  tokenFor(id: AccountId): Promise<Bearer>
  /** Replaces a token that the server refused with 401. Throws 'unauthorized' when that was done within the last minute. */
  replace(id: AccountId, refused: Bearer): Promise<Bearer>
  /** Forgets the token, lets no sign-in under way bring another, and answers with it if it was still good. The server is not told. */
  drop(id: AccountId): HeldToken | null
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
  readonly queue: SignInQueue
  readonly renewsAt: (id: AccountId) => number | null
  readonly isFrozen: (id: AccountId) => boolean
  /** Where a sign-in goes and with what; throws record-unreadable or a vault code. */
  readonly target: (id: AccountId) => Promise<SignInTarget>
  readonly baseUrl: (id: AccountId) => Promise<string>
  readonly tillhub: Tillhub
  readonly clock: Clock
  readonly random: () => number
  readonly cache: SealedRecords<ReadonlyMap<AccountId, SessionState>>
  readonly onChange: (id: AccountId, view: SessionView) => void
  /** `ms`: how long the server took, or did not answer. */
  readonly onSignIn: (id: AccountId, cause: SignInCause, outcome: SignIn | AppError, ms: number) => void
}

export function createSessions(deps: SessionsDeps): Sessions {
  const { clock, tillhub, cache, queue } = deps
  const states = new Map<AccountId, SessionState>()
  const signingIn = new Set<AccountId>()
  const replacedAt = new Map<AccountId, number>()
  /** What ends the sign-in under way for an account, when its answer would no longer belong to what is stored. */
  const aborts = new Map<AccountId, AbortController>()

  const state = (id: AccountId): SessionState => states.get(id) ?? freshSession
  const view = (id: AccountId): SessionView => toSessionView(id, state(id), {
    now: clock.now(), signingIn: signingIn.has(id), keyReadable: deps.keyReadable(id), renewsAt: deps.renewsAt(id),
  })

  function requireThawed(id: AccountId): void {
    if (deps.isFrozen(id)) throw new AppError('account-frozen', { accountId: id })
  }

  function change(id: AccountId, next: SessionState): void {
    states.set(id, next)
    cache.set('sessions', states)
    deps.onChange(id, view(id))
  }

  async function signIn(id: AccountId, cause: SignInCause): Promise<AppError | null> {
    requireThawed(id)
    const abort = new AbortController()
    aborts.set(id, abort)
    try {
      const { outcome, ms } = await authenticate(id, abort.signal)
      const failure = outcome instanceof AppError ? outcome : null
      if (abort.signal.aborted) return failure
      signingIn.delete(id)
      change(id, outcome instanceof AppError
        ? afterFailure(state(id), toErrorView(outcome), clock.now(), cause === 'asked')
        : afterSignIn(state(id), outcome, deps.random()))
      deps.onSignIn(id, cause, outcome, ms)
      return failure
    } finally {
      if (aborts.get(id) === abort) aborts.delete(id)
    }
  }

  /** Answers what came of it, and after how long. */
  async function authenticate(id: AccountId, signal: AbortSignal): Promise<{ outcome: SignIn | AppError; ms: number }> {
    const target = await deps.target(id)
    throwIfLocked(signal)
    if (signal.aborted) return { outcome: new AppError('cancelled'), ms: 0 }
    signingIn.add(id)
    deps.onChange(id, view(id))
    const sentAt = clock.monotonic()
    const outcome = await tillhub.authenticate({ ...target, signal }).catch((error: unknown) =>
      error instanceof AppError ? error : new AppError('internal', { cause: error }))
    throwIfLocked(signal)
    return { outcome, ms: Math.round(clock.monotonic() - sentAt) }
  }

  async function refresh(id: AccountId, cause: 'asked' | 'check' = 'asked'): Promise<SessionView> {
    await queue.run(id, cause)
    return view(id)
  }

  function held(id: AccountId): HeldToken | null {
    const { token, tokenType, life } = state(id)
    return token && life && life.endsAt > clock.now() ? { token, tokenType, endsAt: life.endsAt } : null
  }

  async function signedIn(id: AccountId): Promise<Bearer> {
    await refresh(id)
    const { problem } = state(id)
    const bearer = problem ? null : held(id)
    if (bearer) return bearer
    throw new AppError(problem?.code ?? 'unauthorized', problem ?? {})
  }

  function voidAll(id: AccountId): void {
    aborts.get(id)?.abort()
    queue.disown(id)
    replacedAt.delete(id)
    signingIn.delete(id)
  }

  function drop(id: AccountId): HeldToken | null {
    const bearer = held(id)
    voidAll(id)
    change(id, { ...state(id), token: null, life: null, problem: null, changedAt: clock.now(), signedOut: true })
    return bearer
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
    signIn,
    async tokenFor(id) {
      requireThawed(id)
      return held(id) ?? signedIn(id)
    },
    async replace(id, refused) {
      requireThawed(id)
      const current = held(id)
      if (current && !current.token.equals(refused.token)) return current
      const last = replacedAt.get(id)
      if (last !== undefined && clock.monotonic() - last < REPLACE_AGAIN_MS) throw new AppError('unauthorized')
      replacedAt.set(id, clock.monotonic())
      return signedIn(id)
    },
    drop,
    async signOut(id) {
      const bearer = drop(id)
      if (bearer) await tillhub.logout({ baseUrl: await deps.baseUrl(id), ...bearer })
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
      for (const abort of aborts.values()) abort.abort(reason)
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

/** A lock says why it ends what is under way; without a reason the account changed meanwhile, and nobody minds the answer. */
function throwIfLocked({ reason }: AbortSignal): void {
  if (reason instanceof AppError) throw reason
}
