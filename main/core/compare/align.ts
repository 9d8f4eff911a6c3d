import type { JsonValue } from '../../../preload/views'
import type { Reading } from './reading'

/** Which item of one list is which of the other, by their places; null where it has none. */
export interface Pair { readonly from: number | null; readonly to: number | null; readonly isMoved: boolean }

/** A list and how it is read; `name` is of the field that it stands in. */
export interface Side { readonly list: readonly JsonValue[]; readonly reading: Reading; readonly name: string }

/** What names an item among others, the surest first. */
const NAMING = ['id', 'uuid', 'legacy_id', 'external_id', 'key', 'code', 'number', 'username', 'email', 'name']

/**
 * Pairs the items of two lists, in the order of the second, with what was removed where it stood. Objects are paired by the field that names
 * them, if there is one that the rules let count; other items when they are equal; what remains, object with object and list with list, in turn.
 */
export function align(before: Side, after: Side, isOrdered: boolean): readonly Pair[] {
  const naming = namingField(before, after)
  const tokensOf = (side: Side): string[] => side.list.map(item => (naming === null ? itemText(item, side) : nameText(item, naming, side) ?? ''))
  const partners = matchEqual(tokensOf(before), tokensOf(after))
  const moved = isOrdered ? displaced(partners) : new Set<number>()
  if (naming === null) matchAlike(before.list, after.list, partners)
  return inOrder(partners, before.list.length, after.list.length, moved)
}

function itemText(item: JsonValue, { reading, name }: Side): string {
  return reading.textOf(item, name)
}

function nameText(item: JsonValue, field: string, { reading }: Side): string | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item) || !Object.hasOwn(item, field) || reading.isIgnored(item, field)) return null
  const value = item[field]
  return typeof value === 'string' || typeof value === 'number' ? reading.textOf(value, field) : null
}

/** A field that names every item of both lists, each differently, and at least one of both. */
function namingField(before: Side, after: Side): string | null {
  const namesIn = (side: Side, field: string): Set<string> | null => {
    const names = new Set(side.list.flatMap(item => nameText(item, field, side) ?? []))
    return names.size === side.list.length ? names : null
  }
  return NAMING.find(field => {
    const [ours, theirs] = [namesIn(before, field), namesIn(after, field)]
    return ours !== null && theirs !== null && [...ours].some(name => theirs.has(name))
  }) ?? null
}

/** By place in the first list, the place in the second; equal ones in turn. */
function matchEqual(before: readonly string[], after: readonly string[]): Map<number, number> {
  const places = placesBy(after)
  const partners = new Map<number, number>()
  before.forEach((token, from) => {
    const to = places.get(token)?.shift()
    if (to !== undefined) partners.set(from, to)
  })
  return partners
}

function matchAlike(before: readonly JsonValue[], after: readonly JsonValue[], partners: Map<number, number>): void {
  const taken = new Set(partners.values())
  const places = placesBy(after.map((value, at) => (taken.has(at) ? null : formOf(value))))
  before.forEach((value, from) => {
    const to = partners.has(from) ? undefined : places.get(formOf(value))?.shift()
    if (to !== undefined) partners.set(from, to)
  })
}

/** Where each token stands; null stands nowhere. */
function placesBy<T>(tokens: readonly (T | null)[]): Map<T | null, number[]> {
  const places = new Map<T | null, number[]>()
  tokens.forEach((token, at) => {
    if (token === null) return
    const known = places.get(token)
    if (known) known.push(at)
    else places.set(token, [at])
  })
  return places
}

function formOf(value: JsonValue): 'list' | 'object' | null {
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' && value !== null ? 'object' : null
}

/** As few as can be said to have moved: all but the longest run of pairs that kept their order. */
function displaced(partners: ReadonlyMap<number, number>): Set<number> {
  const froms = [...partners.keys()].sort((a, b) => a - b)
  const tos = froms.map(from => partners.get(from) ?? 0)
  /** By length, the pair with the smallest `to` that ends a rising run of it; and before each pair the one it follows. */
  const ends: number[] = []
  const follows: number[] = []
  tos.forEach((to, at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tos[ends[middle] ?? 0] ?? 0) < to) low = middle + 1
      else high = middle
    }
    follows[at] = ends[low - 1] ?? -1
    ends[low] = at
  })
  const moved = new Set(froms)
  for (let at = ends.at(-1) ?? -1; at >= 0; at = follows[at] ?? -1) moved.delete(froms[at] ?? -1)
  return moved
}

/** What was removed stands behind what it stood behind. */
function inOrder(partners: ReadonlyMap<number, number>, before: number, after: number, moved: ReadonlySet<number>): Pair[] {
  const froms = new Map([...partners].map(([from, to]) => [to, from]))
  const pairs: Pair[] = []
  const addRemoved = (first: number): void => {
    for (let from = first; from < before && !partners.has(from); from++) pairs.push({ from, to: null, isMoved: false })
  }
  addRemoved(0)
  for (let to = 0; to < after; to++) {
    const from = froms.get(to) ?? null
    pairs.push({ from, to, isMoved: from !== null && moved.has(from) })
    if (from !== null) addRemoved(from + 1)
  }
  return pairs
}
