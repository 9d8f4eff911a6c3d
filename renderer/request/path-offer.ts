import { parameterHints, type Parameter } from '../../preload/catalogue/parameters'
import { pathNamed } from '../../preload/catalogue/paths'
import { suggestions, type Suggestion } from '../../preload/catalogue/suggest'

export type PathItem =
  | { readonly kind: 'path'; readonly written: string; readonly suggestion: Suggestion }
  | { readonly kind: 'parameter'; readonly written: string; readonly parameter: Parameter }
  | { readonly kind: 'value' | 'variable'; readonly written: string }

/** What could stand in place of the piece of a path that is being typed. */
export interface PathOffer {
  readonly from: number
  readonly to: number
  readonly items: readonly PathItem[]
  /** Which one Enter takes; -1 for none, since Enter sends. */
  readonly at: number
}

const most = 10

/** For what ends at the caret: a variable after "{{", a parameter or its value after "?", else a path. Null where nothing fits, or only what stands there already. */
export function offerFor(text: string, caret: number, variables: readonly string[]): PathOffer | null {
  const before = text.slice(0, caret)
  const mark = before.indexOf('?')
  return variableOffer(before, text, variables) ?? (mark < 0 ? pathOffer(before, text) : parameterOffer(before, text, mark))
}

function variableOffer(before: string, text: string, variables: readonly string[]): PathOffer | null {
  const [, begun] = /\{\{\s*([\p{L}\p{N}_.-]*)$/u.exec(before) ?? []
  if (begun === undefined) return null
  const fitting = variables.filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()))
  const behind = /^[\p{L}\p{N}_.-]*\s*\}{0,2}/u.exec(text.slice(before.length))?.[0] ?? ''
  const from = before.lastIndexOf('{{')
  return offer(from, before.length + behind.length, fitting.map((name) => ({ kind: 'variable', written: `{{${name}}}` })), text)
}

function parameterOffer(before: string, text: string, mark: number): PathOffer | null {
  const named = pathNamed(before)
  const pair = before.slice(mark + 1).split('&').at(-1) ?? ''
  const begins = before.length - pair.length
  const to = before.length + (/^[^&]*/.exec(text.slice(before.length))?.[0].length ?? 0)
  const equals = pair.indexOf('=')
  const written = text.slice(mark + 1).split('&').map((each) => each.split('=')[0] ?? '')
  if (!named) return null
  if (equals >= 0) {
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)]
    const values = parameterHints(named).find((parameter) => parameter.name === name)?.values ?? []
    return offer(begins + equals + 1, to, values.filter((it) => it.startsWith(value)).map((it) => ({ kind: 'value', written: it })), text)
  }
  const hints = parameterHints(named, written.filter((name) => name !== pair)).filter(({ name }) => name.startsWith(pair))
  return offer(begins, to, hints.map((parameter) => ({ kind: 'parameter', written: `${parameter.name}=`, parameter })), text)
}

function pathOffer(before: string, text: string): PathOffer | null {
  const to = text.includes('?') ? text.indexOf('?') : text.length
  const items = suggestions(before, most).map((suggestion): PathItem => ({ kind: 'path', written: suggestion.completed, suggestion }))
  return offer(0, to, items, text)
}

function offer(from: number, to: number, items: readonly PathItem[], text: string): PathOffer | null {
  const isThere = items.length === 1 && items[0]?.written === text.slice(from, to)
  return items.length > 0 && !isThere ? { from, to, items: items.slice(0, most), at: -1 } : null
}

/** What to select once the item is written: the first place that an id is missing in, else nothing behind it. */
export function selectionIn(text: string, { from }: PathOffer, written: string): readonly [number, number] {
  const gap = /(?<!\{)\{(\w+)\}(?!\})/.exec(written)
  return gap ? [from + gap.index, from + gap.index + gap[0].length] : [Math.min(text.length, from + written.length), Math.min(text.length, from + written.length)]
}
