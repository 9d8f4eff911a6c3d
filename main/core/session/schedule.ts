import { leadMs, type TokenLife } from './token'

const SECOND = 1000
const BACKOFF_FIRST_MS = 2 * SECOND
const BACKOFF_MOST_MS = 15 * 60 * SECOND
/** Clocks are corrected by less than this all the time; a token from further ahead shows that the clock was set back. */
const SET_BACK_MS = 60 * SECOND

/** What decides when an account signs in unasked. Times are epoch ms. */
export interface RenewalFacts {
  /** Null while no token is held. */
  readonly life: TokenLife | null
  /** Failed attempts in a row, and when the last one ended. */
  readonly failures: number
  readonly failedAt: number | null
  /** Before which the server asked not to be called (Retry-After). */
  readonly retryAt: number | null
  /** 0..1, drawn once per token, so that accounts signed in together do not come back together. */
  readonly jitter: number
  /** Up to when the token is renewed unasked; after that on use. */
  readonly warmUntil: number
  /** When the outage ended that the last failure belongs to; null when it belongs to none, or when that lasts. */
  readonly backAt: number | null
}

/** When to sign in again unasked; null for never. The caller leaves out accounts that must not be renewed. */
export function nextRefreshAt(facts: RenewalFacts, now: number): number | null {
  // What failed only because the host was away is made up for, whoever it was for.
  if (facts.backAt !== null) return facts.backAt
  const at = facts.failures === 0 || facts.failedAt === null ? dueAt(facts, now) : Math.max(dueAt(facts, now) ?? 0, afterBackoff(facts, facts.failedAt, now))
  return at !== null && at <= facts.warmUntil ? at : null
}

function dueAt({ life, jitter }: RenewalFacts, now: number): number | null {
  if (life === null) return null
  return life.issuedAt > now + SET_BACK_MS ? now : life.endsAt - leadMs(life) * (1 + jitter / 4)
}

/** Waits are counted from the failure, and from now on a clock that was set back since. */
function afterBackoff({ failures, retryAt, jitter }: RenewalFacts, failedAt: number, now: number): number {
  const backoff = Math.min(BACKOFF_MOST_MS, BACKOFF_FIRST_MS * 2 ** (failures - 1)) * (0.75 + jitter / 2)
  return Math.min(failedAt, now) + Math.max(backoff, (retryAt ?? 0) - failedAt)
}
