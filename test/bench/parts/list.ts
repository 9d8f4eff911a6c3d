import { filterAccounts, noFilters, sortAccounts } from '../../../renderer/features/accounts/filter'
import { folded } from '../../../renderer/state/account-search'
import { NARROWING } from '../accounts'
import { accountViews, type Part } from './part'

/** What a key press in the search box, and a change of the sorting, cost. */
export function listParts(count: number): readonly Part[] {
  const accounts = accountViews(count)
  const texts = accounts.map(account => folded(account).haystack)
  const names = accounts.map(account => folded(account).name)
  const [first = ''] = NARROWING
  return [
    {
      what: 'search for a letter',
      run: () => filterAccounts(accounts, new Map(), first, noFilters, 0),
      yardstick: { what: 'the letter looked for in the bare texts', run: () => texts.filter(text => text.includes(first)) },
    },
    {
      what: 'sort by name',
      run: () => sortAccounts(accounts, new Map(), 'name'),
      yardstick: { what: 'a sort of the bare names', run: () => names.toSorted() },
    },
  ]
}
