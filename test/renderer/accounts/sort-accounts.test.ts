import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId, AccountSort, AccountView, SessionView } from '../../../preload/views'
import { createSortAccounts } from '../../../renderer/features/accounts/sort-accounts'
import { manySamples, sampleAccount, samples } from '../../fakes/samples'

const now = 1_800_000_000_000
const byId = <T extends { readonly id: AccountId }>(items: readonly T[]): ReadonlyMap<AccountId, T> => new Map(items.map((item) => [item.id, item]))
const { accounts, sessions: list } = samples(now)
const sessions = byId(list)
const none: ReadonlyMap<AccountId, SessionView> = new Map()
const sorts: readonly AccountSort[] = ['name', 'used', 'expiry', 'status']
const sorted = (sort: AccountSort) => createSortAccounts()(byId(accounts), sessions, sort).map(({ id }) => String(id))

describe('sorting', () => {
  it('puts pinned accounts first in every order', () => {
    for (const sort of sorts) expect(sorted(sort)[0]).toBe('anna')
  })

  it('puts what ends first, and what needs attention first', () => {
    expect(sorted('expiry').slice(1, 4)).toEqual(['stage', 'nord', 'rad'])
    expect(sorted('status').slice(1, 4)).toEqual(['blume', 'mode', 'weg'])
  })

  it('counts numbers in names as numbers', () => {
    const shops = ['Shop 10', 'Shop 9', 'shop 1'].map((title) => sampleAccount({ id: title, title }))
    expect(createSortAccounts()(byId(shops), none, 'name').map(({ title }) => title)).toEqual(['shop 1', 'Shop 9', 'Shop 10'])
  })

  it('comes to the same order whatever it sorted before, and loses and invents no account', () => {
    const many = manySamples(12, now)
    const step = fc.record({
      some: fc.subarray(many.accounts), pinned: fc.subarray(many.accounts.map(({ id }) => id)), sort: fc.constantFrom(...sorts),
    })
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const sort = createSortAccounts()
      for (const { some, pinned, sort: by } of steps) {
        const map = byId(some.map((account): AccountView => ({ ...account, pinned: pinned.includes(account.id) })))
        const order = sort(map, byId(many.sessions), by)
        expect(order).toEqual(createSortAccounts()(map, byId(many.sessions), by))
        expect(new Set(order)).toEqual(new Set(map.values()))
      }
    }))
  })
})
