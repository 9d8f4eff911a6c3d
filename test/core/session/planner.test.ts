import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../main/core/errors'
import type { AccountId } from '../../../preload/views'
import { mostAtOnce, mostWithin, simulate, type Started, type World } from './simulation'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const well: World['server'] = () => ({ outcome: 'ok', ms: 100 })
const named = (n: number): AccountId => `a${n}` as AccountId

function worldOf(count: number, over: Partial<World> & { hosts?: number; lifeMs?: number } = {}): World {
  const { hosts = 1, lifeMs = HOUR } = over
  const accounts = Array.from({ length: count }, (_, n) => ({ id: named(n), host: `https://h${n % hosts}`, lifeMs, isWarm: true }))
  return { accounts, perSecond: 250, server: well, asks: [], ...over }
}

function groups(log: readonly Started[], by: 'id' | 'host'): Started[][] {
  const all = new Map<string, Started[]>(log.map(each => [each[by], []]))
  for (const each of log) all.get(each[by])!.push(each)
  return [...all.values()]
}
const startsOf = (log: readonly Started[]): number[] => log.map(({ at }) => at)

/** Weather: each host is well or in one of these troubles, for ten minutes each. */
const troubles = ['ok', 'ok', 'offline', 'timeout', 'server-error', 'rate-limited', 'key-refused'] as const
const weather = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  hosts: fc.integer({ min: 1, max: 4 }),
  lives: fc.array(fc.constantFrom(1, SECOND, 5 * SECOND, MINUTE, HOUR, DAY), { minLength: 1, maxLength: 5 }),
  sky: fc.array(fc.tuple(fc.constantFrom(...troubles), fc.integer({ min: 1, max: 30_000 }), fc.option(fc.integer({ min: -DAY, max: 365 * DAY }), { nil: undefined })), { minLength: 1, maxLength: 12 }),
  asks: fc.array(fc.record({ at: fc.integer({ min: 0, max: 2 * HOUR }), id: fc.integer({ min: 0, max: 39 }).map(named), cause: fc.constantFrom('asked' as const, 'check' as const) }), { maxLength: 80 }),
}).map(({ count, hosts, lives, sky, asks }): World => ({
  perSecond: 20,
  accounts: Array.from({ length: count }, (_, n) => ({ id: named(n), host: `https://h${n % hosts}`, lifeMs: lives[n % lives.length]!, isWarm: n % 7 !== 0 })),
  asks: asks.filter(({ id }) => Number(id.slice(1)) < count),
  // After two hours all is well.
  server(host, at) {
    const [outcome, ms, retryAfterMs] = at > 2 * HOUR ? ['ok' as const, 50, undefined] as const : sky[(Math.floor(at / (10 * MINUTE)) + host.length + Number(host.at(-1))) % sky.length]!
    return { outcome, ms, ...(outcome === 'rate-limited' && retryAfterMs !== undefined && { retryAfterMs }) }
  },
}))

describe('the planner, in any weather', () => {
  it('keeps all limits, and serves everybody once the weather is fair', () => {
    fc.assert(fc.property(weather, (world) => {
      const { log, refused, run, planner, facts } = simulate(world)
      run(3 * HOUR)
      expect(mostAtOnce(log)).toBeLessThanOrEqual(8)
      for (const atHost of groups(log, 'host')) {
        expect(mostAtOnce(atHost)).toBeLessThanOrEqual(4)
        // A second's worth at once, and then as many per second.
        expect(mostWithin(startsOf(atHost), 10 * SECOND)).toBeLessThanOrEqual(20 * 11)
      }
      for (const ofOne of groups(log, 'id')) {
        expect(mostAtOnce(ofOne)).toBe(1)
        expect(mostWithin(startsOf(ofOne.filter(({ cause }) => cause === 'renewal')), MINUTE - 1)).toBeLessThanOrEqual(2)
      }
      expect(planner.hosts().filter(({ outage }) => outage)).toEqual([])
      for (const { id, isWarm, lifeMs } of world.accounts) {
        if (isWarm && lifeMs >= HOUR) expect(facts.get(id)!.life!.endsAt, id).toBeGreaterThan(3 * HOUR)
      }
      for (const { id, at } of world.asks) expect(refused.includes(id) || log.some(each => each.id === id && each.endedAt >= at), id).toBe(true)
    }), { numRuns: 100 })
  })

  it.each(['offline', 'timeout', 'server-error', 'rate-limited', 'unexpected-reply'] satisfies ErrorCode[])('asks a host that is away by one at a time for %s, and finds it back within a minute', (outcome) => {
    const away = { from: 2 * HOUR, to: 12 * HOUR }
    const { log, run } = simulate(worldOf(500, { server: (_host, at) => (at > away.from && at < away.to ? { outcome, ms: 20 } : { outcome: 'ok', ms: 20 }) }))
    run(13 * HOUR)
    const during = log.filter(({ at }) => at > 3 * HOUR && at < away.to)
    expect(mostAtOnce(during)).toBe(1)
    expect(mostWithin(startsOf(during), MINUTE)).toBeLessThanOrEqual(6)
    const served = new Set(log.filter(({ at }) => at >= away.to && at < away.to + MINUTE).map(({ id }) => id))
    expect(served.size).toBe(500)
  })
})

