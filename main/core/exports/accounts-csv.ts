import { csvText } from '../export/csv'
import { oneLine } from '../export/one-line'
import type { AccountLine } from './account-lines'

/** Names that our own importer knows for what it takes; it ignores the others. */
const COLUMNS = [
  'label', 'accountName', 'accountId', 'environment', 'baseUrl', 'class', 'colour', 'tags', 'note', 'keyState', 'tokenState', 'tokenEndsAt', 'role', 'requestId',
] as const

/** One line per account, for spreadsheets and for the importer. */
export function accountsCsv(lines: readonly AccountLine[]): string {
  return csvText([COLUMNS, ...lines.map(line => {
    const { tags, note, ...texts } = line
    const cells: Readonly<Record<(typeof COLUMNS)[number], string | null>> = {
      ...texts, tags: tags.join(', '), note: note.split('\n').map(oneLine).join('\n'),
    }
    return COLUMNS.map(column => (column === 'note' ? cells.note : oneLine(cells[column] ?? '')) ?? '')
  })])
}
