import Papa from 'papaparse'
import type { ImportField } from '../../../../preload/import-views'
import { fieldsByForm, fieldsByName, looksLikeId, plainName } from '../columns'
import { cellText } from '../../export/csv'
import { refused, table, type Found } from '../found'
import { MOST_COLUMNS, MOST_ROWS } from '../limits'
import { readLogins } from './logins'

const DELIMITERS = [',', ';', '\t', '|']
/** A spreadsheet's own first line, which names the delimiter. */
const SEPARATOR = /^"?sep=(.)"?\r?\n/i

/** Values separated by commas, semicolons, tabs or bars, with a heading or without. */
export function readCsv(text: string): Found {
  const named = SEPARATOR.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const delimiter = named?.[1] ?? bestDelimiter(body)
  // One row more than allowed tells that there are too many, and the rest need not be read.
  const { data } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: 'greedy', preview: MOST_ROWS + 2 })
  const lines = data.map(line => line.slice(0, MOST_COLUMNS).map(cell => cellText(cell).trim()))
  const [head = [], ...rest] = lines
  const logins = readLogins(head, rest)
  if (logins) return logins
  if (head.length < 2) throw refused('no-accounts')
  const hasHead = fieldsByName(head).some(field => field !== null) || !head.some(looksLikeId)
  const rows = hasHead ? rest : lines
  const fields = hasHead ? fieldsByName(head) : fieldsByForm(head)
  const columns = head.map((name, at) => (hasHead && name !== '' ? name : `${at + 1}`))
  // Rows of nothing that matters, such as a sum below the table.
  const filled = isKnown(fields) ? rows.filter(row => fields.some((field, at) => (field === 'accountId' || field === 'key') && (row[at] ?? '') !== '')) : rows
  if (!isKnown(fields) && !isRegular(lines)) throw refused('no-accounts')
  return table({ format: 'csv', delimiter, isTable: true, columns, fields, rows: filled, leftOut: 0 })
}

function isKnown(fields: readonly (ImportField | null)[]): boolean {
  return fields.includes('accountId') || fields.includes('key')
}

/** Whether it is a table at all, when no column has a known name: then the user has to say what is what, and prose is not asked about. */
function isRegular(lines: readonly (readonly string[])[]): boolean {
  const [head] = lines
  return head !== undefined && lines.length > 1 && lines.every(line => line.length === head.length) && lines.slice(1).some(line => line.some(cell => cell.length >= 16))
}

/** The one that finds most known names in the first line, or else most columns. */
function bestDelimiter(text: string): string {
  const start = text.slice(0, 10_000)
  const scored = DELIMITERS.map(delimiter => {
    const [head = []] = Papa.parse<string[]>(start, { delimiter, preview: 1 }).data
    return { delimiter, score: fieldsByName(head.map(plainName)).filter(field => field !== null).length * 1000 + Math.min(head.length, 999) }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}
