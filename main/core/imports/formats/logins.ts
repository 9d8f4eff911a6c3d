import type { ImportFormat } from '../../../../preload/import-views'
import { looksLikeId, plainName } from '../columns'
import { distinct, fromAccounts, type Found, type FoundAccount } from '../found'
import { accountsIn, type Variables } from '../variables'

/** An entry of a password manager. */
export interface Login {
  readonly title: string
  readonly username: string
  readonly password: string
  readonly url: string
  readonly tags: string
  readonly note: string
  /** Fields that the user added, by their names. */
  readonly fields: Variables
}

const OURS = /tillhub/i

/** Passwords for anything else are none of this app's business: they are counted and go no further. */
export function fromLogins(format: ImportFormat, logins: readonly Login[]): Found {
  const accounts = logins.map(accountOf)
  const ours = accounts.filter(account => account !== null)
  return fromAccounts(format, distinct(ours), accounts.length - ours.length)
}

function accountOf({ title, username, password, url, tags, note, fields }: Login): FoundAccount | null {
  const [own] = accountsIn([...fields, ['id', username], ['key', password], ['url', url]], title)
  const isOurs = OURS.test(url) || OURS.test(title) || OURS.test(tags) || looksLikeId(username) || fields.some(([name]) => /api.?key|account.?id/i.test(name))
  if (!own || !isOurs) return null
  return { ...own, label: title, tags: own.tags || tags, note: own.note || note }
}

/** Headings of those that write CSV, each by names that no other has. */
const TABLES: readonly { readonly format: ImportFormat; readonly has: readonly string[]; readonly of: Readonly<Partial<Record<keyof Login, string>>> }[] = [
  {
    format: 'bitwarden-csv', has: ['loginuri', 'loginusername', 'loginpassword'],
    of: { title: 'name', username: 'loginusername', password: 'loginpassword', url: 'loginuri', tags: 'folder', note: 'notes', fields: 'fields' },
  },
  {
    format: '1password-csv', has: ['title', 'username', 'password', 'otpauth'],
    of: { title: 'title', username: 'username', password: 'password', url: 'url', tags: 'tags', note: 'notes' },
  },
  {
    format: '1password-csv', has: ['title', 'website', 'username', 'password'],
    of: { title: 'title', username: 'username', password: 'password', url: 'website', tags: 'tags', note: 'notes' },
  },
  {
    // KeePassXC and others.
    format: 'browser-csv', has: ['title', 'url', 'username', 'password'],
    of: { title: 'title', username: 'username', password: 'password', url: 'url', tags: 'group', note: 'notes' },
  },
  {
    format: 'browser-csv', has: ['name', 'url', 'username', 'password'],
    of: { title: 'name', username: 'username', password: 'password', url: 'url', note: 'note' },
  },
]

/** Null where the heading is not that of a password manager. */
export function readLogins(head: readonly string[], rows: readonly (readonly string[])[]): Found | null {
  const names = head.map(plainName)
  const known = TABLES.find(({ has }) => has.every(name => names.includes(name)))
  if (!known) return null
  const cell = (row: readonly string[], part: keyof Login): string => {
    const name = known.of[part]
    return name === undefined ? '' : (row[names.indexOf(name)] ?? '')
  }
  return fromLogins(known.format, rows.map(row => ({
    title: cell(row, 'title'), username: cell(row, 'username'), password: cell(row, 'password'), url: cell(row, 'url'), tags: cell(row, 'tags'),
    note: cell(row, 'note'), fields: namedLines(cell(row, 'fields')),
  })))
}

/** "name: value", one a line. */
function namedLines(text: string): Variables {
  return text.split('\n').flatMap(line => {
    const at = line.indexOf(':')
    return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const]
  })
}
