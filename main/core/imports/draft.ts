import type { ImportField } from '../../../preload/import-views'
import type { AccountClass, AccountColour, EnvironmentInput } from '../../../preload/views'
import { environmentOf, sameEnvironment } from '../accounts/environment'
import { AppError } from '../errors'
import { Secret } from '../secret'
import { looksLikeId, looksRandom } from './columns'
import type { Found } from './found'
import type { Stored } from './stored'

/** A row as an account. Fields that the source does not fill are null: they change nothing of a stored account. */
export interface Draft {
  readonly row: number
  readonly accountId: string
  readonly key: Secret | null
  readonly environment: EnvironmentInput
  readonly label: string | null
  readonly tags: readonly string[] | null
  readonly note: string | null
  readonly accountClass: AccountClass | null
  readonly colour: AccountColour | null
  /** A missing key is none yet: a stored account can do without. */
  readonly problem: AppError | null
  readonly swap: 'suggested' | 'done' | null
}

const COLOURS: readonly AccountColour[] = ['slate', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink']
/** What an account may hold, as in its dialog. */
const LONGEST = { label: 200, accountId: 200, key: 1024, tag: 100, tags: 50, note: 10_000 }

/** The rows as their columns are understood now. `swapped`: those whose account ID and key change places. */
export function draftsOf(found: Pick<Found, 'rows'>, fields: readonly (ImportField | null)[], swapped: ReadonlySet<number>, stored: readonly Stored[]): Draft[] {
  const at = new Map(fields.flatMap((field, index) => (field === null ? [] : [[field, index] as const])))
  const cell = (row: readonly string[], field: ImportField): string => {
    const index = at.get(field)
    return index === undefined ? '' : (row[index] ?? '')
  }
  const servers = serversOf(stored)
  return found.rows.map((row, index) => {
    const number = index + 1
    const [first, second] = [line(cell(row, 'accountId')), line(cell(row, 'key'))]
    const isDone = swapped.has(number)
    const [accountId, key] = isDone ? [second, first] : [first, second]
    const isSuggested = !isDone && isSwapped(accountId, key, servers)
    return draftOf({ row: number, accountId, key, swap: isDone ? 'done' : isSuggested ? 'suggested' : null, cell: field => cell(row, field), usual: servers.get(accountId) ?? null })
  })
}

/** Where a source names no server, an account that is stored is meant at its own, as long as there is one alone. */
function serversOf(stored: readonly Stored[]): ReadonlyMap<string, EnvironmentInput | null> {
  const servers = new Map<string, EnvironmentInput | null>()
  for (const { profile: { accountId, environment } } of stored) {
    const other = servers.get(accountId)
    servers.set(accountId, other === undefined || (other && sameEnvironment(other, environment)) ? environment : null)
  }
  return servers
}

/** The key is a stored account's id, or the id has the form of a key and the key that of an id. Both may be UUIDs, so the form alone says little. */
function isSwapped(accountId: string, key: string, stored: ReadonlyMap<string, unknown>): boolean {
  if (key === '' || key === accountId) return false
  return (stored.has(key) && !stored.has(accountId)) || (looksRandom(accountId) && looksLikeId(key))
}

function draftOf({ row, accountId, key, swap, cell, usual }: {
  row: number; accountId: string; key: string; swap: Draft['swap']; cell: (field: ImportField) => string; usual: EnvironmentInput | null
}): Draft {
  const server = line(cell('environment'))
  const { environment, problem } = server === '' && usual ? { environment: usual, problem: null } : readEnvironment(server)
  const label = line(cell('label'))
  const tags = [...new Set(cell('tags').split(/[,;\n]/).map(line).filter(tag => tag !== ''))]
  const note = clean(cell('note'))
  const tooLong = label.length > LONGEST.label ? 'label' : accountId.length > LONGEST.accountId ? 'accountId' : key.length > LONGEST.key ? 'key'
    : tags.length > LONGEST.tags || tags.some(tag => tag.length > LONGEST.tag) ? 'tags' : note.length > LONGEST.note ? 'note' : null
  return {
    row, swap, environment, accountId: accountId.slice(0, LONGEST.accountId),
    key: key === '' ? null : new Secret(key),
    label: label === '' ? null : label.slice(0, LONGEST.label),
    tags: tags.length === 0 ? null : tags.slice(0, LONGEST.tags),
    note: note === '' ? null : note,
    accountClass: classOf(line(cell('accountClass'))),
    colour: COLOURS.find(colour => colour === cell('colour').trim().toLowerCase()) ?? null,
    problem: accountId === '' ? new AppError('account-id-required') : tooLong ? new AppError('input-invalid', { detail: tooLong }) : problem,
  }
}

/** Without control characters and halves of characters, which no name holds and which could do something where it is shown. */
function clean(text: string): string {
  return text.replace(/[\0-\x08\x0B-\x1F\x7F]/g, '').replace(/[\uD800-\uDFFF]/gu, '\uFFFD').trim()
}

function line(text: string): string {
  return clean(text.replace(/\s+/g, ' '))
}

function classOf(text: string): AccountClass | null {
  if (/^(test|demo|dev|sandbox|staging)/i.test(text)) return 'test'
  return /^(live|prod|echt)/i.test(text) ? 'live' : null
}

function readEnvironment(text: string): { readonly environment: EnvironmentInput; readonly problem: AppError | null } {
  const word = text.toLowerCase()
  if (word === '' || word.startsWith('prod') || word === 'live') return { environment: { kind: 'production' }, problem: null }
  if (word === 'staging' || word === 'stage') return { environment: { kind: 'staging' }, problem: null }
  if (word === 'sandbox') return { environment: { kind: 'sandbox' }, problem: null }
  try {
    return { environment: environmentOf(text.includes('://') ? text : `https://${text}`), problem: null }
  } catch (error) {
    if (error instanceof AppError) return { environment: { kind: 'production' }, problem: error }
    throw error
  }
}
