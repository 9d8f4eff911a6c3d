import type { JsonValue } from '../../../../preload/views'
import { cellText, type Cell } from './cell'
import type { Column } from './columns'

/** What a spreadsheet takes for a formula, also where it takes the semicolon for the end of a cell (OWASP, "CSV Injection"). */
const formula = /(^|[;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g

/** One line per row under a line of headings, each cell in quotes and none of them a formula. */
export function csvOf(columns: readonly Column[], rows: readonly JsonValue[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ read }) => plain(read(row))))]
  return lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')
}

/** A number cannot be a formula, whatever its sign. */
const plain = (cell: Cell): string | number => (typeof cell === 'number' ? cell : cellText(cell))

function quoted(cell: string | number): string {
  const text = typeof cell === 'number' ? String(cell) : cell.replace(formula, "$1'")
  return `"${text.replaceAll('"', '""')}"`
}
