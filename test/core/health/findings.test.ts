import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnreachable, judge, medianMs, type Facts, type Outcome } from '../../../main/core/health/findings'
import type { HealthVerdict } from '../../../preload/health-views'
import type { ErrorCode, KeyState } from '../../../preload/views'

const now = Date.UTC(2026, 10, 24)
const outcome = (over: Partial<Outcome> = {}): Outcome => ({ checkedAt: now, code: null, status: 200, ms: 200, requestId: null, otherKey: false, ...over })
const facts = (over: Partial<Facts> = {}): Facts => ({
  outcome: outcome(), keyReadable: true, keyState: 'accepted', accountId: 'A', serverAccountId: 'A', legacyId: null, skewMs: 0, hasTwins: false, usedAt: now, ...over,
})
const failed = (code: ErrorCode, keyState: KeyState) => judge(facts({ outcome: outcome({ code }), keyState }), now, Infinity)

describe('the verdict', () => {
  it.each<[ErrorCode, KeyState, HealthVerdict]>([
    ['key-refused', 'refused', 'refused'], ['account-unknown', 'refused', 'refused'], ['sign-in-malformed', 'refused', 'refused'],
    ['key-forbidden', 'blocked', 'blocked'], ['sub-user-blocked', 'blocked', 'blocked'], ['sub-user-inactive', 'blocked', 'inactive'],
    ['sub-user-deleted', 'blocked', 'deleted'], ['unexpected-reply', 'accepted', 'unexpected-reply'], ['redirect-refused', 'accepted', 'unexpected-reply'],
    ['rate-limited', 'refused', 'rate-limited'], ['server-error', 'unchecked', 'server-error'], ['offline', 'accepted', 'unreachable'],
    ['tls-failed', 'unchecked', 'unreachable'], ['record-unreadable', 'accepted', 'impossible'], ['base-url-invalid', 'unchecked', 'impossible'],
  ])('of %s with a key that is %s is %s', (code, keyState, verdict) => {
    expect(failed(code, keyState)).toMatchObject({ verdict, code })
  })

  it('never goes beyond what the session says of the key', () => {
    for (const code of ['key-refused', 'key-forbidden', 'account-unknown', 'sign-in-malformed'] as const) {
      expect(failed(code, 'accepted')).toMatchObject({ verdict: 'doubted', code: null })
    }
  })

  it('of a key that cannot be read now is that, whatever an earlier sign-in said', () => {
    expect(judge(facts({ keyReadable: false, outcome: outcome({ code: 'key-refused' }), keyState: 'refused' }), now, Infinity)).toMatchObject({ verdict: 'key-unreadable', code: null })
  })

  it('of an account that was never asked is unchecked', () => {
    expect(judge(facts({ outcome: null, keyState: 'unchecked', serverAccountId: null }), now, Infinity)).toEqual({ verdict: 'unchecked', code: null, remarks: [], answersAs: null })
  })
})

describe('the remarks', () => {
  const remarks = (over: Partial<Facts>, median = Infinity) => judge(facts(over), now, median).remarks

  it('say nothing of a healthy account', () => {
    expect(remarks({})).toEqual([])
  })

  it('take an id for the same in every spelling, as id and as legacy id', () => {
    const uuid = '5a3e0001-0c0f-4fee-8000-000000000001'
    const hex = uuid.replaceAll('-', '').toUpperCase()
    for (const [accountId, serverAccountId, legacyId] of [[uuid, uuid, null], [hex, uuid, null], [` ${uuid}`, 'new', hex], [hex, 'new', uuid]] as const) {
      expect(judge(facts({ accountId, serverAccountId, legacyId }), now, Infinity).answersAs).toBeNull()
    }
    expect(judge(facts({ accountId: uuid, serverAccountId: 'new', legacyId: '' }), now, Infinity)).toMatchObject({ remarks: ['other-account'], answersAs: 'new' })
  })

  it('call a sign-in slow beyond three seconds, or beyond one where the others are four times as fast', () => {
    const slow = (ms: number | null, median: number) => remarks({ outcome: outcome({ ms }) }, median)
    expect(slow(3_001, 3_000)).toEqual(['slow'])
    expect(slow(3_000, Infinity)).toEqual([])
    expect(slow(2_000, 499)).toEqual(['slow'])
    expect(slow(2_000, 500)).toEqual([])
    expect(slow(1_000, 10)).toEqual([])
    expect(slow(null, 10)).toEqual([])
  })

  it('call a clock off beyond a minute, in either direction', () => {
    expect([-60_001, -60_000, 60_000, 60_001].map(skewMs => remarks({ skewMs }).length)).toEqual([1, 0, 0, 1])
  })
})

it('the median is that of the answers, and says nothing while they are few', () => {
  fc.assert(fc.property(fc.array(fc.nat(10_000), { minLength: 10 }), times => {
    const outcomes = times.map(ms => outcome({ ms }))
    const median = medianMs([...outcomes, outcome({ ms: 30_000, status: null }), outcome({ ms: null })])
    expect(times.filter(ms => ms < median).length).toBeLessThanOrEqual(times.length / 2)
    expect(times.filter(ms => ms > median).length).toBeLessThanOrEqual(times.length / 2)
  }))
  expect(medianMs(Array.from({ length: 9 }, () => outcome()))).toBe(Infinity)
})

it('an answer is no sign of a network that is away', () => {
  expect(isUnreachable(null)).toBe(false)
  for (const code of ['key-refused', 'server-error', 'rate-limited', 'unexpected-reply', 'cancelled'] as const) expect(isUnreachable(code)).toBe(false)
})
