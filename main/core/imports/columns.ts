import type { ImportField } from '../../../preload/import-views'

/** Spellings seen for each column, compared without case, accents' spelling and punctuation. The order decides: `label` before `name`. */
const SPELLINGS: Readonly<Record<ImportField, readonly string[]>> = {
  label: ['label', 'title', 'bezeichnung', 'name', 'customer', 'customername', 'kunde', 'kundenname', 'accountname', 'kontoname', 'firma', 'section'],
  accountId: [
    'accountid', 'tillhubaccountid', 'useraccountid', 'clientaccountid', 'clientaccount', 'kontoid', 'kontonummer', 'tillhubid', 'account', 'konto', 'id', 'username',
  ],
  key: ['apikey', 'tillhubapikey', 'apischluessel', 'apikeyvalue', 'apisecret', 'key', 'schluessel', 'secret', 'password', 'passwort'],
  environment: ['environment', 'umgebung', 'baseurl', 'basisurl', 'env', 'apiurl', 'host', 'server', 'base', 'url', 'website'],
  tags: ['tags', 'tag', 'schlagwoerter', 'schlagworte', 'labels', 'folder', 'ordner'],
  note: ['note', 'notes', 'notiz', 'notizen', 'comment', 'kommentar', 'bemerkung', 'remark', 'description', 'beschreibung'],
  colour: ['colour', 'color', 'farbe'],
  accountClass: ['class', 'klasse', 'accountclass', 'type', 'art', 'typ'],
}
const SECRET = /api_?-? ?(key|schl|secret)|passw|secret|token|geheim/i

export function plainName(name: string): string {
  return name.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').replace(/[^a-z0-9]/g, '')
}

/** What each column feeds by its name; each field is fed by one column at most. */
export function fieldsByName(names: readonly string[]): (ImportField | null)[] {
  const plain = names.map(plainName)
  const fields: (ImportField | null)[] = names.map(() => null)
  for (const [field, spellings] of Object.entries(SPELLINGS) as [ImportField, readonly string[]][]) {
    const at = spellings.map(spelling => plain.findIndex((name, index) => name === spelling && fields[index] === null)).find(index => index !== -1)
    if (at !== undefined) fields[at] = field
  }
  return fields
}

export function isSecretName(name: string): boolean {
  return SECRET.test(name)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const HEX_32 = /^[0-9a-f]{32}$/i

/** What an account id looks like; a key usually does, too. */
export function looksLikeId(text: string): boolean {
  return UUID.test(text) || HEX_32.test(text)
}

export function looksLikeUrl(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text)
}

/** Long, without blanks, of letters and digits: no name, id or address that a person would give. */
export function looksRandom(text: string): boolean {
  return /^[\w\-+/=.~]{20,}$/.test(text) && /\d/.test(text) && /[a-z]/i.test(text) && !looksLikeId(text) && !/\.[a-z]{2,}(\/|$)/i.test(text)
}

/** Where there is no heading: the first two columns of ids are account and key, an address is the server, and other text the label. */
export function fieldsByForm(row: readonly string[]): (ImportField | null)[] {
  const free: ImportField[] = ['accountId', 'key']
  let [hasLabel, hasServer] = [false, false]
  return row.map(cell => {
    const text = cell.trim()
    if (looksLikeId(text) || looksRandom(text)) return free.shift() ?? null
    if (looksLikeUrl(text) && !hasServer) {
      hasServer = true
      return 'environment'
    }
    if (text === '' || hasLabel) return null
    hasLabel = true
    return 'label'
  })
}
