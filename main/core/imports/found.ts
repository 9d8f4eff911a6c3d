import type { ImportEncoding, ImportField, ImportFormat, ImportRefusal } from '../../../preload/import-views'
import { AppError } from '../errors'
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './limits'

/** What a format's reader finds: a table, and which field each of its columns feeds. Plain text, keys among it, on its way from reader to core. */
export interface Found {
  readonly format: ImportFormat
  readonly delimiter: string | null
  /** Whether the columns are the source's own, so that the user may say what they mean. */
  readonly isTable: boolean
  readonly columns: readonly string[]
  readonly fields: readonly (ImportField | null)[]
  readonly rows: readonly (readonly string[])[]
  readonly leftOut: number
}
export interface ParsedImport extends Found { readonly encoding: ImportEncoding }

export interface FoundAccount {
  readonly label?: string
  readonly accountId: string
  readonly key: string
  readonly environment?: string
  readonly tags?: string
  readonly note?: string
}

const FIELDS = ['label', 'accountId', 'key', 'environment', 'tags', 'note'] as const

export function refused(why: ImportRefusal, cause?: unknown): AppError {
  return new AppError('import-unreadable', { detail: why, cause })
}

/** Where the format says what is what. Throws 'no-accounts' for none. */
export function fromAccounts(format: ImportFormat, accounts: readonly FoundAccount[], leftOut = 0): Found {
  const rows = accounts.map(account => FIELDS.map(field => account[field] ?? ''))
  return table({ format, delimiter: null, isTable: false, columns: FIELDS, fields: FIELDS, rows, leftOut })
}

/** Each pair once: the requests of a collection repeat theirs. */
export function distinct(accounts: readonly FoundAccount[]): FoundAccount[] {
  return [...new Map(accounts.map(account => [JSON.stringify([account.accountId, account.key, account.environment ?? '']), account])).values()]
}

/** Within the limits. Throws 'no-accounts' for an empty one and 'too-many-rows'. */
export function table(found: Found): Found {
  if (found.rows.length === 0) throw refused('no-accounts')
  if (found.rows.length > MOST_ROWS) throw refused('too-many-rows')
  return {
    ...found,
    columns: found.columns.slice(0, MOST_COLUMNS).map(name => name.slice(0, 200)),
    fields: found.fields.slice(0, MOST_COLUMNS),
    rows: found.rows.map(row => row.slice(0, MOST_COLUMNS).map(cell => cell.slice(0, LONGEST_CELL))),
  }
}
