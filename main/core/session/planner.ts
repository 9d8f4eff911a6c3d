import type { AccountId } from '../../../preload/views'
import type { Outage } from './circuit'
import { createDueIndex } from './due-index'
import type { Evidence } from './evidence'
import { createLane, type Lane, type SignInCause } from './lane'

/** Sign-ins under way at once, over all hosts. */
export const MOST_AT_ONCE = 8
/** In this time one account signs in unasked at most twice: whatever a server says of its tokens, there is no loop. */
const TWICE_IN_MS = 60_000

const CAUSES = ['asked', 'renewal', 'check'] as const

/** When an account signs in unasked. */
export interface Renewal {
  readonly host: string
  /** Infinity for one that is renewed on use, and only tries whether its host is back. */
  readonly at: number
}

export interface Steps {
  /** To begin now; each ends with `ended`. */
  readonly begun: readonly { readonly id: AccountId; readonly cause: SignInCause }[]
  /** Waited in vain, since the host is away. */
  readonly refused: readonly { readonly id: AccountId; readonly host: string; readonly outage: Outage }[]
}

export interface HostState {
  readonly host: string
  /** Null while it answers. */
  readonly outage: Outage | null
  /** When somebody tries whether it is back; null while it is tried. */
  readonly triesAt: number | null
  /** Who tries. */
  readonly trying: AccountId | null
}

/**
 * Decides who signs in when: asked before renewals before checks, 8 at once and 4 at one host, and only so many per second; one for an
 * account; none unasked at a host that is away, but for one that tries it. It knows no clock: all times are of one that never goes back.
 */
export interface Planner {
  /** Null: not to be signed in unasked. */
  plan(id: AccountId, renewal: Renewal | null): void
  /** Somebody waits for it. What is asked while the account signs in follows after that. */
  ask(id: AccountId, host: string, cause: 'asked' | 'check'): void
  steps(now: number): Steps
  /** When there will be steps; Infinity for not before something changes. */
  nextAt(): number
  /** Answers the host whose outage this ended, or null. */
  ended(id: AccountId, evidence: Evidence, now: number): string | null
  /** Lets the hosts that are away be tried at once. */
  retryNow(now: number): void
  /** Those that some account may sign in to unasked, or waits for. */
  hosts(): readonly HostState[]
}

interface Entry {
  readonly host: string
  renewAt: number | null
  waiting: 'asked' | 'check' | null
  /** When the last two unasked sign-ins began. */
  begun: readonly number[]
}

export function createPlanner(deps: { readonly random: () => number; readonly perSecond: (host: string) => number }): Planner {
  const entries = new Map<AccountId, Entry>()
  const running = new Map<AccountId, Lane>()
  const lanes = new Map<string, Lane>()
  const ready = { asked: createDueIndex<Lane>(), renewal: createDueIndex<Lane>(), check: createDueIndex<Lane>() }
  const impatient = createDueIndex<Lane>()
  let refused: Steps['refused'][number][] = []

  function pausedUntil(id: AccountId): number {
    const [first = 0, second] = entries.get(id)?.begun ?? []
    return second === undefined ? 0 : first + TWICE_IN_MS
  }

  function laneOf(host: string): Lane {
    const lane = lanes.get(host) ?? createLane(host, { perSecond: deps.perSecond(host), random: deps.random, pausedUntil })
    lanes.set(host, lane)
    return lane
  }

  function index(lane: Lane): void {
    for (const cause of CAUSES) ready[cause].set(lane, lane.readyAt(cause))
    impatient.set(lane, lane.impatientAt())
  }

  function put(id: AccountId, host: string, waiting: Entry['waiting'], renewAt: number | null): void {
    const lane = laneOf(host)
    lane.put(id, waiting, renewAt)
    index(lane)
  }

  /** Changes what an account wants and puts it where it belongs: nowhere while it signs in. */
  function change(id: AccountId, host: string, wants: Partial<Entry>): void {
    const before = entries.get(id)
    if (before && before.host !== host) put(id, before.host, null, null)
    const entry: Entry = { renewAt: null, waiting: null, begun: [], ...before, ...wants, host }
    const isIdle = entry.waiting === null && entry.renewAt === null && !running.has(id)
    if (isIdle) entries.delete(id)
    else entries.set(id, entry)
    if (running.has(id)) put(id, host, null, null)
    else put(id, host, entry.waiting, entry.renewAt === null ? null : Math.max(entry.renewAt, pausedUntil(id)))
  }

  function begin(lane: Lane, cause: SignInCause, now: number): AccountId {
    const id = lane.begin(cause, now)
    running.set(id, lane)
    const begun = entries.get(id)?.begun ?? []
    change(id, lane.host, { waiting: null, begun: cause === 'renewal' ? [...begun.slice(-1), now] : begun })
    return id
  }

  function refuse(ids: readonly AccountId[], { host }: Lane, outage: Outage): void {
    for (const id of ids) {
      change(id, host, { waiting: null })
      refused.push({ id, host, outage })
    }
  }

  return {
    plan(id, renewal) {
      const host = renewal?.host ?? entries.get(id)?.host
      if (host !== undefined) change(id, host, { renewAt: renewal?.at ?? null })
    },
    ask(id, host, cause) {
      change(id, host, { waiting: entries.get(id)?.waiting === 'asked' ? 'asked' : cause })
    },
    steps(now) {
      const begun: Steps['begun'][number][] = []
      for (const cause of CAUSES) {
        for (let first = ready[cause].first(); first && first.at <= now && running.size < MOST_AT_ONCE; first = ready[cause].first()) {
          begun.push({ id: begin(first.key, cause, now), cause })
        }
      }
      for (let first = impatient.first(); first && first.at <= now; first = impatient.first()) {
        const lane = first.key
        const outage = lane.outage()
        if (outage) refuse(lane.checks(), lane, outage)
      }
      const inVain = refused
      refused = []
      return { begun, refused: inVain }
    },
    nextAt() {
      const firsts = running.size < MOST_AT_ONCE ? [ready.asked, ready.renewal, ready.check, impatient] : [impatient]
      return Math.min(...firsts.map(index => index.first()?.at ?? Infinity))
    },
    ended(id, evidence, now) {
      const lane = running.get(id)
      if (!lane) return null
      running.delete(id)
      const wasAway = lane.outage() !== null
      const inVain = lane.end(id, evidence, now)
      const outage = lane.outage()
      if (outage) refuse(inVain, lane, outage)
      change(id, entries.get(id)?.host ?? lane.host, {})
      index(lane)
      return wasAway && outage === null ? lane.host : null
    },
    retryNow(now) {
      for (const lane of lanes.values()) {
        const id = lane.nextTry()
        if (!lane.outage()) continue
        if (id !== null) change(id, lane.host, { begun: [] })
        lane.retryNow(now)
        index(lane)
      }
    },
    hosts: () => [...lanes.values()].filter(lane => lane.isMinded()).map(lane => ({
      host: lane.host, outage: lane.outage(), triesAt: lane.readyAt('renewal') ?? lane.readyAt('check'), trying: lane.trying(),
    })),
  }
}
