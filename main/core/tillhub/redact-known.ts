import type { Secret } from '../secret'
import { MASK } from './redact'

/** Shorter ones are not masked: they would turn up in ordinary text, and their masks would give them away. */
export const SHORTEST = 4
/** How much of a secret must stand at a cut for it to count as one. */
const SHORTEST_PART = 8

/**
 * Masks the given values wherever they stand: as they are, URL-encoded, escaped for JSON, in hex or in base64, there also
 * amid other text. With `cut`, the text ends at an arbitrary place and the beginning of a value at its end is masked too.
 */
export function redactKnown(text: string, secrets: readonly Secret[], cut = false): string {
  const forms = known.get(secrets) ?? writtenForms(secrets)
  known.set(secrets, forms)
  if (forms.length === 0) return text
  const masked = maskAll(text, forms)
  return cut ? maskTail(masked, forms) : masked
}

/** A way to write a secret; in capitals as well, since case does not count. */
interface Form { readonly text: string; readonly capitals: string }

/** One for all the texts of an answer: making them takes time, and leaves copies of the secrets in memory. */
const known = new WeakMap<readonly Secret[], readonly Form[]>()

/** Longest first. */
function writtenForms(secrets: readonly Secret[]): readonly Form[] {
  const texts = new Set(secrets.filter(secret => secret.length >= SHORTEST).flatMap(secret => formsOf(secret.expose())))
  return [...texts].sort((a, b) => b.length - a.length).map(text => ({ text, capitals: text.toUpperCase() }))
}

/** Hardly any text holds a secret, and an expression over all their forms takes a millisecond to make. */
function maskAll(text: string, forms: readonly Form[]): string {
  const capitals = text.toUpperCase()
  const found = forms.filter(form => capitals.includes(form.capitals))
  return found.length === 0 ? text : text.replace(new RegExp(found.map(form => escapeRegExp(form.text)).join('|'), 'gi'), MASK)
}

function maskTail(text: string, forms: readonly Form[]): string {
  const tail = text.slice(-(forms[0]?.text.length ?? 0)).toLowerCase()
  const parts = forms.map(form => longestPartAtEnd(tail, form.text.toLowerCase()))
  const longest = Math.max(...parts)
  return longest === 0 ? text : text.slice(0, -longest) + MASK
}

function longestPartAtEnd(text: string, form: string): number {
  for (let length = Math.min(form.length - 1, text.length); length >= SHORTEST_PART; length--) {
    if (text.endsWith(form.slice(0, length))) return length
  }
  return 0
}

function formsOf(value: string): string[] {
  const inBase64 = [0, 1, 2].map(offset => base64At(value, offset))
  return [
    value,
    encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD')),
    new URLSearchParams([['', value]]).toString().slice(1),
    JSON.stringify(value).slice(1, -1),
    JSON.stringify(JSON.stringify(value)).slice(3, -3),
    Buffer.from(value).toString('hex'),
    ...inBase64,
    ...inBase64.map(text => text.replaceAll('+', '-').replaceAll('/', '_')),
  ].filter(form => form.length >= SHORTEST)
}

/** The characters of base64 that depend on `value` alone when `offset` bytes (mod 3) of something else stand before it. */
function base64At(value: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)])
  return bytes.toString('base64').slice(Math.ceil(offset * 4 / 3), Math.floor(bytes.length * 4 / 3))
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
