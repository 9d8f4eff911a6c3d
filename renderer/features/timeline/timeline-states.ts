import type { AccountId, AccountView, KeyState, SessionView } from '../../../preload/views'
import { timeLeft, tokenStatus, type TokenStatus } from '../../status/token-status'

/** What an account is counted as: its token's status, or what keeps its key from buying one. */
export type Standing = TokenStatus | Exclude<KeyState, 'unchecked' | 'accepted'>

/** A token that is still good counts by itself, whatever is known of the key. */
export function standingOf(session: SessionView | undefined, now: number): Standing {
  if (!session) return 'none'
  const { key, token } = session
  const isUseless = key.state === 'refused' || key.state === 'blocked' || key.state === 'unreadable'
  return isUseless && timeLeft(token, now) === null ? key.state : tokenStatus(token, now)
}

/** How many accounts stand how; each is counted once, and what none is in is left out. */
export function countStandings(
  accounts: ReadonlyMap<AccountId, AccountView>, sessions: ReadonlyMap<AccountId, SessionView>, now: number,
): ReadonlyMap<Standing, number> {
  const counts = new Map<Standing, number>()
  for (const id of accounts.keys()) {
    const standing = standingOf(sessions.get(id), now)
    counts.set(standing, (counts.get(standing) ?? 0) + 1)
  }
  return counts
}
