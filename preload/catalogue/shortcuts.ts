import { pathsOf } from './paths'
import type { Form, Resource } from './resource'

/** A request that one click writes. */
export interface Shortcut {
  readonly form: Form
  /** For `one` it ends with "/": the id is to be typed there. */
  readonly path: string
  readonly query: readonly { readonly name: string; readonly value: string }[]
}

const FIRST_PAGE = '10'

/** "list", "one", "meta" and "search" as far as the resource has them. */
export function shortcuts(resource: Resource): readonly Shortcut[] {
  return pathsOf(resource).flatMap(({ form, path }) =>
    form === null ? [] : [{ form, path: form === 'one' ? path.replace(/\{id\}$/, '') : path, query: queryOf(resource, form) }])
}

function queryOf({ query = [] }: Resource, form: Form): Shortcut['query'] {
  if (form === 'search') return [{ name: 'q', value: '' }]
  return form === 'list' && query.includes('limit') ? [{ name: 'limit', value: FIRST_PAGE }] : []
}
