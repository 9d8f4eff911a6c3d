import Papa from 'papaparse'
import type { AccountClass, AccountColour, EnvironmentInput } from '../../../preload/views'
import { environmentOf } from '../accounts/environment'
import { AppError } from '../errors'
import { cellText } from '../export/csv'
import { readExport } from '../exports/accounts-file'
import { Secret } from '../secret'
import { readPair } from '../secrets/pair'

export interface ImportRow {
  readonly label: string
  readonly accountId: string
  readonly key: Secret | null
  readonly environment: EnvironmentInput
  readonly accountClass: AccountClass
  readonly colour: AccountColour
  readonly tags: readonly string[]
  readonly note: string
  readonly problem: AppError | null
}

/** Spellings seen for each column, compared without case, spaces, "_" and "-". */
const COLUMNS = {
  label: ['label', 'name', 'title', 'customer', 'kunde', 'bezeichnung'],
  accountId: ['accountid', 'id', 'account', 'tillhubaccountid', 'useraccountid', 'kontoid'],
  key: ['apikey', 'key', 'password', 'schluessel'],
  environment: ['environment', 'env', 'umgebung', 'baseurl', 'base', 'url', 'host'],
  accountClass: ['class', 'accountclass', 'klasse'],
  colour: ['colour', 'color', 'farbe'],
  tags: ['tags', 'tag'],
  note: ['note', 'notes', 'notiz', 'comment'],
} as const

const colours: readonly AccountColour[] = ['slate', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink']

/** Reads accounts from the text of a file or of the clipboard: JSON, a cURL command, or CSV with a header line. */
export function readRows(text: string): ImportRow[] {
  const clean = text.replace(/^\uFEFF/, '').trim()
  if (clean === '') throw new AppError('import-unreadable')
  const json = parseJson(clean)
  if (json !== undefined) return readExport(json) ?? listOf(json).map(toRow)
  const pair = readPair(clean)
  if (pair) return [toRow({ id: pair.accountId, api_key: pair.key, base: pair.baseUrl ?? '' })]
  const { data } = Papa.parse<Record<string, unknown>>(clean, { header: true, skipEmptyLines: 'greedy', transform: cellText })
  const known = data.filter(row => find(row, 'accountId') !== '' || find(row, 'key') !== '')
  if (known.length === 0) throw new AppError('import-unreadable')
  return known.map(toRow)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Not JSON: the caller goes on to the next format.
    return undefined
  }
}

function listOf(json: unknown): Record<string, unknown>[] {
  const list = Array.isArray(json) ? json : isRecord(json) && Array.isArray(json['accounts']) ? json['accounts'] : [json]
  const records = list.filter(isRecord)
  if (records.length === 0) throw new AppError('import-unreadable')
  return records
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function find(row: Record<string, unknown>, column: keyof typeof COLUMNS): string {
  const cells = new Map(Object.entries(row).map(([name, cell]) => [name.toLowerCase().replace(/[\s_-]/g, ''), cell]))
  // The order of the spellings decides: `label` before `name`, `accountId` before `id`.
  const spelling = COLUMNS[column].find(name => cells.has(name))
  const value = spelling && cells.get(spelling)
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : Array.isArray(value) ? value.join(',') : ''
}

function toRow(row: Record<string, unknown>): ImportRow {
  const key = find(row, 'key')
  const accountId = find(row, 'accountId')
  const { environment, problem } = readEnvironment(find(row, 'environment'))
  return {
    label: find(row, 'label'),
    accountId,
    key: key === '' ? null : new Secret(key),
    environment,
    accountClass: find(row, 'accountClass').toLowerCase() === 'test' ? 'test' : 'live',
    colour: colours.find(colour => colour === find(row, 'colour').toLowerCase()) ?? 'slate',
    tags: find(row, 'tags').split(/[,;]/).map(tag => tag.trim()).filter(tag => tag !== ''),
    note: find(row, 'note'),
    problem: accountId === '' ? new AppError('account-id-required') : key === '' ? new AppError('key-required') : problem,
  }
}

function readEnvironment(text: string): { environment: EnvironmentInput; problem: AppError | null } {
  const word = text.toLowerCase()
  if (word === '' || word.startsWith('prod')) return { environment: { kind: 'production' }, problem: null }
  if (word === 'sandbox') return { environment: { kind: 'sandbox' }, problem: null }
  if (word === 'staging' || word === 'stage') return { environment: { kind: 'staging' }, problem: null }
  try {
    return { environment: environmentOf(text.includes('://') ? text : `https://${text}`), problem: null }
  } catch (error) {
    if (error instanceof AppError) return { environment: { kind: 'production' }, problem: error }
    throw error
  }
}
