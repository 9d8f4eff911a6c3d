import { describe, expect, it } from 'vitest'
import { createRateLimit } from '../../main/ipc/rate'

function setup() {
  let now = 0
  const allows = createRateLimit(() => now)
  const count = (channel: string, calls: number): number => Array.from({ length: calls }, () => allows(channel)).filter(Boolean).length
  return { count, pass: (ms: number) => { now += ms } }
}

describe('the limit of calls', () => {
  it('lets a burst through, then as many as its class has per second', () => {
    for (const [channel, burst, perSecond] of [['accounts.list', 6_000, 3_000], ['accounts.add', 6_000, 3_000], ['secrets.reveal', 20, 2]] as const) {
      const { count, pass } = setup()
      expect(count(channel, 100_000)).toBe(burst)
      pass(1_000)
      expect(count(channel, 100_000)).toBe(perSecond)
      pass(60 * 60_000)
      expect(count(channel, 100_000)).toBe(burst)
    }
  })

  it('is shared by the channels of a class, and by those that do not exist with the writing ones', () => {
    const { count } = setup()
    count('secrets.reveal', 20)
    expect(count('secrets.copy', 1)).toBe(0)
    expect(count('__proto__.constructor', 10_000)).toBe(6_000)
    expect(count('accounts.add', 1)).toBe(0)
    expect(count('accounts.list', 1)).toBe(1)
  })
})