describe('the planner', () => {
  it('lets nobody of ten thousand wait for five minutes when all tokens end in one second', () => {
    const { log, run } = simulate(worldOf(10_000))
    run(HOUR)
    const due = log[0]!.at
    expect(log).toHaveLength(10_000)
    expect(Math.max(...startsOf(log)) - due).toBeLessThan(5 * MINUTE)
  })

  it('has all ten thousand back within a minute of an outage, at a host that answers in no time', () => {
    const { log, run } = simulate(worldOf(10_000, { server: (_host, at) => (at < 2 * HOUR ? { outcome: 'offline', ms: 1 } : { outcome: 'ok', ms: 1 }) }))
    run(2 * HOUR + MINUTE)
    expect(new Set(log.filter(({ at }) => at >= 2 * HOUR).map(({ id }) => id)).size).toBe(10_000)
  })

  it('does nothing while nothing is due: a month of ten thousand idle accounts is not looked at once', () => {
    const { looks, run } = simulate(worldOf(10_000, { lifeMs: 31 * DAY }))
    run(30 * DAY)
    expect(looks()).toBe(0)
  })

  it('renews a year of tokens as often as they end, and no more', () => {
    const { log, run } = simulate(worldOf(20, { lifeMs: 30 * DAY }))
    run(365 * DAY)
    for (const ofOne of groups(log, 'id')) expect(ofOne.length).toBe(12)
  })

  it('takes asked before renewals before checks', () => {
    const world = worldOf(60, { server: () => ({ outcome: 'ok', ms: SECOND }) })
    const due = HOUR - 5 * MINUTE * 1.125
    const asks = Array.from({ length: 30 }, (_, n) => ({ at: due, id: named(n), cause: n < 20 ? 'check' as const : 'asked' as const }))
    const accounts = world.accounts.map((account, n) => (n < 30 ? { ...account, lifeMs: DAY } : account))
    const { log, run } = simulate({ ...world, accounts, asks })
    run(due + MINUTE)
    expect(log.map(({ cause }) => cause)).toEqual([...Array(10).fill('asked'), ...Array(30).fill('renewal'), ...Array(20).fill('check')])
  })

  it('leaves room for other hosts when one has much to do', () => {
    const world = worldOf(200, { hosts: 2, server: host => ({ outcome: 'ok', ms: host === 'https://h0' ? 30 * SECOND : 100 }) })
    const { log, run } = simulate(world)
    run(HOUR)
    const quick = log.filter(({ host }) => host === 'https://h1')
    expect(quick).toHaveLength(100)
    expect(quick.at(-1)!.at - quick[0]!.at).toBeLessThan(10 * SECOND)
  })

  it('asks for the user also where the host is away, and closes the outage when that is answered', () => {
    const world = worldOf(5, { lifeMs: DAY, server: (_host, at) => (at < 10 * SECOND ? { outcome: 'rate-limited', ms: 1, retryAfterMs: 4 * MINUTE } : { outcome: 'ok', ms: 1 }) })
    const asks = [{ at: 0, id: named(0), cause: 'asked' as const }, { at: 20 * SECOND, id: named(1), cause: 'asked' as const }]
    const { log, run, planner } = simulate({ ...world, asks })
    run(15 * SECOND)
    expect(planner.hosts()[0]?.outage).toMatchObject({ code: 'rate-limited' })
    run(30 * SECOND)
    expect(log.map(({ id }) => id)).toEqual(['a0', 'a1', 'a0'])
    expect(planner.hosts()[0]?.outage).toBeNull()
  })

  it('ends what was asked in vain with the try that fails, instead of trying for each', () => {
    const asks = Array.from({ length: 300 }, (_, n) => ({ at: 0, id: named(n), cause: 'asked' as const }))
    const { log, refused, run } = simulate(worldOf(300, { lifeMs: DAY, asks, server: () => ({ outcome: 'timeout', ms: 30 * SECOND }) }))
    run(2 * MINUTE)
    expect(log.filter(({ cause }) => cause === 'asked').length).toBeLessThan(12)
    expect(refused.length + new Set(log.filter(({ cause }) => cause === 'asked').map(({ id }) => id)).size).toBe(300)
  })

  it('lets checks outlive a short outage, but not a host that is gone', () => {
    const asks = Array.from({ length: 300 }, (_, n) => ({ at: 0, id: named(n), cause: 'check' as const }))
    const world = (away: number): World => worldOf(300, { lifeMs: DAY, asks, server: (_host, at) => (at < away ? { outcome: 'timeout', ms: 10 } : { outcome: 'ok', ms: 10 }) })
    const short = simulate(world(90 * SECOND))
    short.run(5 * MINUTE)
    expect(short.refused).toEqual([])
    const long = simulate(world(HOUR))
    long.run(5 * MINUTE)
    expect(long.refused.length).toBeGreaterThan(280)
  })

  it('signs an account in again when that is asked while it signs in', () => {
    const asks = [0, 50].map(at => ({ at, id: named(0), cause: 'asked' as const }))
    const { log, run } = simulate(worldOf(1, { lifeMs: DAY, asks }))
    run(MINUTE)
    expect(startsOf(log)).toEqual([0, 100])
  })
})
