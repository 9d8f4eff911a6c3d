import type { IdentityField, JsonObject, JsonValue } from '../../../preload/views'

/**
 * Every field of two JSON values, side by side. Null, [] and a missing field are three different things; lists compare as sets, because
 * rights and locations have no order of their own.
 */
export function compare(path: string, before: JsonValue | undefined, after: JsonValue | undefined): IdentityField[] {
  if (before === undefined && after === undefined) return []
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    if (names.size > 0) return [...names].flatMap(name => compare(`${path}.${name}`, fieldOf(before, name), fieldOf(after, name)))
  }
  return [{ path, kind: kindOf(before, after), before, after }]
}

function kindOf(before: JsonValue | undefined, after: JsonValue | undefined): IdentityField['kind'] {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  return canonical(before) === canonical(after) ? 'same' : 'changed'
}

/** The same text for what counts as the same value. */
function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(canonical))].sort().join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  return `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join()}}`
}

/**
 * Moments that move with mere use or with any write of the server's own: `updated_at`, and when something last happened. They say nothing about
 * who the key is, and whatever else such a write changed differs by itself. `created_at` and `deleted_at` do say something.
 */
const VOLATILE = /\.(?:updated_at|last_(?:login|seen|used|activity|sign_in|\w+_at))(?:\.(?:iso|unix))?$/

/** Whether the field tells one identity from an earlier one. */
export function isChange({ path, kind }: IdentityField): boolean {
  return kind !== 'same' && !VOLATILE.test(path)
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Only own fields: a server may name one "constructor". */
function fieldOf(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}
