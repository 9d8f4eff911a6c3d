import type { JsonValue, NameValue } from '../../../preload/views'

/** Of fixed length, so that it tells nothing about what it hides. */
export const MASK = '••••••••'

/**
 * Compared without case, "_" and "-". By their end, so that `device_token`, `client_secret` and `x-api-key` count, but
 * `token_id`, `token_type` and `public_key` do not: a mask over an id would hide what support needs. `key` is `sub_user.key`,
 * which can hold a whole service account; `pin` comes with staff rows.
 */
const SECRET_NAME = new RegExp([
  '(?:token|secret|password|passwd|passphrase|passcode|credential|authorization|cookie|jwt)s?\\d*$',
  '(?:api|access|private|secret|signing|encryption|master|shared|session)keys?\\d*$',
  '^(?:key|pin|pass|pwd)$',
].join('|'))

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.toLowerCase().replace(/[^a-z\d]/g, ''))
}

/** Deeper than any answer of Tillhub; what lies below is masked whole, so that no answer can exhaust the stack. */
const DEEPEST = 100

/**
 * The value with every secret field masked, at any depth and in JSON that a string carries. Null and booleans stay: they
 * say that there is no key or that a password was valid, and cannot be one. `mask` treats every other string.
 */
export function redactValue(value: JsonValue, mask: (text: string) => string = text => text, depth = 0): JsonValue {
  if (typeof value === 'string') return mask(redactFields(value))
  if (typeof value !== 'object' || value === null) return value
  if (depth === DEEPEST) return MASK
  if (Array.isArray(value)) return value.map(item => redactValue(item, mask, depth + 1))
  // fromEntries defines fields instead of assigning them, so a field named __proto__ is data like any other.
  return Object.fromEntries(Object.entries(value).map(([name, field]) =>
    [name, isSecretName(name) ? maskField(field) : redactValue(field, mask, depth + 1)]))
}

function maskField(value: JsonValue): JsonValue {
  return value === null || typeof value === 'boolean' ? value : MASK
}

const JSON_START = /^[\s\uFEFF]*(?:\{\s*["}]|\[\s*(?:["{}[\]\d-]|true|false|null)|["\d]|$)/

/**
 * `redactValue` on text: nothing else changes, neither numbers nor order nor whitespace. JSON may be cut off anywhere.
 * Other text gets `redactText`.
 */
export function redactJsonText(text: string): string {
  return JSON_START.test(text) ? redactFields(text) : redactText(text)
}

const COLON = /\s*:/y
const FIELD_NAME = /([\w .$-]*(?:\\+u[\da-f]{4}[\w .$-]*)*)(\\*)"\s*:\s*/iy
const NOT_SECRET = /^(?:null|true|false)(?:\\+[nrt])*$/

/** Reads no syntax but quotes, so it neither fails nor loses its place in damaged text; `\"` is a quote of JSON carried in a string. */
function redactFields(text: string): string {
  // The same names come again and again.
  const secretNames = new Map<string, boolean>()
  let masked = ''
  let kept = 0
  for (let at = text.indexOf('"'), next = 0; at >= 0; at = next) {
    next = text.indexOf('"', at + 1)
    // Three of four quotes begin no name.
    COLON.lastIndex = next + 1
    if (!COLON.test(text)) continue
    const escapes = backslashesBefore(text, at)
    FIELD_NAME.lastIndex = at + 1
    const [, name = '', closing = ''] = FIELD_NAME.exec(text) ?? []
    if (closing.length !== escapes) continue
    const isSecret = secretNames.get(name) ?? isSecretName(unescaped(name))
    secretNames.set(name, isSecret)
    if (!isSecret) continue
    const start = FIELD_NAME.lastIndex
    const end = endOfValue(text, start, escapes)
    if (end === start || NOT_SECRET.test(text.slice(start, end))) continue
    const quote = `${'\\'.repeat(escapes)}"`
    masked += text.slice(kept, start) + quote + MASK + quote
    kept = end
    next = text.indexOf('"', end)
  }
  return masked + text.slice(kept)
}

function endOfValue(text: string, start: number, escapes: number): number {
  let depth = 0
  let inString = false
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '"') {
      const before = backslashesBefore(text, at)
      if (before < escapes) return at - before
      // n escapes around a quote become 2n + 1 on the next level, so an odd multiple is an escaped quote on ours.
      if (Math.floor(before / (escapes + 1)) % 2 === 1) continue
      inString = !inString
      if (!inString && depth === 0) return at + 1
    } else if (inString) continue
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    } else if (depth === 0 && /[,\s]/.test(char)) return at
  }
  return text.length
}

function backslashesBefore(text: string, at: number): number {
  let first = at
  while (text[first - 1] === '\\') first--
  return at - first
}

function unescaped(name: string): string {
  return name.replace(/\\+u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

const PAIR_NAME = /(?<![\w-])([\w-]+)["']?\s*[:=>]\s*/g
const PAIR_VALUE = /"[^"]*"?|'[^']*'?|(?:(?:bearer|basic)\s+)?[^\s,;&<>"'{}[\]()]+/iy

/** Masks `name=value`, `name: value` and `<name>value` of secret names in text of any kind: messages, URLs, forms, HTML, XML. */
export function redactText(text: string): string {
  let masked = ''
  let kept = 0
  for (const match of text.matchAll(PAIR_NAME)) {
    const start = match.index + match[0].length
    if (start <= kept || !isSecretName(match[1] ?? '')) continue
    PAIR_VALUE.lastIndex = start
    if (!PAIR_VALUE.test(text)) continue
    masked += text.slice(kept, start) + MASK
    kept = PAIR_VALUE.lastIndex
  }
  return masked + text.slice(kept)
}

/** The scheme of an authorization stays, since it tells what was sent and is no secret. */
export function redactHeaders(headers: Iterable<readonly [name: string, value: string]>): NameValue[] {
  return Array.from(headers, ([name, value]) => ({ name, value: isSecretName(name) ? maskHeader(name, value) : redactText(value) }))
}

function maskHeader(name: string, value: string): string {
  const scheme = /authorization$/i.test(name) ? /^[\w-]+ /.exec(value)?.[0] : undefined
  return `${scheme ?? ''}${MASK}`
}
