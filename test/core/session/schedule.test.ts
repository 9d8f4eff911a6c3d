import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextRefreshAt, type RenewalFacts } from '../../../main/core/session/schedule'

const NOW = 1_000_000
const DAY = 86_400_000
const life = (ms: number, issuedAt = NOW) => ({ issuedAt, endsAt: issuedAt + ms, expiresAt: null })
const next = (facts: Partial<RenewalFacts>, now = NOW) =>
  nextRefreshAt({ life: null, failures: 0, failedAt: null, retryAt: null, jitter: 0, warmUntil: Infinity, backAt: null, ...facts }, now)

describe('the next renewal', () => {
  it('comes before the token ends, for any life and jitter', () => {
    fc.assert(fc.property(fc.integer({ min: 1_000, max: 40 * DAY }), fc.double({ min: 0, max: 1, noNaN: true }), (ms, jitter) => {
      const at = next({ life: life(ms), jitter }) ?? NaN
      expect(at).toBeLessThan(NOW + ms)
      expect(at).toBeGreaterThan(NOW + ms * 0.7)
    }))
  })

  it('is never for an account without a token', () => {
    expect(next({ life: null })).toBeNull()
  })

  it('is never for a token that outlives the time for which its account is kept warm', () => {
    expect(next({ life: life(30 * DAY), warmUntil: NOW + DAY })).toBeNull()
    expect(next({ life: life(DAY / 2), warmUntil: NOW + DAY })).toBe(NOW + DAY / 2 - 300_000)
  })

  it('backs off after failures, ever longer, up to a quarter of an hour or so', () => {
    const waits = [1, 2, 3, 4, 20].map(failures => ((next({ failures, failedAt: NOW, jitter: 0.5 }) ?? NaN) - NOW) / 1000)
    expect(waits).toEqual([2, 4, 8, 16, 900])
  })

  it('waits for Retry-After', () => {
    expect(next({ life: life(1_000), failures: 1, failedAt: NOW, retryAt: NOW + 90_000 })).toBe(NOW + 90_000)
  })

  it('keeps to the plan when the token is long and the failure short', () => {
    expect(next({ life: life(DAY), failures: 1, failedAt: NOW })).toBe(NOW + DAY - 300_000)
  })

  it('comes at once when the host is back that the last one failed for, whether or not the account is warm', () => {
    expect(next({ life: life(DAY), failures: 9, failedAt: NOW, backAt: NOW + 5_000, warmUntil: -Infinity })).toBe(NOW + 5_000)
  })
})

describe('a clock that was set back', () => {
  const before = NOW + 365 * DAY

  it('makes a token of the future due, since its end is unknown now', () => {
    expect(next({ life: life(DAY, before) })).toBe(NOW)
  })

  it('does not stretch the wait after a failure', () => {
    expect(next({ failures: 1, failedAt: before, retryAt: before + 60_000 })).toBe(NOW + 60_000)
  })

  it('by less than a minute changes nothing', () => {
    expect(next({ life: life(DAY, NOW + 50_000) })).toBe(NOW + 50_000 + DAY - 300_000)
  })
})
