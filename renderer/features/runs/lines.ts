import type { ManyRowView } from '../../../preload/runs-views'
import type { AccountId, AccountView } from '../../../preload/views'
import { sortNameOf } from '../../state/account-search'
import { keyOf, type Group, type Line } from './groups'

export type SortColumn = 'account' | 'group' | 'status' | 'ms' | 'bytes'
export interface Sort { readonly by: SortColumn; readonly isDescending: boolean }

/** Numbers in names count as numbers. Apart from `linesOf`, since a run changes rows many times and names hardly ever. */
export function byName(accounts: Iterable<AccountView>): readonly AccountView[] {
  return Array.from(accounts, (account) => ({ account, name: sortNameOf(account) })).sort((a, b) => compare(a.name, b.name)).map(({ account }) => account)
}

export function linesOf(accounts: readonly AccountView[], rows: ReadonlyMap<AccountId, ManyRowView>): readonly Line[] {
  return accounts.flatMap((account) => {
    const row = rows.get(account.id)
    return row ? [{ account, row }] : []
  })
}

export function inGroup(lines: readonly Line[], key: string | null): readonly Line[] {
  return key === null ? lines : lines.filter(({ row }) => keyOf(row) === key)
}

/** Of lines in the order of their names: by the column, and equal ones as they were. What has no value there comes last either way. */
export function sorted(lines: readonly Line[], { by, isDescending }: Sort, groups: readonly Group[]): readonly Line[] {
  if (by === 'account') return isDescending ? lines.toReversed() : lines
  // What differs is looked for, so it comes first, and what is the same last.
  const ranks = new Map(groups.map(({ key, kind }, at) => [key, kind === 'baseline' ? groups.length : at]))
  const valueOf = ({ row }: Line): number | null => (by === 'group' ? ranks.get(keyOf(row)) ?? null : row[by])
  const sign = isDescending ? -1 : 1
  return lines.map((line) => ({ line, value: valueOf(line) }))
    .sort((a, b) => (a.value === b.value ? 0 : a.value === null ? 1 : b.value === null ? -1 : sign * compare(a.value, b.value)))
    .map(({ line }) => line)
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
