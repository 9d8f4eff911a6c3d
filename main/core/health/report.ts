import type { HealthAdvice, HealthColumn, HealthFinding, HealthRowView, HealthVerdict, HealthWords } from '../../../preload/health-views'
import type { AccountView, KeyState } from '../../../preload/views'
import { oneLine } from '../export/one-line'

/** One account of a report. Whatever a report shows comes from here: no key and no token has a place in it. */
export interface ReportEntry {
  readonly account: AccountView
  readonly key: KeyState
  readonly row: HealthRowView
  /** Titles of the accounts that hold the same key. */
  readonly twins: readonly string[]
}

export interface Report {
  /** Epoch ms. */
  readonly at: number
  readonly entries: readonly ReportEntry[]
  readonly words: HealthWords
}

export interface SaidFinding extends HealthAdvice {
  readonly finding: HealthFinding
  readonly name: string
  /** The figure or the names that belong to it. */
  readonly detail: string | null
}

/** The verdict first, then the remarks. */
export function findingsOf({ row, twins }: ReportEntry, { findings, failures }: HealthWords): SaidFinding[] {
  const details: Partial<Record<HealthFinding, string | null>> = {
    'other-account': row.answersAs,
    'same-key': twins.join(', '),
    'clock-off': `${Math.round(row.skewMs / 1000)} s`,
    slow: `${row.ms} ms`,
  }
  return [row.verdict, ...row.remarks].map(finding => ({
    finding, ...findings[finding], ...(finding === row.verdict && row.code !== null && failures[row.code]), detail: details[finding] ?? null,
  }))
}

export function countVerdicts(entries: readonly ReportEntry[]): Map<HealthVerdict, number> {
  const counts = new Map<HealthVerdict, number>()
  for (const { row: { verdict } } of entries) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  return counts
}

export function placeOf({ environment: { kind, baseUrl } }: AccountView): string {
  return baseUrl ?? kind
}

export function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

/** An account as a line of a table, whatever kind of table. */
export function cellsOf(entry: ReportEntry, words: HealthWords): Readonly<Record<HealthColumn, string>> {
  const { account, key, row } = entry
  const findings = findingsOf(entry, words)
  const cells: Record<HealthColumn, string> = {
    account: account.title,
    accountId: account.accountId,
    environment: placeOf(account),
    tags: account.tags.join(', '),
    key: words.keys[key],
    verdict: words.findings[row.verdict].name,
    remarks: row.remarks.map(remark => words.findings[remark].name).join(', '),
    cause: findings.map(({ cause, detail }) => (detail ? `${cause} (${detail})` : cause)).join(' '),
    next: findings.flatMap(({ next }) => next || []).join(' '),
    status: String(row.status ?? ''),
    ms: String(row.ms ?? ''),
    requestId: row.requestId ?? '',
    checkedAt: isoOf(row.checkedAt) ?? '',
  }
  for (const column of Object.keys(cells) as HealthColumn[]) cells[column] = oneLine(cells[column])
  return cells
}
