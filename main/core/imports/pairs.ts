import { isNestedDeeperThan } from '../nesting'
import type { FoundAccount } from './found'
import { DEEPEST } from './limits'

const ID_NAMES = ['id', 'accountId', 'account_id', 'clientAccount', 'client_account']
const KEY_NAMES = ['api_key', 'apiKey', 'apikey']

export type Json = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

export function recordsIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** Undefined for what is no JSON, or nested deeper than anything that holds accounts. */
export function parseJson(text: string): unknown {
  if (isNestedDeeperThan(DEEPEST, text)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Not JSON: the caller goes on to the next format.
    return undefined
  }
}

/** Own properties only: "__proto__" and its like are names as any other. */
function first(fields: Json, names: readonly string[]): string {
  const name = names.find(each => Object.hasOwn(fields, each) && textOf(fields[each]) !== '')
  return name === undefined ? '' : textOf(fields[name])
}

/** `{"id": …, "api_key": …}`, as the sign-in takes it. */
export function pairOf(fields: Json): FoundAccount | null {
  const [accountId, key] = [first(fields, ID_NAMES), first(fields, KEY_NAMES)]
  return accountId === '' || key === '' ? null : { accountId, key }
}

/** The answer of a sign-in echoes the key. Its `legacy_id` is for paths: signing in takes the id. */
export function signInAnswerOf(fields: Json): FoundAccount | null {
  const { user, sub_user: subUser, request } = fields
  if (!isRecord(user) || !isRecord(subUser)) return null
  const [accountId, key] = [textOf(user['id']), textOf(subUser['api_key']) || textOf(subUser['key'])]
  if (accountId === '' || key === '') return null
  return { accountId, key, label: textOf(user['name']), environment: isRecord(request) ? textOf(request['host']) : '' }
}

/** The origin of a URL, or '' where it has none: paths of requests do not belong to an environment. */
export function originIn(text: string): string {
  const url = /https?:\/\/[^\s'"\\{}]+/i.exec(text.slice(0, 4096))?.[0]
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : ''
}

/** A pair in a request's body, be it JSON or a form, or in its query. */
export function pairInText(text: string): FoundAccount | null {
  for (const [body] of text.matchAll(/\{[^{}]{1,20000}\}/g)) {
    const fields = parseJson(body)
    const pair = isRecord(fields) ? pairOf(fields) : null
    if (pair) return pair
  }
  const [accountId, key] = [/(?:^|[?&\s"'])id=([^&\s"']{1,200})/.exec(text)?.[1], /(?:^|[?&\s"'])api_key=([^&\s"']{1,1024})/.exec(text)?.[1]]
  return accountId === undefined || key === undefined ? null : { accountId: decoded(accountId), key: decoded(key) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone "%" stands for itself.
    return text
  }
}
