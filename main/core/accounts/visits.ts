import type { AccountId, VisitView } from '../../../preload/views'

/** After so long a visit counts half. */
const HALF_LIFE_MS = 3 * 24 * 3_600_000
const MOST_KEPT = 100

/** Counts one more visit; what was visited least of late makes room. */
export function visited(visits: readonly VisitView[], id: AccountId, now: number): VisitView[] {
  const before = visits.find(visit => visit.id === id)
  const next = { id, at: now, score: 1 + (before ? scoreAt(before, now) : 0) }
  return bestFirst([next, ...visits.filter(visit => visit.id !== id)], now).slice(0, MOST_KEPT)
}

/** Often and lately visited accounts first. */
export function bestFirst(visits: readonly VisitView[], now: number): VisitView[] {
  return visits.toSorted((a, b) => scoreAt(b, now) - scoreAt(a, now))
}

function scoreAt({ score, at }: VisitView, now: number): number {
  // A clock that was set back makes no visit worth more than it was.
  return score * 2 ** (-Math.max(0, now - at) / HALF_LIFE_MS)
}
