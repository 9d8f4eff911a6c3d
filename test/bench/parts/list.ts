import { createSortAccounts } from '../../../renderer/features/accounts/sort-accounts'
import { parseQuery } from '../../../renderer/state/account-query'
import { haystackOf, sortNameOf } from '../../../renderer/state/account-search'
import { NARROWING } from '../accounts'
import { accountViews, type Part } from './part'

/** What a key press in the search box, and a change of the sorting, cost. */
export function listParts(count: number): readonly Part[] {
  const accounts = accountViews(count)
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const texts = accounts.map(haystackOf)
  const names = accounts.map(sortNameOf)
  const [first = ''] = NARROWING
  return [
    {
      what: 'search for a letter',
      run: () => {
        const query = parseQuery(first)
        return accounts.filter((account) => query.test(account, undefined, 0))
      },
      yardstick: { what: 'the letter looked for in the bare texts', run: () => texts.filter((text) => text.includes(first)) },
    },
    {
      what: 'sort by name',
      run: () => createSortAccounts()(byId, new Map(), 'name'),
      yardstick: { what: 'a sort of the bare names', run: () => names.toSorted() },
    },
  ]
}
