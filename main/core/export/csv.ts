import Papa from 'papaparse'

/** What a spreadsheet takes for a formula, also where it takes the semicolon for the end of a cell (OWASP, "CSV Injection"). */
const FORMULA = /(^|;\s*)(?='*[=+\-@＝＋－＠])/g
/** Without it Excel takes UTF-8 for the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Lines of cells, the headings first: each cell in quotes, and none of them a formula. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + Papa.unparse(lines.map(cells => cells.map(cell => cell.replace(FORMULA, "$1'"))), { quotes: true })
}
