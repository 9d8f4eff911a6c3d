import type { AccountId } from '../../../preload/views'
import { afterFault, CLOSED, type Circuit } from '../session/circuit'
import type { Fault } from '../session/evidence'

/** Requests under way, as many as sign-ins: in all, and at one host. */
export const MOST_AT_ONCE = 8
const MOST_PER_HOST = 4

interface Lane {
  readonly waiting: Set<AccountId>
  running: number
  circuit: Circuit
  /** The one request that tries whether a host that asked for a pause is ready. */
  trying: AccountId | null
}

/**
 * Decides who may be asked now. The hosts take turns; one that asks for a pause gets it, and is then tried by one request before the others
 * follow. It knows no clock: all times are of one that never goes back.
 */
export interface Pace {
  put(id: AccountId, host: string): void
  /** Leaves out one that waits; false for one that does not. */
  drop(id: AccountId): boolean
  /** Null when nobody may be asked now; else that account's request is under way. */
  next(now: number): AccountId | null
  /** `pause`: the host asked for one. */
  ended(id: AccountId, pause: Fault | null, now: number): void
  /** When the next may be asked, where all there is to do is to wait for a host; null otherwise. */
  heldUntil(now: number): number | null
  waiting(): readonly AccountId[]
  running(): number
}

export function createPace(random: () => number): Pace {
  const lanes = new Map<string, Lane>()
  const underWay = new Map<AccountId, Lane>()

  function mayBegin({ waiting, running, circuit: { outage }, trying }: Lane, now: number): boolean {
    if (waiting.size === 0) return false
    return outage ? trying === null && outage.retryAt <= now : running < MOST_PER_HOST
  }

  return {
    put(id, host) {
      const lane = lanes.get(host) ?? { waiting: new Set(), running: 0, circuit: CLOSED, trying: null }
      lane.waiting.add(id)
      lanes.set(host, lane)
    },
    drop: id => [...lanes.values()].some(({ waiting }) => waiting.delete(id)),
    next(now) {
      if (underWay.size >= MOST_AT_ONCE) return null
      const ready = [...lanes].find(([, lane]) => mayBegin(lane, now))
      const [id] = ready?.[1].waiting ?? []
      if (!ready || id === undefined) return null
      const [host, lane] = ready
      lane.waiting.delete(id)
      lane.running += 1
      if (lane.circuit.outage) lane.trying = id
      underWay.set(id, lane)
      lanes.delete(host)
      lanes.set(host, lane)
      return id
    },
    ended(id, pause, now) {
      const lane = underWay.get(id)
      if (!lane) return
      underWay.delete(id)
      lane.running -= 1
      const wasTry = lane.trying === id
      if (wasTry) lane.trying = null
      // What was sent before the host asked for its pause says nothing about it, whatever came of that.
      else if (lane.circuit.outage) return
      lane.circuit = pause ? afterFault(lane.circuit, pause, now, random()) : CLOSED
    },
    heldUntil(now) {
      const waiting = [...lanes.values()].filter(lane => lane.waiting.size > 0)
      if (underWay.size > 0 || waiting.length === 0 || waiting.some(lane => mayBegin(lane, now))) return null
      return Math.min(...waiting.map(({ circuit }) => circuit.outage?.retryAt ?? now))
    },
    waiting: () => [...lanes.values()].flatMap(lane => [...lane.waiting]),
    running: () => underWay.size,
  }
}
