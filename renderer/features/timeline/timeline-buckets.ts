import type { AccountId, AccountView, SessionView } from '../../../preload/views'
import type { Stretch } from './timeline-calendar'
import { holds } from './timeline-window'

/** What the timeline draws of one account's token; epoch ms. */
export interface Life {
  readonly id: AccountId
  readonly issuedAt: number | null
  /** Null while no token is known. */
  readonly endsAt: number | null
  /** When main will sign in unasked, or null. */
  readonly renewsAt: number | null
}

/** One for each account, in their order. */
export function livesOf(accounts: ReadonlyMap<AccountId, AccountView>, sessions: ReadonlyMap<AccountId, SessionView>): readonly Life[] {
  return Array.from(accounts.keys(), (id) => {
    const { issuedAt = null, endsAt = null, renewsAt = null } = sessions.get(id)?.token ?? {}
    return { id, issuedAt, endsAt, renewsAt }
  })
}

export interface Tally {
  /** Tokens that end here. */
  readonly ending: number
  /** Of these: the ones that no planned renewal replaces before. */
  readonly lapsing: number
  /** Renewals planned here. */
  readonly renewing: number
}
export interface Bucket extends Stretch, Tally {}

export interface Histogram extends Tally {
  /** One between each two edges. */
  readonly buckets: readonly Bucket[]
  /** Tokens that end before the first edge, and those that end at the last or later. */
  readonly before: number
  readonly after: number
  /** Accounts without a token. */
  readonly undated: number
}

/** Counts each life once: in the bucket where it ends, before or after them all, or as undated. One pass, whatever the edges. */
export function histogramOf(lives: readonly Life[], edges: readonly number[]): Histogram {
  const count = Math.max(0, edges.length - 1)
  const [ending, lapsing, renewing] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)]
  const add = (to: Uint32Array, at: number): void => {
    to[at] = (to[at] ?? 0) + 1
  }
  let [before, after, undated] = [0, 0, 0]
  for (const { endsAt, renewsAt } of lives) {
    const renewal = renewsAt === null ? -1 : bucketAt(edges, renewsAt)
    if (renewal >= 0 && renewal < count) add(renewing, renewal)
    if (endsAt === null) {
      undated++
      continue
    }
    const end = bucketAt(edges, endsAt)
    if (end < 0) before++
    else if (end >= count) after++
    else {
      add(ending, end)
      if (!isReplaced({ endsAt, renewsAt })) add(lapsing, end)
    }
  }
  const sum = (of: Uint32Array): number => of.reduce((all, one) => all + one, 0)
  const buckets = Array.from(ending, (it, at) => ({
    from: edges[at] ?? 0, to: edges[at + 1] ?? 0, ending: it, lapsing: lapsing[at] ?? 0, renewing: renewing[at] ?? 0,
  }))
  return { buckets, ending: sum(ending), lapsing: sum(lapsing), renewing: sum(renewing), before, after, undated }
}

/** Which bucket holds the moment: -1 before the first edge, the number of buckets from the last edge on. */
export function bucketAt(edges: readonly number[], at: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** A new token is planned before the old one ends. */
export function isReplaced({ endsAt, renewsAt }: Pick<Life, 'endsAt' | 'renewsAt'>): boolean {
  return endsAt !== null && renewsAt !== null && renewsAt < endsAt
}

export function endingIn(lives: readonly Life[], stretch: Stretch): readonly Life[] {
  return lives.filter(({ endsAt }) => endsAt !== null && holds(stretch, endsAt))
}

/** The last end or planned renewal; -Infinity when there is none. */
export function lastEvent(lives: readonly Life[]): number {
  return lives.reduce((last, { endsAt, renewsAt }) => Math.max(last, endsAt ?? last, renewsAt ?? last), -Infinity)
}

/** The first end after `now`, or null. */
export function nextEnd(lives: readonly Life[], now: number): number | null {
  const next = lives.reduce((first, { endsAt }) => (endsAt !== null && endsAt > now && endsAt < first ? endsAt : first), Infinity)
  return next === Infinity ? null : next
}
