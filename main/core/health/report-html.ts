import type { HealthColumn, HealthVerdict } from '../../../preload/health-views'
import { escaped, htmlPage, htmlTable, shortTime } from '../export/html'
import { htmlShares } from '../export/shares'
import { cellsOf, countVerdicts, type Report } from './report'

/** Those that need somebody come first. */
const TONES = {
  refused: 'bad', blocked: 'bad', inactive: 'bad', deleted: 'bad', 'key-unreadable': 'bad',
  doubted: 'warn', unreachable: 'warn', 'unexpected-reply': 'warn', 'server-error': 'warn', 'rate-limited': 'warn',
  impossible: 'idle', unchecked: 'idle',
  accepted: 'ok',
} as const satisfies Readonly<Record<HealthVerdict, string>>
/** What stands in one column, one under the other, below the heading of the first. */
const COLUMNS: readonly (readonly [HealthColumn, ...HealthColumn[]])[] = [
  ['account', 'accountId', 'environment', 'tags'], ['verdict', 'remarks'], ['cause'], ['next'], ['status'], ['ms'], ['requestId'], ['checkedAt'],
]

/** A page to be opened, printed or sent: a bar of the verdicts, and a line per account. */
export function htmlReport({ at, entries, words }: Report): string {
  const counts = countVerdicts(entries)
  const shares = (Object.keys(TONES) as HealthVerdict[]).flatMap(verdict => {
    const count = counts.get(verdict)
    return count === undefined ? [] : { tone: TONES[verdict], name: words.findings[verdict].name, count }
  })
  const rows = entries.map(entry => {
    const cells = cellsOf(entry, words)
    return `<tr class="${TONES[entry.row.verdict]}">${COLUMNS.map(column => cellHtml(column, cells)).join('')}</tr>`
  })
  const table = htmlTable(COLUMNS.map(([first]) => words.columns[first]), rows)
  return htmlPage({ language: words.language, title: words.title, at, body: `${htmlShares(shares)}\n${table}` })
}

function cellHtml(column: readonly HealthColumn[], cells: Readonly<Record<HealthColumn, string>>): string {
  const parts = column.filter(name => cells[name] !== '').map(name => {
    const shown = name === 'checkedAt' ? shortTime(cells[name]) : cells[name]
    return `<div class="${name}"><bdi>${escaped(shown)}</bdi></div>`
  })
  return `<td>${parts.join('')}</td>`
}
