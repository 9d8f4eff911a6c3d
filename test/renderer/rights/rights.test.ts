import { describe, expect, it } from 'vitest'
import type { RightsView } from '../../../preload/rights-views'
import type { AccountId } from '../../../preload/views'
import { differing, flagged, hasItem, holders, itemsOf, nextHolding } from '../../../renderer/features/rights/rights'
import { sampleRights } from '../../fakes/rights'
import { sampleAccount } from '../../fakes/samples'

const line = (more: Partial<RightsView>) => ({ account: sampleAccount({ id: 'a' }), rights: { ...sampleRights('a' as AccountId, 0), ...more } })
const lines = [line({ scopes: ['read', 'write'] }), line({ scopes: ['read'] }), line({ scopes: null }), line({ scopes: undefined }), line({ scopes: [] })]

describe('a matrix of rights', () => {
  it('has a column for each item that one of them names, with how many have it', () => {
    expect(itemsOf(lines, 'scopes')).toEqual([{ name: 'read', count: 2 }, { name: 'write', count: 1 }])
    expect(itemsOf(lines, 'groups')).toEqual([])
  })
  it('says no only where there is a list', () => {
    expect(lines.map((each) => hasItem(each, 'scopes', 'write'))).toEqual(['yes', 'no', 'unknown', 'unknown', 'no'])
  })
  it('can leave out what all have that say what they have', () => {
    const two = [line({ scopes: ['read', 'write'] }), line({ scopes: ['read'] }), line({ scopes: null })]
    expect(differing(itemsOf(two, 'scopes'), two, 'scopes').map(({ name }) => name)).toEqual(['write'])
  })
  it('shows who has an item, then who lacks it, then all', () => {
    const first = nextHolding(null, 'write')
    const second = nextHolding(first, 'write')
    expect([holders(lines, 'scopes', first).length, holders(lines, 'scopes', second).length, holders(lines, 'scopes', nextHolding(second, 'write')).length]).toEqual([1, 2, 5])
    expect(nextHolding(second, 'read')).toEqual({ item: 'read', has: 'yes' })
  })
})

it('names the worst that is wrong with a user, and nothing that is not said', () => {
  expect(flagged(line({ deleted: true, blocked: true, active: false }))).toBe('deleted')
  expect(flagged(line({ blocked: true }))).toBe('blocked')
  expect(flagged(line({ active: false }))).toBe('inactive')
  expect(flagged(line({ active: null, blocked: null, deleted: null }))).toBeNull()
})
