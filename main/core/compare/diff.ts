import type { JsonValue } from '../../../preload/views'
import { align, type Pair } from './align'
import type { Reading } from './reading'
import { isLeaf } from './rules'

/**
 * How one JSON value differs from another. same: nothing that counts differs. ignored: something differs, but not by the rules; undefined
 * stands for what is not there.
 */
export type Change =
  | { readonly kind: 'same' | 'changed'; readonly before: JsonValue; readonly after: JsonValue }
  | { readonly kind: 'ignored'; readonly before: JsonValue | undefined; readonly after: JsonValue | undefined }
  | { readonly kind: 'added'; readonly after: JsonValue }
  | { readonly kind: 'removed'; readonly before: JsonValue }
  | { readonly kind: 'object'; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'list'; readonly items: readonly ItemChange[] }
export interface FieldChange { readonly name: string; readonly change: Change }
/** Items in the order of the second list, what was removed among them. */
export interface ItemChange extends Pair { readonly change: Change }

/** One of the two values that are compared, with how it is read. */
export interface Compared { readonly value: JsonValue; readonly reading: Reading }

/** `isOrdered`: whether an item that stands elsewhere in its list counts as moved. */
export function diff(before: Compared, after: Compared, isOrdered: boolean): Change {
  const [ours, theirs] = [before.reading, after.reading]

  function changeOf(name: string, left: JsonValue, right: JsonValue): Change {
    if (ours.textOf(left, name) === theirs.textOf(right, name)) {
      const isIgnored = isLeaf(left) && left !== right
      return { kind: isIgnored ? 'ignored' : 'same', before: left, after: right }
    }
    if (Array.isArray(left) && Array.isArray(right)) return listChange(name, left, right)
    if (isObject(left) && isObject(right)) return objectChange(left, right)
    return { kind: 'changed', before: left, after: right }
  }

  function objectChange(left: Fields, right: Fields): Change {
    const names = new Set([...Object.keys(left), ...Object.keys(right)])
    return { kind: 'object', fields: Array.from(names, name => ({ name, change: fieldChange(name, left, right) })) }
  }

  function fieldChange(name: string, left: Fields, right: Fields): Change {
    const [value, other] = [fieldOf(left, name), fieldOf(right, name)]
    if (ours.isIgnored(left, name) || theirs.isIgnored(right, name)) return { kind: 'ignored', before: value, after: other }
    if (value === undefined) return { kind: 'added', after: other ?? null }
    return other === undefined ? { kind: 'removed', before: value } : changeOf(name, value, other)
  }

  function listChange(name: string, left: JsonValue[], right: JsonValue[]): Change {
    const pairs = align({ list: left, reading: ours, name }, { list: right, reading: theirs, name }, isOrdered)
    return { kind: 'list', items: pairs.map(pair => ({ ...pair, change: itemChange(name, pair, left, right) })) }
  }

  function itemChange(name: string, { from, to }: Pair, left: JsonValue[], right: JsonValue[]): Change {
    const [value, other] = [from === null ? undefined : left[from], to === null ? undefined : right[to]]
    if (value === undefined) return { kind: 'added', after: other ?? null }
    if (other === undefined) return { kind: 'removed', before: value }
    const isIgnored = ours.isIgnored(left, from ?? 0) && theirs.isIgnored(right, to ?? 0)
    return isIgnored ? { kind: 'ignored', before: value, after: other } : changeOf(name, value, other)
  }

  return changeOf('', before.value, after.value)
}

type Fields = { [name: string]: JsonValue }

function isObject(value: JsonValue): value is Fields {
  return !isLeaf(value) && !Array.isArray(value)
}

/** Only own fields: a server may name one "constructor". */
function fieldOf(object: Fields, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}
