import { JSONPathEnvironment, JSONPathRecursionLimitError } from 'json-p3'
import type { JsonValue } from '../../../preload/views'
import { AppError } from '../errors'

/** What a query finds: a field or an item, by where it stands. */
export type Place = readonly (string | number)[]

export interface Query {
  readonly text: string
  /** Null when it needs more steps than the meter has left. */
  places(root: JsonValue, meter: Meter): readonly Place[] | null
}

/** So many reads of fields and items are left: the same query ends at the same place on every computer, however slow. */
export interface Meter { left: number }

/** Enough for a query through a whole answer of the greatest size kept, and a few hundredths of a second. */
export const STEPS = 200_000

class TooManySteps extends Error {}

const environment = new JSONPathEnvironment({ maxRecursionDepth: 200 })
// Expressions of their own kind, whose work nobody can count.
for (const name of ['match', 'search']) environment.functionRegister.delete(name)

/** Reads a JSONPath query (RFC 9535, without the functions `match` and `search`). Throws 'query-invalid', the detail is the query. */
export function readQuery(text: string): Query {
  const compiled = compile(text)
  return {
    text,
    places(root, meter) {
      try {
        return Array.from(compiled.lazyQuery(metered(root, meter)), ({ location }) => location)
      } catch (error) {
        if (error instanceof TooManySteps || error instanceof JSONPathRecursionLimitError) return null
        throw error
      }
    },
  }
}

function compile(text: string): ReturnType<typeof environment.compile> {
  try {
    return environment.compile(text)
  } catch (cause) {
    throw new AppError('query-invalid', { cause, detail: text })
  }
}

/** What stands at a place that a query has found. */
export function valueAt(root: JsonValue, place: Place): JsonValue {
  return place.reduce<JsonValue>((value, step) => (value as Record<string | number, JsonValue>)[step] ?? null, root)
}

/** The same value, but every look into it is counted. */
function metered(value: JsonValue, meter: Meter): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  const count = (steps = 1): void => {
    meter.left -= steps
    if (meter.left < 0) throw new TooManySteps()
  }
  return new Proxy(value, {
    get(target, key) {
      count()
      return metered(Reflect.get(target, key) as JsonValue, meter)
    },
    has(target, key) {
      count()
      return Reflect.has(target, key)
    },
    getOwnPropertyDescriptor(target, key) {
      count()
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
    ownKeys(target) {
      const keys = Reflect.ownKeys(target)
      count(keys.length)
      return keys
    },
  })
}
