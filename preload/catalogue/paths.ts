import { catalogue } from './catalogue'
import { templateOf, type Form, type Resource, type SideEffect } from './resource'

/** One path that a resource offers, without a query. */
export interface CataloguePath {
  readonly resource: Resource
  /** Null for a path below it that has no form's name. */
  readonly form: Form | null
  /** With `{{account.pathId}}`, and {id} for what the user has to fill in. */
  readonly path: string
  /** What a GET of it does beside reading. */
  readonly effect: SideEffect | null
}

const ENDINGS: Readonly<Record<Form, string>> = { list: '', one: '/{id}', meta: '/meta', search: '/search' }

export function pathsOf(resource: Resource): readonly CataloguePath[] {
  const root = templateOf(resource)
  const effect = resource.effect ?? null
  return [
    ...resource.forms.map(form => ({ resource, form, path: root + ENDINGS[form], effect })),
    ...(resource.forms.length === 0 ? [{ resource, form: null, path: root, effect }] : []),
    ...(resource.below ?? []).map(ending => ({ resource, form: null, path: root + ending, effect })),
    ...Object.entries(resource.effects ?? {}).map(([ending, what]) => ({ resource, form: null, path: root + ending, effect: what })),
  ]
}

/** All paths; those with fewer places to fill in first, so that "/meta" is not taken for an id. */
export const cataloguePaths: readonly CataloguePath[] = catalogue.flatMap(pathsOf)
  .map((entry, at) => ({ entry, at, open: segmentsOf(entry.path).filter(isOpen).length }))
  .sort((a, b) => a.open - b.open || a.at - b.at)
  .map(({ entry }) => entry)

/** What a path names, typed with variables or ids, with or without a query; null for what the catalogue does not know. */
export function pathNamed(typed: string): CataloguePath | null {
  const segments = segmentsOf(typed)
  return cataloguePaths.find(({ path }) => {
    const wanted = segmentsOf(path)
    return wanted.length === segments.length && wanted.every((segment, at) => isOpen(segment) || segment === segments[at])
  }) ?? null
}

/** Without query and trailing slash, which the API does not mind. */
export function segmentsOf(path: string): readonly string[] {
  const [bare = ''] = path.trim().split('?')
  return bare.replace(/\/$/, '').split('/').slice(1)
}

/** A place for an id. */
export function isOpen(segment: string): boolean {
  return segment.startsWith('{')
}
