import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { lifeOf } from '../../../renderer/features/overview/life'
import { sampleSession } from '../../fakes/samples'

const { token } = sampleSession({ id: 'anna' as AccountId, now: 0 })
const held = { ...token, issuedAt: 1_000, endsAt: 11_000, renewsAt: 9_000 }

describe('lifeOf', () => {
  it('says how much of the life is spent and where the renewal lies', () => {
    expect(lifeOf(held, 3_500)).toEqual({ spent: 0.25, renewal: 0.8 })
  })

  it('stays between 0 and 1 when the clock is outside the life', () => {
    expect(lifeOf(held, 0)?.spent).toBe(0)
    expect(lifeOf(held, 99_000)?.spent).toBe(1)
  })

  it('is null while no token with both ends is held', () => {
    expect(lifeOf({ ...held, state: 'none' }, 3_500)).toBeNull()
    expect(lifeOf({ ...held, issuedAt: null }, 3_500)).toBeNull()
    expect(lifeOf({ ...held, endsAt: 1_000 }, 3_500)).toBeNull()
  })
})
