import Papa from 'papaparse'

/** What a spreadsheet takes for a formula, also where it takes the semicolon for the end of a cell (OWASP, "CSV Injection"). */
const FORMULA = /(^|;\s*)(?='*[=+\-@＝＋－＠])/g
/** Tab and carriage return begin a formula for some, and others' exports neutralise them. */
const NEUTRALISED = /(^|;\s*)'(?='*[=+\-@＝＋－＠\t\r])/g
/** Without it Excel takes UTF-8 for the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Lines of cells, the headings first: each cell in quotes, and none of them a formula. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + Papa.unparse(lines.map(cells => cells.map(cell => cell.replace(FORMULA, "$1'"))), { quotes: true })
}

/** The text of a cell before an export, ours or another's, took the formula out of it. */
export function cellText(cell: string): string {
  return cell.replace(NEUTRALISED, '$1')
}
