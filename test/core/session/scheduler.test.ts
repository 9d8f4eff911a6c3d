import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError, type ErrorCode } from '../../../main/core/errors'
import type { SignInCause } from '../../../main/core/session/lane'
import { createScheduler } from '../../../main/core/session/scheduler'
import { nextRefreshAt } from '../../../main/core/session/schedule'
import { readLife, type TokenLife } from '../../../main/core/session/token'
import type { AccountId, NetworkView } from '../../../preload/views'
import { createFakeClock } from '../../fakes/clock'
import { expiryForms, skews } from '../../fakes/odd-clocks'
import { mostWithin } from './simulation'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const settle = async (): Promise<void> => { for (let i = 0; i < 20; i++) await Promise.resolve() }

/** Warm accounts with tokens, at a server that is a function; no vault, no HTTP. */
function setup({ count = 1, host = () => 'https://api.example', lifeMs = HOUR }: { count?: number; host?: (n: number) => string; lifeMs?: number } = {}) {
  const fake = createFakeClock()
  const timers = { set: 0, longestMs: 0 }
  const clock = { ...fake, after: (ms: number, run: () => void) => {
    timers.set += 1
    timers.longestMs = Math.max(timers.longestMs, ms)
    return fake.after(ms, run)
  } }
  const ids = Array.from({ length: count }, (_, n) => `a${n}` as AccountId)
  const lives = new Map<AccountId, TokenLife>()
  const failures = new Map<AccountId, { failures: number; failedAt: number; retryAt: number | null }>()
  const server = { expiresAt: (): unknown => new Date(fake.now() + lifeMs).toISOString(), date: (): number | null => fake.now(), failure: null as ErrorCode | null, retryAfterMs: null as number | null, delayMs: 0 }
  const signIns: { id: AccountId; cause: SignInCause; at: number }[] = []
  const network: NetworkView[] = []
  const system = { isOnline: true }
  const logged: unknown[] = []
  const hostOf = (id: AccountId): string => host(Number(id.slice(1)))

  const scheduler = createScheduler({
    clock, random: () => 0.5, ids: () => ids, hostOf,
    renewalOf(id) {
      const failed = failures.get(id) ?? { failures: 0, failedAt: null, retryAt: null }
      const back = scheduler.backAt(hostOf(id))
      const at = nextRefreshAt({
        life: lives.get(id) ?? null, jitter: 0.5, warmUntil: Infinity, ...failed, backAt: back !== null && failed.failedAt !== null && failed.failedAt <= back ? back : null,
      }, fake.now())
      return { host: hostOf(id), at: at ?? Infinity }
    },
    async signIn(id, cause) {
      signIns.push({ id, cause, at: fake.monotonic() })
      if (server.delayMs > 0) await new Promise<void>(done => fake.after(server.delayMs, done))
      if (server.failure !== null) {
        failures.set(id, { failures: (failures.get(id)?.failures ?? 0) + 1, failedAt: fake.now(), retryAt: null })
        scheduler.update([id])
        return new AppError(server.failure, { retryAt: server.retryAfterMs === null ? null : fake.now() + server.retryAfterMs })
      }
      failures.delete(id)
      lives.set(id, readLife({ token: 'opaque', expiresAt: server.expiresAt() as never, serverDate: server.date(), receivedAt: fake.now() }))
      scheduler.update([id])
      return null
    },
    isOnline: () => system.isOnline,
    background: work => void work.catch((error: unknown) => logged.push(error)),
    onNetwork: view => network.push(view),
  })

  async function pass(ms: number, stepMs = SECOND): Promise<void> {
    for (let left = ms; left > 0; left -= stepMs) {
      fake.advance(Math.min(left, stepMs))
      await settle()
    }
  }
  async function signInAll(): Promise<void> {
    await Promise.all(ids.map(id => scheduler.run(id, 'asked')))
    signIns.splice(0)
  }
  return { clock: fake, timers, ids, lives, server, signIns, network, system, logged, scheduler, pass, signInAll }
}

