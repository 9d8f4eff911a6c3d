import type { Events } from '../../../preload/contract'
import type { HealthFinding, HealthRowView, HealthRunView, HealthVerdict } from '../../../preload/health-views'
import type { AccountId, AccountView } from '../../../preload/views'
import { haystackOf, searchWords, sortNameOf } from '../../state/account-search'
import { verdicts } from './finding-looks'

export interface Report {
  readonly rows: ReadonlyMap<AccountId, HealthRowView>
  readonly run: HealthRunView | null
}

/** One account in the report. */
export interface Line { readonly account: AccountView; readonly row: HealthRowView }

export type SortColumn = 'account' | 'verdict' | 'status' | 'ms' | 'checkedAt'
export interface Sort { readonly by: SortColumn; readonly isDescending: boolean }
export interface Filter { readonly text: string; readonly finding: HealthFinding | null }

export function patched({ rows }: Report, { rows: changed, run }: Events['health.changed']): Report {
  return { run, rows: changed.length === 0 ? rows : new Map([...rows, ...changed.map((row) => [row.id, row] as const)]) }
}

/** How many accounts there are of each finding. */
export function countFindings(lines: readonly Line[]): ReadonlyMap<HealthFinding, number> {
  const counts = new Map<HealthFinding, number>()
  for (const { row } of lines) for (const finding of [row.verdict, ...row.remarks]) counts.set(finding, (counts.get(finding) ?? 0) + 1)
  return counts
}

/** Numbers in names count as numbers. Apart from `linesOf`, since a check changes rows many times and names hardly ever. */
export function byName(accounts: Iterable<AccountView>): readonly AccountView[] {
  return Array.from(accounts, (account) => ({ account, name: sortNameOf(account) })).sort((a, b) => compare(a.name, b.name)).map(({ account }) => account)
}

export function linesOf(accounts: readonly AccountView[], rows: Report['rows']): readonly Line[] {
  return accounts.flatMap((account) => {
    const row = rows.get(account.id)
    return row ? { account, row } : []
  })
}

export function filtered(lines: readonly Line[], { text, finding }: Filter): readonly Line[] {
  const words = searchWords(text)
  return lines.filter(({ account, row }) =>
    (finding === null || row.verdict === finding || row.remarks.some((remark) => remark === finding))
    && words.every((word) => haystackOf(account).includes(word) || row.requestId?.includes(word)))
}

const rankOf = new Map<HealthVerdict, number>(verdicts.map((verdict, rank) => [verdict, rank]))

const keys: Readonly<Record<Exclude<SortColumn, 'account'>, (line: Line) => number | null>> = {
  // Of the same verdict, those with something to look at come first.
  verdict: ({ row }) => (rankOf.get(row.verdict) ?? 0) - (row.remarks.length > 0 ? 0.5 : 0),
  status: ({ row }) => row.status,
  ms: ({ row }) => row.ms,
  checkedAt: ({ row }) => row.checkedAt,
}

/** Of lines in the order of their names: by the column, and equal ones as they were. What has no value there comes last either way. */
export function sorted(lines: readonly Line[], { by, isDescending }: Sort): readonly Line[] {
  if (by === 'account') return isDescending ? lines.toReversed() : lines
  const keyOf = keys[by]
  const sign = isDescending ? -1 : 1
  return lines.map((line) => ({ line, key: keyOf(line) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key === null ? 1 : b.key === null ? -1 : sign * compare(a.key, b.key)))
    .map(({ line }) => line)
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether another check might tell more: there is a verdict, and it is not a good one. */
export function isFailed({ row }: Line): boolean {
  return row.verdict !== 'accepted' && row.verdict !== 'unchecked'
}
