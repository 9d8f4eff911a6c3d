import { methods, type Access } from '../../preload/contract'

interface Limit {
  readonly perSecond: number
  /** How many may come at once after a quiet time. */
  readonly burst: number
}

/** The bridge sends no more than this (preload/index.ts); who does has got around it. Secrets go out at the pace of a hand. */
const BRIDGE: Limit = { perSecond: 3_000, burst: 6_000 }
const LIMITS: Readonly<Record<Access, Limit>> = { read: BRIDGE, write: BRIDGE, reveal: { perSecond: 2, burst: 20 } }

const ACCESS: ReadonlyMap<string, Access> = new Map(Object.entries(methods).flatMap(([feature, table]) =>
  Object.entries(table).map(([method, access]: [string, Access]) => [`${feature}.${method}`, access] as const)))

/** Whether a call on this channel may be answered now; `now` in ms that never go back. Calls of one class share its limit. */
export function createRateLimit(now: () => number): (channel: string) => boolean {
  const left = new Map<Access, { calls: number; at: number }>()
  return channel => {
    // What is no operation of the contract is refused later.
    const access = ACCESS.get(channel) ?? 'write'
    const { perSecond, burst } = LIMITS[access]
    const bucket = left.get(access) ?? { calls: burst, at: now() }
    const at = now()
    const calls = Math.min(burst, bucket.calls + ((at - bucket.at) / 1000) * perSecond)
    left.set(access, { calls: calls < 1 ? calls : calls - 1, at })
    return calls >= 1
  }
}
