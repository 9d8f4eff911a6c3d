import type { AccountId, ErrorCode, ErrorView, JsonObject, KeyState, SessionView } from '../../../preload/views'
import { Secret } from '../secret'
import type { SignIn } from '../tillhub/client'
import { clockSkew, leadMs, readLife, type TokenLife } from './token'

/** What is known of one account's key and token. Replaced whole on every change, never mutated. */
export interface SessionState {
  readonly key: { readonly state: KeyState; readonly reason: ErrorView | null; readonly changedAt: number | null }
  readonly token: Secret | null
  readonly tokenType: string
  readonly life: TokenLife | null
  /** Why the last attempt failed; null after a good one. */
  readonly problem: ErrorView | null
  readonly changedAt: number | null
  readonly pathId: string | null
  readonly serverAccountId: string | null
  readonly legacyId: string | null
  readonly subUserId: string | null
  readonly role: string | null
  readonly configurationId: string | null
  readonly host: string | null
  readonly requestId: string | null
  readonly skewMs: number
  readonly lastUsedAt: number | null
  readonly failures: number
  readonly failedAt: number | null
  readonly jitter: number
  /** The user ended the session: no unasked sign-in until they ask for one or send a request. */
  readonly signedOut: boolean
  /** When an accepted key was first refused unasked; null while nothing is in doubt. */
  readonly doubtedAt: number | null
}

export const freshSession: SessionState = {
  key: { state: 'unchecked', reason: null, changedAt: null },
  token: null, tokenType: 'Bearer', life: null, problem: null, changedAt: null,
  pathId: null, serverAccountId: null, legacyId: null, subUserId: null, role: null, configurationId: null, host: null, requestId: null,
  skewMs: 0, lastUsedAt: null, failures: 0, failedAt: null, jitter: 0, signedOut: false, doubtedAt: null,
}

/**
 * A key that was accepted is called bad unasked only by a second refusal this much later: one well-formed refusal may still be the
 * server's own fault, and would end the renewals of every account that it was given to. Who asks sees the first one.
 */
export const SECOND_OPINION_MS = 2 * 60_000

const REFUSED: Partial<Record<ErrorCode, KeyState>> = {
  'key-refused': 'refused',
  'account-unknown': 'refused',
  'sign-in-malformed': 'refused',
  'key-forbidden': 'blocked',
}

/** The verdict on the key that a failed sign-in carries; null when it says nothing about the key (network, server, reply). */
export function verdictOf(code: ErrorCode): KeyState | null {
  return REFUSED[code] ?? null
}

/** The key is accepted, but the sub_user behind it may be switched off (flags of the sign-in answer). */
export function flaggedCode(flags: SignIn['subUserFlags']): ErrorCode | null {
  if (flags.deleted === true) return 'sub-user-deleted'
  if (flags.blocked === true) return 'sub-user-blocked'
  if (flags.active === false) return 'sub-user-inactive'
  return null
}

export function afterSignIn(before: SessionState, answer: SignIn, jitter: number): SessionState {
  const flagged = flaggedCode(answer.subUserFlags)
  const key = flagged
    ? { state: 'blocked' as const, reason: errorOf(flagged, answer.requestId) }
    : { state: 'accepted' as const, reason: null }
  return {
    ...before,
    key: changedKey(before, key.state, key.reason, answer.receivedAt),
    token: answer.token,
    tokenType: answer.tokenType,
    life: readLife({ token: answer.token.expose(), expiresAt: answer.expiresAt, serverDate: answer.serverDate, receivedAt: answer.receivedAt }),
    problem: null,
    changedAt: answer.receivedAt,
    // `legacy_id || id`, an empty legacy_id counting as none (tillhub-sdk-javascript src/v1/auth.ts).
    pathId: answer.user.legacyId || answer.user.id,
    serverAccountId: answer.user.id,
    legacyId: answer.user.legacyId,
    subUserId: textField(answer.subUser, 'id'),
    role: textField(answer.subUser, 'role'),
    configurationId: textField(answer.subUser, 'configuration_id'),
    host: answer.host,
    requestId: answer.requestId,
    skewMs: clockSkew(answer.serverDate, answer.receivedAt),
    failures: 0,
    failedAt: null,
    jitter,
    signedOut: false,
    doubtedAt: null,
  }
}

