import { nextRefreshAt } from '../../../main/core/session/schedule'
import { freshSession, type SessionState } from '../../../main/core/session/session-state'
import type { Part } from './part'

const DAY = 24 * 60 * 60_000
const NOW = 1_700_000_000_000

/** What planning the next renewal costs. */
export function sessionParts(count: number): readonly Part[] {
  const sessions = Array.from({ length: count }, (_, n): SessionState => {
    const issuedAt = NOW + n
    return { ...freshSession, life: { issuedAt, endsAt: issuedAt + 30 * DAY, expiresAt: null }, jitter: (n % 100) / 100 }
  })
  const ends = sessions.map(({ life }) => life?.endsAt ?? 0)
  return [{
    what: 'the earliest renewal',
    run: () => sessions.reduce((earliest, session) => Math.min(earliest, nextRefreshAt({ ...session, retryAt: null, warmUntil: Infinity, backAt: null }, NOW) ?? Infinity), Infinity),
    yardstick: { what: 'the least of the bare numbers', run: () => ends.reduce((earliest, end) => Math.min(earliest, end), Infinity) },
  }]
}
