import fc from 'fast-check'
import { UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { clockSkew, DEFAULT_LIFE_MS, leadMs, parseInstant, readLife } from '../../../main/core/session/token'

const NOW = Date.UTC(2026, 10, 24, 12)
const HOUR = 3_600_000
const jwt = (claims: Record<string, unknown>): string => new UnsecuredJWT(claims).encode()
const life = (expiresAt: unknown, over: { token?: string; serverDate?: number | null } = {}) =>
  readLife({ token: 'opaque', serverDate: NOW, receivedAt: NOW, ...over, expiresAt: expiresAt as string })

describe('the life of a token', () => {
  it('ends at expires_at', () => {
    expect(life('2026-11-24T13:00:00.000Z')).toEqual({ issuedAt: NOW, endsAt: NOW + HOUR, expiresAt: NOW + HOUR })
  })

  it('is measured on the server clock when the computer clock is wrong', () => {
    const answer = { expiresAt: '2026-11-24T13:00:00Z', serverDate: NOW, token: 'opaque' }
    for (const wrong of [-10 * 365 * 24 * HOUR, -HOUR, 61_000, 24 * HOUR]) {
      const { issuedAt, endsAt } = readLife({ ...answer, receivedAt: NOW + wrong })
      expect(endsAt - issuedAt).toBe(HOUR)
    }
  })

  it('ignores a clock difference that the whole seconds of a Date header explain', () => {
    expect(clockSkew(NOW - 1_900, NOW)).toBe(0)
    expect(clockSkew(NOW - 5_000, NOW)).toBe(-5_000)
    expect(clockSkew(null, NOW)).toBe(0)
  })

  it("falls back to the token's own exp - iat, which needs no clock", () => {
    const token = jwt({ iat: 1_000, exp: 1_600 })
    for (const useless of [undefined, null, '', 'soon', 0, -1, '2001-01-01T00:00:00Z', 1e20, {}, []]) {
      expect(life(useless, { token }).endsAt).toBe(NOW + 600_000)
    }
  })

  it('is a day when nobody says when it ends', () => {
    expect(life(undefined).endsAt).toBe(NOW + DEFAULT_LIFE_MS)
    expect(life('3026-01-01T00:00:00Z').endsAt).toBe(NOW + DEFAULT_LIFE_MS)
    expect(life(null, { token: jwt({ exp: 5 }) }).endsAt).toBe(NOW + DEFAULT_LIFE_MS)
  })

  it('is positive and bounded for any answer', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.option(fc.integer({ min: 0, max: 4e12 })), (expiresAt, serverDate) => {
      const { issuedAt, endsAt } = readLife({ token: 'opaque', expiresAt: expiresAt as never, serverDate, receivedAt: NOW })
      expect(endsAt).toBeGreaterThan(issuedAt)
      expect(endsAt - issuedAt).toBeLessThanOrEqual(400 * 24 * HOUR)
    }))
  })

  it('leaves a fifth of it, at most five minutes, for the renewal', () => {
    expect(leadMs({ issuedAt: 0, endsAt: 5_000, expiresAt: null })).toBe(1_000)
    expect(leadMs({ issuedAt: 0, endsAt: 30 * 24 * HOUR, expiresAt: null })).toBe(300_000)
  })
})

describe('an instant', () => {
  it('is read from ISO text, UTC where it names no zone, and from seconds and milliseconds', () => {
    const same = ['2026-11-24T12:00:00Z', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00', '2026-11-24 12:00:00', '2026-11-24T13:00:00+01:00', NOW, NOW / 1000, String(NOW), String(NOW / 1000)]
    expect(same.map(parseInstant)).toEqual(same.map(() => NOW))
  })

  it('is null for anything else', () => {
    for (const value of ['tomorrow', '', 'NaN', '2026-13-45T99:00:00Z', true, null, undefined, {}, NaN, Infinity]) {
      expect(parseInstant(value as string)).toBeNull()
    }
  })
})
