import type { CompareRules } from '../../../preload/runs-views'
import type { JsonValue } from '../../../preload/views'
import { readQuery, valueAt, type Meter } from './json-path'
import { createFieldRules, IGNORED, isLeaf } from './rules'

type Container = JsonValue[] | { [name: string]: JsonValue }

/** One JSON value as far as the rules let it count. */
export interface Reading {
  /** JSON that is the same for values in which nothing that counts differs. `name` is of the field that the value stands in. */
  textOf(value: JsonValue, name: string): string
  isIgnored(container: Container, key: string | number): boolean
}

/** Reads values by the rules; null where their queries need more steps than the meter has left. */
export type Reader = (root: JsonValue, meter: Meter) => Reading | null

/** Throws 'query-invalid'. */
export function createReader({ arrayOrder, paths, ...rules }: CompareRules): Reader {
  const fields = createFieldRules(rules)
  const queries = paths.map(readQuery)

  /** Which fields and items the queries find, by what holds them. Null when that takes too long. */
  function find(root: JsonValue, meter: Meter): ReadonlyMap<unknown, ReadonlySet<string | number>> | null {
    const found = new Map<unknown, Set<string | number>>()
    for (const query of queries) {
      const places = query.places(root, meter)
      if (places === null) return null
      for (const place of places) {
        const key = place.at(-1)
        if (key === undefined) continue
        const holder = valueAt(root, place.slice(0, -1))
        found.set(holder, (found.get(holder) ?? new Set()).add(key))
      }
    }
    return found
  }

  return (root, meter) => {
    const found = find(root, meter)
    if (!found) return null
    const texts = new Map<Container, string>()

    function isIgnored(container: Container, key: string | number): boolean {
      return found?.get(container)?.has(key) === true || (typeof key === 'string' && fields.isIgnored(key))
    }

    function textOf(value: JsonValue, name: string): string {
      if (isLeaf(value)) return JSON.stringify(fields.leaf(name, value))
      const known = texts.get(value)
      if (known !== undefined) return known
      const text = Array.isArray(value) ? listText(value, name) : objectText(value)
      texts.set(value, text)
      return text
    }

    function listText(list: JsonValue[], name: string): string {
      const items = list.map((item, at) => (isIgnored(list, at) ? JSON.stringify(IGNORED) : textOf(item, name)))
      return `[${(arrayOrder ? items : items.sort()).join()}]`
    }

    function objectText(object: { [name: string]: JsonValue }): string {
      const names = Object.keys(object).filter(name => !isIgnored(object, name)).sort()
      return `{${names.map(name => `${JSON.stringify(name)}:${textOf(object[name] ?? null, name)}`).join()}}`
    }

    return { textOf, isIgnored }
  }
}
