import { leadMs, type TokenLife } from './token'

const SECOND = 1000
const BACKOFF_FIRST_MS = 2 * SECOND
const BACKOFF_MOST_MS = 15 * 60 * SECOND

export interface Renewal {
  /** Null while no token is held. */
  readonly life: TokenLife | null
  /** Failed attempts in a row, and when the last one ended. */
  readonly failures: number
  readonly failedAt: number | null
  /** Epoch ms before which the server asked not to be called (Retry-After). */
  readonly retryAt: number | null
  /** 0..1, drawn once per token, so that accounts signed in together do not come back together. */
  readonly jitter: number
}

/** When to sign in again unasked, epoch ms; null for never. The caller leaves out accounts that must not be renewed. */
export function nextRefreshAt(renewal: Renewal): number | null {
  const { life, failures, failedAt, retryAt, jitter } = renewal
  const due = life === null ? null : life.endsAt - leadMs(life) * (1 + jitter / 4)
  if (failures === 0 || failedAt === null) return due
  const backoff = Math.min(BACKOFF_MOST_MS, BACKOFF_FIRST_MS * 2 ** (failures - 1)) * (0.75 + jitter / 2)
  return Math.max(due ?? 0, failedAt + backoff, retryAt ?? 0)
}
