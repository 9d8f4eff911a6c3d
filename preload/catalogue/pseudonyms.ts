import type { AccountId, AccountView } from '../views'

/** What accounts are called while their names are hidden: their number by age, the same in window, title and tray. */
export function numbersOf(accounts: readonly Pick<AccountView, 'id' | 'createdAt'>[]): ReadonlyMap<AccountId, number> {
  const byAge = accounts.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  return new Map(byAge.map(({ id }, at) => [id, at + 1]))
}
