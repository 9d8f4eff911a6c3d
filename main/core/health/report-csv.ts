import type { HealthColumn } from '../../../preload/health-views'
import { csvText } from '../export/csv'
import { cellsOf, type Report } from './report'

/** One line per account under a line of headings. */
export function csvReport({ entries, words }: Report): string {
  const columns = Object.keys(words.columns) as HealthColumn[]
  const lines = [words.columns, ...entries.map(entry => cellsOf(entry, words))]
  return csvText(lines.map(line => columns.map(column => line[column])))
}
