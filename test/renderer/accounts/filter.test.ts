import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId, SessionView } from '../../../preload/views'
import { filterAccounts, findByPrefix, noFilters, sortAccounts } from '../../../renderer/features/accounts/filter'
import { sampleAccount, samples } from '../../fakes/samples'

const now = 1_800_000_000_000
const { accounts, sessions: list } = samples(now)
const sessions = new Map(list.map((session) => [session.id, session]))
const none: ReadonlyMap<AccountId, SessionView> = new Map()
const search = (text: string, filters = noFilters) => filterAccounts(accounts, sessions, text, filters, now).map(({ id }) => String(id))
const sorted = (sort: Parameters<typeof sortAccounts>[2]) => sortAccounts(accounts, sessions, sort).map(({ id }) => String(id))

describe('search', () => {
  it('ignores case and accents', () => {
    expect(search('KOLN')).toEqual(['rad'])
    expect(search('cafe nord')).toEqual(['nord'])
  })

  it('looks at title, account name, account id, tags and environment', () => {
    expect(search('gmbh')).toEqual(['anna'])
    expect(search('8c0d6b7e')).toEqual(['nord'])
    expect(search('key customer')).toEqual(['mode'])
    expect(search('staging-api')).toEqual(['stage'])
  })

  it('wants every word, in any order', () => {
    fc.assert(fc.property(fc.shuffledSubarray(['backerei', 'anna', 'berlin', 'production'], { minLength: 1 }), (words) => {
      expect(search(words.join(' '))).toContain('anna')
    }))
    expect(search('anna köln')).toEqual([])
  })

  it('keeps a changed account findable under its new name only', () => {
    const renamed = sampleAccount({ ...accounts[0], id: 'anna', title: 'Konditorei Zuse' })
    expect(filterAccounts([renamed], none, 'zuse', noFilters, now)).toEqual([renamed])
  })

  it('reads an account once, not on every key stroke', () => {
    let reads = 0
    const account = { ...sampleAccount({ id: 'anna', title: 'Anna' }), get title() { reads += 1; return 'Anna' } }
    filterAccounts([account], none, 'a', noFilters, now)
    const after = reads
    for (const typed of ['an', 'ann', 'anna']) expect(filterAccounts([account], none, typed, noFilters, now)).toEqual([account])
    expect(reads).toBe(after)
  })
})

describe('filters', () => {
  it('pick by key, by token at this moment, by environment, class and tag', () => {
    expect(search('', { ...noFilters, key: 'refused' })).toEqual(['blume'])
    expect(search('', { ...noFilters, token: 'expiring' })).toEqual(['nord'])
    expect(search('', { ...noFilters, token: 'expired' })).toEqual(['stage'])
    expect(search('', { ...noFilters, environment: 'sandbox' })).toEqual(['box'])
    expect(search('', { ...noFilters, accountClass: 'test' })).toEqual(['stage', 'box'])
    expect(search('', { ...noFilters, tag: 'Köln' })).toEqual(['rad'])
  })
})

describe('sorting', () => {
  it('puts pinned accounts first in every order', () => {
    for (const sort of ['name', 'used', 'expiry', 'status'] as const) expect(sorted(sort)[0]).toBe('anna')
  })

  it('puts what ends first, and what needs attention first', () => {
    expect(sorted('expiry').slice(1, 4)).toEqual(['stage', 'nord', 'rad'])
    expect(sorted('status').slice(1, 4)).toEqual(['blume', 'mode', 'weg'])
  })

  it('counts numbers in names as numbers', () => {
    const shops = ['Shop 10', 'Shop 9', 'shop 1'].map((title) => sampleAccount({ id: title, title }))
    expect(sortAccounts(shops, none, 'name').map(({ title }) => title)).toEqual(['shop 1', 'Shop 9', 'Shop 10'])
  })

  it('loses and invents no account', () => {
    fc.assert(fc.property(fc.shuffledSubarray(accounts), fc.constantFrom('name', 'used', 'expiry', 'status'), (some, sort) => {
      expect(new Set(sortAccounts(some, sessions, sort))).toEqual(new Set(some))
    }))
  })
})

describe('type-ahead', () => {
  it('goes on to the next account with the same letter, round the end', () => {
    expect(findByPrefix(accounts, -1, 'b')).toBe(0)
    expect(findByPrefix(accounts, 0, 'b')).toBe(3)
    expect(findByPrefix(accounts, 3, 'b')).toBe(0)
    expect(findByPrefix(accounts, 0, 'x')).toBe(-1)
  })
})
