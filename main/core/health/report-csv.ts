import Papa from 'papaparse'
import type { HealthColumn } from '../../../preload/health-views'
import { cellsOf, type Report } from './report'

/** What a spreadsheet takes for a formula, also where it takes the semicolon for the end of a cell (OWASP, "CSV Injection"). */
const FORMULA = /(^|;\s*)(?=[=+\-@＝＋－＠])/g
/** Without it Excel takes UTF-8 for the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF'

/** One line per account under a line of headings, each cell in quotes and none of them a formula. */
export function csvReport({ entries, words }: Report): string {
  const columns = Object.keys(words.columns) as HealthColumn[]
  const lines = [words.columns, ...entries.map(entry => cellsOf(entry, words))]
  const cells = lines.map(line => columns.map(column => line[column].replace(FORMULA, "$1'")))
  return BYTE_ORDER_MARK + Papa.unparse(cells, { quotes: true })
}
