import type { CompareRules, IgnoredKind } from '../../../preload/runs-views'
import type { JsonValue } from '../../../preload/views'

type Leaf = string | number | boolean | null

/** Words of a field's name, so that `created_at`, `createdAt` and `CREATED-AT` are one. */
const NAMED: Readonly<Record<IgnoredKind, RegExp>> = {
  ids: /(?:^|_)(?:id|uuid|guid)s?$/,
  times: /(?:^|_)(?:at|on|date|time|timestamp|unix|iso|since|until)$/,
  amounts: /(?:^|_)(?:amount|total|sum|price|balance|revenue|turnover|gross|net|discount|tip|cost)s?(?:_|$)/,
}
const MARKS: Readonly<Record<IgnoredKind, string>> = { ids: '‹id›', times: '‹time›', amounts: '‹amount›' }
/** What stands for an item of a list that does not count: the places of the others must not depend on it. */
export const IGNORED = '‹ignored›'

/** Known by their form, whatever the field is called: UUIDs, the 32 hex digits of old ids, and ISO 8601 (with the colons of URLs, too). */
const ID = /(?<![\da-z])(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[\da-f]{32})(?![\da-z])/gi
const TIME = /(?<!\d)\d{4}-\d\d-\d\d(?:(?:T| |%20)\d\d(?::|%3A)\d\d(?:(?::|%3A)\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/gi
const AMOUNT = /^-?\d+(?:[.,]\d+)?$/

/** What the rules make of single fields. */
export interface FieldRules {
  /** Whether fields of this name count for nothing. */
  isIgnored(name: string): boolean
  /** The value as far as it counts; `name` is of the field that it stands in. */
  leaf(name: string, value: Leaf): Leaf
}

export function createFieldRules({ kinds, fields }: Pick<CompareRules, 'kinds' | 'fields'>): FieldRules {
  const names = new Set(fields.map(wordsOf))
  const has = new Set(kinds)
  const kindOf = new Map<string, IgnoredKind | null>()

  function namedKind(name: string): IgnoredKind | null {
    const known = kindOf.get(name)
    if (known !== undefined) return known
    const kind = kinds.find(each => NAMED[each].test(wordsOf(name))) ?? null
    kindOf.set(name, kind)
    return kind
  }

  return {
    isIgnored: name => names.size > 0 && names.has(wordsOf(name)),
    leaf(name, value) {
      if (value === null || value === '' || typeof value === 'boolean') return value
      const kind = namedKind(name)
      // Where a name says amount, words are none: there are networks, and tips of the day.
      if (kind && (kind !== 'amounts' || typeof value === 'number' || AMOUNT.test(value))) return MARKS[kind]
      if (typeof value === 'number') return value
      const withoutIds = has.has('ids') ? value.replace(ID, MARKS.ids) : value
      return has.has('times') ? withoutIds.replace(TIME, MARKS.times) : withoutIds
    },
  }
}

export function isLeaf(value: JsonValue): value is Leaf {
  return typeof value !== 'object' || value === null
}

function wordsOf(name: string): string {
  return name.trim().replace(/([a-z\d])(?=[A-Z])/g, '$1_').replace(/[^\p{L}\p{N}]+/gu, '_').toLowerCase()
}
