import type { ManyColumn, ManyFormat, ManyRowView, ManyRunView, ManyWords } from '../../../preload/runs-views'
import type { AccountView } from '../../../preload/views'
import { csvText } from '../export/csv'
import { escaped, htmlPage, htmlTable } from '../export/html'
import { oneLine } from '../export/one-line'
import { htmlShares } from '../export/shares'

/** Whatever a report shows comes from here: no key and no token has a place in it, and answers are masked before they are read. */
export interface RunsReport {
  /** Epoch ms. */
  readonly at: number
  readonly run: ManyRunView
  readonly entries: readonly RunsEntry[]
  readonly words: ManyWords
}
export interface RunsEntry { readonly account: AccountView; readonly row: ManyRowView }

/** The whole file. */
export function runsReport(report: RunsReport, format: ManyFormat): string {
  return WRITERS[format](report)
}

/** Its name, by the day in UTC. */
export function runsReportName({ at }: RunsReport, format: ManyFormat): string {
  return `tillkeys-run-${new Date(at).toISOString().slice(0, 10)}.${format}`
}

const WRITERS: Readonly<Record<ManyFormat, (report: RunsReport) => string>> = { csv: csvReport, json: jsonReport, html: htmlReport }
const COLUMNS: readonly ManyColumn[] = ['account', 'accountId', 'environment', 'group', 'state', 'status', 'ms', 'bytes', 'requestId']

function placeOf({ environment: { kind, baseUrl } }: AccountView): string {
  return baseUrl ?? kind
}

function groupName({ group, state }: ManyRowView, { groups, ungrouped }: ManyWords): string {
  if (state === 'waiting' || state === 'running' || state === 'skipped') return ''
  return group === null ? ungrouped : groups[group] ?? ungrouped
}

/** The cells of all columns, the account's own first, then what the JSONPath columns found. */
function cellsOf({ account, row }: RunsEntry, words: ManyWords): string[] {
  const cells: Readonly<Record<ManyColumn, string | number | null>> = {
    account: account.title, accountId: account.accountId, environment: placeOf(account), group: groupName(row, words), state: words.states[row.state],
    status: row.status, ms: row.ms, bytes: row.bytes, requestId: row.requestId,
  }
  return [...COLUMNS.map(column => cells[column]), ...row.cells].map(cell => oneLine(String(cell ?? '')))
}

function headings({ run, words }: RunsReport): string[] {
  return [...COLUMNS.map(column => words.columns[column]), ...run.look.columns].map(oneLine)
}

function csvReport(report: RunsReport): string {
  return csvText([headings(report), ...report.entries.map(entry => cellsOf(entry, report.words))])
}

/** For programs: the names of the contract, and what the page calls the groups beside them. */
function jsonReport({ at, run, entries, words }: RunsReport): string {
  const { request: { method, path }, look } = run
  return JSON.stringify({
    title: words.title,
    at: new Date(at).toISOString(),
    request: { method, path },
    rules: look.rules,
    accounts: entries.map(({ account, row }) => {
      const { state, status, code, ms, bytes, requestId, group, cells } = row
      return {
        account: account.title, accountId: account.accountId, environment: placeOf(account), state, status, code, ms, bytes, requestId, group,
        groupName: groupName(row, words), values: Object.fromEntries(look.columns.map((column, at) => [column, cells[at] ?? null])),
      }
    }),
  }, null, 2)
}

function htmlReport(report: RunsReport): string {
  const { at, run, entries, words } = report
  const { method, path } = run.request
  const rows = entries.map(entry => {
    const cells = cellsOf(entry, words).map((cell, column) => `<td class="${COLUMNS[column] ?? 'value'}"><bdi>${escaped(cell)}</bdi></td>`)
    return `<tr class="${toneOf(entry.row)}">${cells.join('')}</tr>`
  })
  const body = `${htmlShares(sharesOf(report))}\n${htmlTable(headings(report), rows)}`
  return htmlPage({ language: words.language, title: words.title, subtitle: oneLine(`${method} ${path}`), at, body })
}

function sharesOf({ entries, words }: RunsReport): { tone: string; name: string; count: number }[] {
  const shares = new Map<string, { tone: string; name: string; count: number }>()
  for (const { row } of entries) {
    const name = groupName(row, words) || words.states[row.state]
    const share = shares.get(name) ?? { tone: toneOf(row), name, count: 0 }
    share.count += 1
    shares.set(name, share)
  }
  return [...shares.values()].sort((a, b) => b.count - a.count)
}

function toneOf({ state }: ManyRowView): 'ok' | 'bad' | 'idle' {
  return state === 'answered' ? 'ok' : state === 'failed' ? 'bad' : 'idle'
}
