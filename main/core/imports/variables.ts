import type { FoundAccount } from './found'
import { originIn } from './pairs'

type Part = 'accountId' | 'key' | 'environment' | 'label' | 'tags' | 'note'

/** What a variable's name ends with, or begins with, says what it holds. Longer ones first. */
const WORDS: readonly (readonly [Part, string])[] = [
  ['accountId', 'tillhub account id'], ['accountId', 'client account id'], ['accountId', 'user account id'], ['label', 'customer name'], ['label', 'account name'],
  ['key', 'tillhub api key'], ['key', 'api key'], ['key', 'apikey'], ['key', 'api secret'], ['accountId', 'account id'], ['accountId', 'accountid'],
  ['accountId', 'client account'], ['accountId', 'konto id'], ['environment', 'base url'], ['environment', 'baseurl'], ['environment', 'api url'],
  ['environment', 'api host'], ['environment', 'environment'], ['environment', 'host'], ['environment', 'url'], ['environment', 'env'], ['label', 'label'],
  ['label', 'customer'], ['label', 'kunde'], ['label', 'name'], ['tags', 'tags'], ['note', 'notes'], ['note', 'note'], ['accountId', 'account'],
  ['accountId', 'id'], ['key', 'key'], ['key', 'secret'], ['key', 'password'],
]
const COMMON = /^(tillhub|th|vite|next public|react app)?$/

export type Variables = readonly (readonly [name: string, value: string])[]

/**
 * Accounts in named values, as environments and `.env` files hold them. Names that share what is not "account id" or "api key" belong
 * together: ACME_ACCOUNT_ID and ACME_API_KEY, idAcme and apiKeyAcme, API_KEY_2. `title` names those that share nothing.
 */
export function accountsIn(variables: Variables, title: string): FoundAccount[] {
  const groups = new Map<string, Partial<Record<Part, string>>>()
  for (const [name, value] of variables) {
    const read = partOf(name)
    if (!read) continue
    const group = groups.get(read.group) ?? {}
    // ACCOUNT_ID says more than a mere ID, which comes later in the list of words.
    groups.set(read.group, { ...group, [read.part]: group[read.part] ?? value.trim() })
  }
  const shared = [...groups].find(([name]) => COMMON.test(name))?.[1]
  return [...groups].flatMap(([name, group]) => {
    const { accountId, key, label, environment = shared?.environment ?? '', tags = '', note = '' } = group
    // A key alone belongs to another service, an id alone to anything.
    if (accountId === undefined || key === undefined || (accountId === '' && key === '')) return []
    // A base URL in an environment often goes on with the API's version.
    return [{ accountId, key, environment: originIn(environment) || environment, tags, note, label: label ?? (COMMON.test(name) ? title : capitalised(name.replace(/^(tillhub|th) /, ''))) }]
  })
}

function partOf(name: string): { readonly part: Part; readonly group: string } | null {
  const plain = wordsOf(name)
  for (const [part, words] of WORDS) {
    if (plain === words) return { part, group: '' }
    if (plain.endsWith(` ${words}`)) return { part, group: plain.slice(0, -words.length - 1) }
    if (plain.startsWith(`${words} `)) return { part, group: plain.slice(words.length + 1) }
  }
  return null
}

/** "TILLHUB_ACME_API_KEY", "acmeApiKey" and "acme.api-key" as words. */
function wordsOf(name: string): string {
  return name.slice(0, 200).replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase()
}

function capitalised(words: string): string {
  return words.replace(/(^| )\p{L}/gu, letter => letter.toUpperCase())
}

/** The text with its `{{name}}` filled in; those that are not known stay. */
export function filledIn(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\{\{\s*(?:_\.)?([\w.-]{1,100})\s*\}\}/g, (whole, name: string) => variables.get(name) ?? whole)
}
