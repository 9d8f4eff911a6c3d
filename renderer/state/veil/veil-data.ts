import type { JsonValue } from '../../../preload/views'
import { mask, type TextVeil } from './veil-text'

/** Fields that name a person, a place or a thing of the customer's. What they count, cost or switch may be seen. */
const telling = new RegExp(`(^|_|\\.|(?<=[a-z]))(${[
  'ids?', 'uuid', 'legacy', 'names?', 'first', 'last', 'label', 'title', 'salutation', 'e?mails?', 'phones?', 'phonenumbers?', 'mobile', 'fax', 'street', 'address(es)?', 'city',
  'locality', 'region', 'zip', 'postal(_code)?', 'lat', 'lon(g)?', 'iban', 'bic', 'vat', 'tax', 'compan(y|ies)', 'contacts?', 'owner', 'user', 'sub', 'customer', 'number', 'barcodes?', 'serial',
  'note', 'comment', 'description', 'text', 'urls?', 'images?', 'website', 'domain', 'host', 'key', 'secret', 'token', 'account',
].join('|')})$`, 'i')

/** What a server said, with every telling text, id and known name hidden; numbers, flags, null and the shape stay. */
export function veilData(value: JsonValue, veil: TextVeil, isTelling = false): JsonValue {
  if (typeof value === 'string') return isTelling && value !== '' ? mask : veil.hide(value)
  if (typeof value === 'number') return isTelling && Number.isInteger(value) ? mask : value
  if (Array.isArray(value)) return value.map((item) => veilData(item, veil, isTelling))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [veil.hide(name), veilData(item, veil, isTellingName(name))]))
}

export function isTellingName(name: string): boolean {
  return telling.test(name)
}

/** The same for a body: JSON keeps its shape; of other text, which could tell anything, only its length in lines is seen. */
export function veilBody(body: string, veil: TextVeil): string {
  if (body === '') return ''
  try {
    return JSON.stringify(veilData(JSON.parse(body) as JsonValue, veil), null, 2)
  } catch {
    // No JSON, or cut off.
    return body.split('\n').map((line) => (line.trim() === '' ? '' : mask)).join('\n')
  }
}
