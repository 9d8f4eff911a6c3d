import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { inView, noMarks, ranged, toggled } from '../../../renderer/features/accounts/marks'
import { manySamples } from '../../fakes/samples'

const { accounts } = manySamples(20, 0)
const id = (at: number): AccountId => accounts[at]!.id
const place = fc.integer({ min: 0, max: accounts.length - 1 })

describe('marks', () => {
  it('are as before once an account was marked and marked again', () => {
    fc.assert(fc.property(place, place, (a, b) => {
      const some = toggled(noMarks, id(a))
      expect(toggled(toggled(some, id(b)), id(b)).ids).toEqual(some.ids)
    }))
  })

  it('of a range are the same in both directions, both ends included', () => {
    fc.assert(fc.property(place, place, (a, b) => {
      const { ids } = ranged(accounts, id(a), id(b))
      expect(ids).toEqual(ranged(accounts, id(b), id(a)).ids)
      expect([ids.size, ids.has(id(a)), ids.has(id(b))]).toEqual([Math.abs(a - b) + 1, true, true])
    }))
  })

  it('shrink with a range that comes back to where it began', () => {
    const far = ranged(accounts, id(3), id(9))
    expect(ranged(accounts, far.anchor!, id(4)).ids).toEqual(new Set([id(3), id(4)]))
  })

  it('begin at the clicked account when where the range began is no longer in view', () => {
    expect(ranged(accounts, 'gone' as AccountId, id(5)).ids).toEqual(new Set([id(5)]))
  })

  it('reach only what is in view', () => {
    const all = ranged(accounts, id(0), id(19))
    expect(inView(accounts.slice(4, 6), all).ids).toEqual(new Set([id(4), id(5)]))
  })
})
