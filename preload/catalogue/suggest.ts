import { cataloguePaths, isOpen, segmentsOf, type CataloguePath } from './paths'
import { nameOf } from './resource'

export interface Suggestion extends CataloguePath {
  /** `path` with the ids that were typed already in their places. */
  readonly completed: string
}

/**
 * What the user may be about to type, best first: a path that goes on as typed, or, where nothing begins with "/", a resource by
 * a part of its name. What would end the session is never suggested.
 */
export function suggestions(typed: string, most = 12): readonly Suggestion[] {
  const text = typed.trim()
  const rated = cataloguePaths
    .filter(({ effect }) => effect !== 'ends-session')
    .flatMap(entry => rate(entry, text))
  return rated.sort((a, b) => b.rank - a.rank).slice(0, most).map(({ suggestion }) => suggestion)
}

interface Rated { readonly suggestion: Suggestion; readonly rank: number }

function rate(entry: CataloguePath, text: string): readonly Rated[] {
  const completed = text.startsWith('/') ? completedFrom(entry.path, text) : entry.path
  const fit = text.startsWith('/') ? 1 : nameFit(nameOf(entry.resource), text.toLowerCase())
  if (completed === null || fit === 0) return []
  return [{ suggestion: { ...entry, completed }, rank: fit * 10 + rankOf(entry) }]
}

/** Null unless each typed segment fits, the last one as a beginning. */
function completedFrom(path: string, text: string): string | null {
  const typed = text.split('/').slice(1)
  const wanted = segmentsOf(path)
  if (typed.length > wanted.length) return null
  const last = typed.length - 1
  const fits = typed.every((segment, at) => {
    const want = wanted[at] ?? ''
    return isOpen(want) || (at === last ? want.startsWith(segment) : want === segment)
  })
  if (!fits) return null
  // An id still being typed may be meant for a variable, so the last one is taken only when it is no beginning of the template.
  return `/${wanted.map((want, at) => {
    const given = typed[at]
    return isOpen(want) && given && (at < last || !want.startsWith(given)) ? given : want
  }).join('/')}`
}

/** 3: the name begins so, 2: one of its words, 1: somewhere in it. */
function nameFit(name: string, text: string): number {
  if (name.startsWith(text)) return 3
  if (name.split(/[/_-]/).some(word => word.startsWith(text))) return 2
  return name.includes(text) ? 1 : 0
}

/** Good tests and lists first, what does more than read last. */
function rankOf({ resource, form, effect }: CataloguePath): number {
  const forms = { list: 4, one: 2, meta: 3, search: 1 }
  return (form ? forms[form] : 0) + (resource.good ? 4 : 0) - (effect ? 8 : 0)
}
