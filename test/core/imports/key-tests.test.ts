import { describe, expect, it, vi } from 'vitest'
import type { ImportTestView } from '../../../preload/import-views'
import type { KeyTestView } from '../../../preload/views'
import type { KeyTrial } from '../../../main/core/accounts/key-trial'
import { draftsOf } from '../../../main/core/imports/draft'
import { tryKeys } from '../../../main/core/imports/key-tests'
import { createFakeClock } from '../../fakes/clock'
import { sampleError } from '../../fakes/samples'

const accepted: KeyTestView = { state: 'accepted', accountName: 'A', reason: null, ms: 1 }
const away: KeyTestView = { state: 'unreachable', accountName: null, reason: sampleError('timeout'), ms: 9 }
const draftsAt = (hosts: readonly string[]) => draftsOf(
  { rows: hosts.map((host, n) => [`id-${n}`, `key-${n}`, host]) }, ['accountId', 'key', 'environment'], new Set(), [],
)

async function run(hosts: readonly string[], tryKey: KeyTrial, clock = createFakeClock(), stop = new AbortController()) {
  const tests: ImportTestView[] = []
  await tryKeys(draftsAt(hosts), { tryKey, clock, signal: stop.signal, onResult: test => tests.push(test) })
  return tests
}

describe('the keys of an import', () => {
  it('are tried four at a time at each server', async () => {
    const running = new Map<string, number>()
    let most = 0
    const tests = await run([...Array<string>(20).fill('a.example'), ...Array<string>(20).fill('b.example')], async ({ environment }) => {
      const host = JSON.stringify(environment)
      running.set(host, (running.get(host) ?? 0) + 1)
      most = Math.max(most, running.get(host) ?? 0)
      await new Promise(resolve => setImmediate(resolve))
      running.set(host, (running.get(host) ?? 0) - 1)
      return accepted
    })
    expect(tests).toHaveLength(40)
    expect(most).toBe(4)
  })

  it('wait as long as a server asks for, and are tried once more', async () => {
    const clock = createFakeClock()
    const asked: number[] = []
    const running = run(['a.example'], async () => {
      asked.push(clock.now())
      return asked.length === 1 ? { ...away, reason: { ...sampleError('rate-limited'), retryAt: clock.now() + 7_000 } } : accepted
    }, clock)
    await vi.waitFor(() => expect(clock.pending()).toBe(1))
    clock.advance(6_000)
    expect(asked).toHaveLength(1)
    clock.advance(2_000)
    expect(await running).toEqual([{ row: 1, result: accepted }])
  })

  it('are not tried at a server that has not answered any of several', async () => {
    let asked = 0
    const tests = await run(Array<string>(100).fill('a.example'), async () => {
      asked += 1
      return away
    })
    expect(tests).toHaveLength(100)
    expect(asked).toBeLessThan(12)
    expect(tests.at(-1)?.result).toMatchObject({ state: 'unreachable', reason: null })
  })

  it('are left alone as soon as nobody waits', async () => {
    const stop = new AbortController()
    let asked = 0
    expect(await run(Array<string>(100).fill('a.example'), async () => {
      asked += 1
      stop.abort()
      return accepted
    }, createFakeClock(), stop)).toEqual([])
    expect(asked).toBeLessThanOrEqual(4)
  })
})