export function afterFailure(before: SessionState, error: ErrorView, now: number, asked: boolean): SessionState {
  const verdict = verdictOf(error.code)
  const doubtedAt = before.doubtedAt ?? now
  const stands = asked || before.key.state !== 'accepted' || Math.abs(now - doubtedAt) >= SECOND_OPINION_MS
  return {
    ...before,
    key: verdict && stands ? changedKey(before, verdict, error, now) : before.key,
    doubtedAt: verdict ? (stands ? null : doubtedAt) : before.doubtedAt,
    problem: error,
    changedAt: now,
    requestId: error.requestId ?? before.requestId,
    failures: before.failures + 1,
    failedAt: now,
  }
}

function changedKey(before: SessionState, state: KeyState, reason: ErrorView | null, now: number): SessionState['key'] {
  const same = before.key.state === state && before.key.reason?.code === reason?.code
  return { state, reason, changedAt: same ? before.key.changedAt : now }
}

function errorOf(code: ErrorCode, requestId: string | null): ErrorView {
  return { code, requestId, status: null, serverMessage: null, detail: null, accountId: null, retryAt: null }
}

function textField(object: JsonObject | null | undefined, name: string): string | null {
  const value = object?.[name]
  return typeof value === 'string' ? value : null
}

export interface SessionContext {
  readonly now: number
  readonly signingIn: boolean
  readonly keyReadable: boolean
  /** Epoch ms of the next unasked sign-in, or null. */
  readonly renewsAt: number | null
}

export function toSessionView(id: AccountId, session: SessionState, { now, signingIn, keyReadable, renewsAt }: SessionContext): SessionView {
  const { life, problem } = session
  // While the vault is locked the token itself is not here, but on disk.
  const alive = life !== null
  // A verdict on the key is shown there; what is left says that the server could not be asked.
  const unreachable = problem !== null && verdictOf(problem.code) === null && (!alive || life.endsAt <= now)
  return {
    id,
    key: keyReadable ? session.key : { ...session.key, state: 'unreadable' },
    token: {
      state: signingIn ? 'signing-in' : unreachable ? 'unreachable' : alive ? 'held' : 'none',
      reason: problem,
      changedAt: session.changedAt,
      issuedAt: life?.issuedAt ?? null,
      endsAt: life?.endsAt ?? null,
      warnAt: life && life.endsAt - leadMs(life),
      renewsAt,
      expiresAt: life?.expiresAt ?? null,
    },
    pathId: session.pathId,
    serverAccountId: session.serverAccountId,
    legacyId: session.legacyId,
    subUserId: session.subUserId,
    role: session.role,
    configurationId: session.configurationId,
    host: session.host,
    requestId: session.requestId,
    skewMs: session.skewMs,
    lastUsedAt: session.lastUsedAt,
  }
}

/** For the sealed cache on disk, which is the one place where a token is written down. */
export function toRecord(session: SessionState): unknown {
  return { ...session, token: session.token?.expose() ?? null }
}

export function fromRecord(record: unknown): SessionState {
  const { token, ...rest } = record as Omit<SessionState, 'token'> & { token: string | null }
  return { ...freshSession, ...rest, token: token === null ? null : new Secret(token) }
}

export function readSessions(value: unknown): ReadonlyMap<AccountId, SessionState> {
  return new Map(Object.entries(value as object).map(([id, record]) => [id as AccountId, fromRecord(record)]))
}

export function writeSessions(sessions: ReadonlyMap<AccountId, SessionState>): unknown {
  return Object.fromEntries([...sessions].map(([id, session]) => [id, toRecord(session)]))
}