describe('the scheduler', () => {
  it('renews a token before it ends, again and again', async () => {
    const { lives, clock, pass, signInAll, ids: [anna] } = setup({ lifeMs: 10 * MINUTE })
    await signInAll()
    for (let minute = 0; minute < 60; minute++) {
      await pass(MINUTE, 10 * SECOND)
      expect(lives.get(anna!)!.endsAt).toBeGreaterThan(clock.now())
    }
  })

  it('renews a token of five seconds twice a minute, and no more', async () => {
    const { signIns, pass, signInAll } = setup({ lifeMs: 5 * SECOND })
    await signInAll()
    await pass(10 * SECOND)
    expect(signIns).toHaveLength(2)
    await pass(10 * MINUTE)
    expect(mostWithin(signIns.map(({ at }) => at), MINUTE - 1)).toBe(2)
  })

  it('has one timer and looks twice a minute while ten thousand accounts are idle, never for longer than half a minute ahead', async () => {
    const { clock, timers, scheduler, lives, ids } = setup({ count: 10_000 })
    for (const id of ids) lives.set(id, { issuedAt: clock.now(), endsAt: clock.now() + 90 * DAY, expiresAt: null })
    scheduler.replan()
    timers.set = 0
    clock.advance(HOUR)
    expect(clock.pending()).toBe(1)
    expect(timers.set).toBe(120)
    expect(timers.longestMs).toBe(30 * SECOND)
  })

  it('shares one sign-in among all who ask for an account', async () => {
    const { scheduler, signIns, ids: [anna] } = setup()
    await Promise.all(Array.from({ length: 100 }, () => scheduler.run(anna!, 'asked')))
    expect(signIns).toHaveLength(1)
  })

  it('holds four sign-ins in flight at a host, and eight over all', async () => {
    for (const [hosts, most] of [[1, 4], [2, 8], [3, 8]] as const) {
      const { scheduler, signIns, ids, server, pass } = setup({ count: 60, host: n => `https://h${n % hosts}` })
      server.delayMs = MINUTE
      for (const id of ids) void scheduler.run(id, 'asked')
      await pass(SECOND)
      expect(signIns).toHaveLength(most)
    }
  })

  it('is not held up by a rate at a host on this computer', async () => {
    const { scheduler, signIns, ids } = setup({ count: 2_000, host: () => 'http://127.0.0.1:8080' })
    await Promise.all(ids.map(id => scheduler.run(id, 'check')))
    expect(signIns).toHaveLength(2_000)
  })

  it('reports a sign-in that could not begin to whoever asked, and to the log when nobody did, twice a minute at most', async () => {
    const { scheduler, ids: [anna], server, logged, lives, clock, pass } = setup()
    server.expiresAt = () => { throw new AppError('record-unreadable') }
    await expect(scheduler.run(anna!, 'asked')).rejects.toMatchObject({ code: 'record-unreadable' })
    expect(logged).toEqual([])
    lives.set(anna!, { issuedAt: clock.now(), endsAt: clock.now(), expiresAt: null })
    scheduler.update([anna!])
    await pass(50 * SECOND)
    expect(logged).toEqual(Array(2).fill(expect.objectContaining({ code: 'record-unreadable' })))
  })

  it('leaves no timer behind when it is stopped', async () => {
    const { scheduler, clock, signInAll } = setup()
    await signInAll()
    scheduler.stop()
    scheduler.replan()
    expect(clock.pending()).toBe(0)
  })
})

describe('after sleep', () => {
  it.each([['a minute', MINUTE], ['a month', 30 * DAY]])('of %s all that ended meanwhile is renewed within five seconds of waking', async (_name, asleep) => {
    const { clock, scheduler, lives, pass, signInAll } = setup({ count: 50, lifeMs: MINUTE })
    await signInAll()
    clock.jump(asleep)
    scheduler.wake()
    await pass(5 * SECOND)
    for (const life of lives.values()) expect(life.endsAt).toBeGreaterThan(clock.now())
  })

  it('nothing else notices it either within the tick', async () => {
    const { clock, signIns, pass, signInAll } = setup({ lifeMs: DAY })
    await signInAll()
    clock.jump(7 * DAY)
    await pass(30 * SECOND)
    expect(signIns).toHaveLength(1)
  })
})

