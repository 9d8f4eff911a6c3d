import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { timeLeft, tokenStatus } from '../../../renderer/status/token-status'
import { minuteMs, sampleSession } from '../../fakes/samples'

const now = 1_800_000_000_000
const held = (leftMs: number) => sampleSession({ id: 'a' as AccountId, now, leftMs }).token

describe('token status', () => {
  it('is valid until the moment of warning, and expiring from then on', () => {
    expect(tokenStatus(held(5 * minuteMs + 1), now)).toBe('valid')
    expect(tokenStatus(held(5 * minuteMs), now)).toBe('expiring')
  })

  it('is expired from the very moment of the end', () => {
    expect(tokenStatus(held(1), now)).toBe('expiring')
    expect(tokenStatus(held(0), now)).toBe('expired')
    expect(timeLeft(held(0), now)).toBeNull()
  })

  it('says what main says while no token is held', () => {
    expect(tokenStatus({ ...held(minuteMs), state: 'unreachable' }, now)).toBe('unreachable')
    expect(timeLeft({ ...held(minuteMs), state: 'signing-in' }, now)).toBeNull()
  })
})
