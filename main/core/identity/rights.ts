import type { RightsColumn, RightsExport, RightsView } from '../../../preload/rights-views'
import type { AccountId, AccountView, IdentityView, JsonObject, JsonValue } from '../../../preload/views'
import { csvText } from '../export/csv'
import { oneLine } from '../export/one-line'

/** What an identity may do and where, as far as the answer says so. */
export function rightsOf(id: AccountId, { takenAt, subUser }: Pick<IdentityView, 'takenAt' | 'subUser'>): RightsView {
  const fields = subUser ?? {}
  const role = fieldOf(fields, 'role')
  return {
    id, takenAt,
    subUser: takenAt === null ? 'unknown' : subUser === undefined ? 'missing' : subUser === null ? 'null' : 'there',
    role: typeof role === 'string' && role !== '' ? role : null,
    active: flagOf(fields, 'active'),
    blocked: flagOf(fields, 'blocked'),
    deleted: flagOf(fields, 'deleted'),
    scopes: listOf(fields, 'scopes'),
    locations: listOf(fields, 'locations'),
    groups: listOf(fields, 'groups'),
  }
}

const COLUMNS: readonly RightsColumn[] = ['account', 'accountId', 'environment', 'role', 'active', 'blocked', 'deleted']

/** One line per account, and a column for each item: whether the account has it. */
export function rightsCsv(entries: readonly { readonly account: AccountView; readonly rights: RightsView }[], { kind, items, words }: Omit<RightsExport, 'ids'>): string {
  const said = (is: boolean | null | undefined): string => (is === true ? words.yes : is === false ? words.no : words.unknown)
  const lines = entries.map(({ account, rights }) => {
    const { title, accountId, environment } = account
    const list = rights[kind]
    const owned = list && new Set(list)
    return [
      title, accountId, environment.baseUrl ?? environment.kind, rights.role ?? '', said(rights.active), said(rights.blocked), said(rights.deleted),
      ...items.map(item => said(owned?.has(item))),
    ]
  })
  return csvText([[...COLUMNS.map(column => words.columns[column]), ...items], ...lines].map(cells => cells.map(oneLine)))
}

/** Only own fields: a server may name one "constructor". */
function fieldOf(fields: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

function flagOf(fields: JsonObject, name: string): boolean | null {
  const value = fieldOf(fields, name)
  return typeof value === 'boolean' ? value : null
}

/** Each item once. What is no text stands as JSON; what is no list is a list of one. */
function listOf(fields: JsonObject, name: string): string[] | null | undefined {
  const value = fieldOf(fields, name)
  if (value === undefined || value === null) return value
  const items = Array.isArray(value) ? value : [value]
  return [...new Set(items.map(item => (typeof item === 'string' ? item : JSON.stringify(item))))]
}