describe('a wrong clock', () => {
  it('makes no loop with any end of a token, and renews what can be renewed', async () => {
    for (const skew of skews) {
      for (const [form] of expiryForms(0).entries()) {
        const { clock, server, signIns, lives, pass, signInAll, ids: [anna] } = setup()
        server.expiresAt = () => expiryForms(clock.now() + skew)[form]
        server.date = () => clock.now() + skew
        await signInAll()
        await pass(3 * HOUR, MINUTE)
        expect(signIns.length, `skew ${skew}, form ${form}`).toBeLessThanOrEqual(6)
        expect(lives.get(anna!)!.endsAt, `skew ${skew}, form ${form}`).toBeGreaterThan(clock.now())
      }
    }
  })

  it('that is set to and fro makes at most two sign-ins of an account per minute', async () => {
    const jumps = fc.array(fc.tuple(fc.integer({ min: -3_650 * DAY, max: 3_650 * DAY }), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 30 })
    await fc.assert(fc.asyncProperty(jumps, async (all) => {
      const { clock, signIns, pass, signInAll } = setup({ lifeMs: HOUR })
      await signInAll()
      for (const [jump, seconds] of all) {
        clock.jump(jump)
        await pass(seconds * SECOND)
      }
      expect(mostWithin(signIns.map(({ at }) => at), MINUTE - 1)).toBeLessThanOrEqual(2)
    }), { numRuns: 40 })
  })

  it('that was set back by years has every token renewed once, within the tick', async () => {
    const { clock, signIns, pass, signInAll } = setup({ count: 20, lifeMs: 30 * DAY })
    await signInAll()
    clock.jump(-3_650 * DAY)
    await pass(31 * SECOND)
    expect(signIns).toHaveLength(20)
    await pass(DAY, MINUTE)
    expect(signIns).toHaveLength(20)
  })
})

describe('a host that is away', () => {
  async function lost(code: ErrorCode) {
    const all = setup({ count: 100, lifeMs: 10 * MINUTE })
    await all.signInAll()
    all.server.failure = code
    await all.pass(12 * MINUTE)
    return all
  }

  it('is told as one state, and then that it is back, when everybody has a token again', async () => {
    const { network, server, lives, clock, pass } = await lost('server-error')
    expect(network.at(-1)?.hosts).toMatchObject([{ host: 'api.example', state: 'failing', code: 'server-error' }])
    server.failure = null
    await pass(MINUTE)
    expect(network.at(-1)).toEqual({ hosts: [] })
    for (const life of lives.values()) expect(life.endsAt).toBeGreaterThan(clock.now())
  })

  it('says when it is tried again, in the time of this computer, and nothing while it is tried', async () => {
    const { network, scheduler, clock, server, pass } = await lost('timeout')
    const { retryAt, since } = scheduler.network().hosts[0]!
    expect(retryAt).toBeGreaterThan(clock.now())
    expect(retryAt).toBeLessThanOrEqual(clock.now() + 15 * SECOND)
    expect(since).toBeLessThan(clock.now())
    server.delayMs = 10 * SECOND
    await pass(16 * SECOND)
    expect(network.at(-1)?.hosts[0]?.retryAt).toBeNull()
  })

  it('is tried at once when the user wants it, by one sign-in, whose end is waited for', async () => {
    const { scheduler, signIns, server } = await lost('timeout')
    signIns.splice(0)
    expect((await scheduler.probe()).hosts).toHaveLength(1)
    expect(signIns).toHaveLength(1)
    server.failure = null
    expect(await scheduler.probe()).toEqual({ hosts: [] })
  })

  it.each(['has a network again', 'wakes'])('is tried when the computer %s, even before the time that it named', async (when) => {
    const { scheduler, system, signIns, server, pass } = await lost('server-error')
    server.retryAfterMs = 5 * MINUTE
    system.isOnline = when === 'wakes'
    await pass(MINUTE)
    signIns.splice(0)
    server.failure = null
    await pass(2 * MINUTE)
    expect(signIns).toEqual([])
    if (when === 'wakes') scheduler.wake()
    system.isOnline = true
    await pass(30 * SECOND)
    expect(signIns.length).toBeGreaterThan(0)
    expect(scheduler.network()).toEqual({ hosts: [] })
  })

  it('refuses checks after two minutes with the reason and when it is tried again', async () => {
    const { scheduler, ids, pass, clock } = await lost('connect-timeout')
    const refused: unknown[] = []
    for (const id of ids) scheduler.run(id, 'check').catch((error: unknown) => refused.push(error))
    await pass(SECOND)
    expect(refused).toHaveLength(100)
    expect(refused[0]).toMatchObject({ code: 'connect-timeout', details: { detail: 'api.example' } })
    expect((refused[0] as AppError).details.retryAt).toBeGreaterThan(clock.now())
  })
})
