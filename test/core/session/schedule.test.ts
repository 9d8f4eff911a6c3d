import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextRefreshAt } from '../../../main/core/session/schedule'

const life = (ms: number) => ({ issuedAt: 1_000_000, endsAt: 1_000_000 + ms, expiresAt: null })
const calm = { failures: 0, failedAt: null, retryAt: null, jitter: 0 }

describe('the next renewal', () => {
  it('comes before the token ends, for any life and jitter', () => {
    fc.assert(fc.property(fc.integer({ min: 1_000, max: 40 * 86_400_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (ms, jitter) => {
      const at = nextRefreshAt({ ...calm, life: life(ms), jitter }) ?? NaN
      expect(at).toBeLessThan(1_000_000 + ms)
      expect(at).toBeGreaterThan(1_000_000 + ms * 0.7)
    }))
  })

  it('is never for an account without a token', () => {
    expect(nextRefreshAt({ ...calm, life: null })).toBeNull()
  })

  it('backs off after failures, ever longer, up to a quarter of an hour or so', () => {
    const waits = [1, 2, 3, 4, 20].map(failures => (nextRefreshAt({ life: null, failures, failedAt: 0, retryAt: null, jitter: 0.5 }) ?? NaN) / 1000)
    expect(waits).toEqual([2, 4, 8, 16, 900])
  })

  it('waits for Retry-After', () => {
    expect(nextRefreshAt({ life: life(1_000), failures: 1, failedAt: 1_000_000, retryAt: 1_090_000, jitter: 0 })).toBe(1_090_000)
  })

  it('keeps to the plan when the token is long and the failure short', () => {
    const at = nextRefreshAt({ life: life(86_400_000), failures: 1, failedAt: 1_000_000, retryAt: null, jitter: 0 })
    expect(at).toBe(1_000_000 + 86_400_000 - 300_000)
  })
})
