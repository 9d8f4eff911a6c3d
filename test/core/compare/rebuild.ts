import type { Change } from '../../../main/core/compare/diff'
import type { JsonValue } from '../../../preload/views'

/** The second value, made of the first and the difference alone: what the difference calls the same is taken from the first. */
export function rebuild(before: JsonValue, change: Change): JsonValue | undefined {
  switch (change.kind) {
    case 'same': return before
    case 'changed': case 'added': case 'ignored': return change.after
    case 'removed': return undefined
    case 'object': return Object.fromEntries(change.fields.flatMap(({ name, change: inner }) => {
      const value = rebuild((before as Record<string, JsonValue>)[name] ?? null, inner)
      return value === undefined ? [] : [[name, value]]
    }))
    case 'list': {
      const items = change.items.filter(({ to }) => to !== null).sort((a, b) => (a.to ?? 0) - (b.to ?? 0))
      return items.map(({ from, change: inner }) => rebuild(from === null ? null : (before as JsonValue[])[from] ?? null, inner) as JsonValue)
    }
  }
}
