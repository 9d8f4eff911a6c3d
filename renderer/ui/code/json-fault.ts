/** What JSON asks for at the place where a text stops being JSON. */
export type JsonFaultKind = 'value' | 'name' | 'colon' | 'separator' | 'quote' | 'escape' | 'control' | 'nothing'
export interface JsonFault {
  readonly kind: JsonFaultKind
  /** Offset of the first character that does not fit; the length of the text when it ends too early. */
  readonly at: number
}

type Wanted = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'separator'

const space = /[ \t\n\r]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/** The first place where the text is not JSON (RFC 8259); null for what `JSON.parse` takes. Nested to any depth, and without its messages, which tell no place. */
export function findJsonFault(text: string): JsonFault | null {
  /** The closing brackets that are still to come, the innermost last. */
  const open: string[] = []
  let wanted = 'value' as Wanted
  let at = 0

  for (;;) {
    at = endOf(space, text, at)
    const char = text[at]
    if (wanted === 'separator') {
      const closer = open.at(-1)
      if (closer === undefined) return char === undefined ? null : { kind: 'nothing', at }
      if (char === closer) open.pop()
      else if (char === ',') wanted = closer === '}' ? 'name' : 'value'
      else return { kind: 'separator', at }
      at++
    } else if (wanted === 'colon') {
      if (char !== ':') return { kind: 'colon', at }
      wanted = 'value'
      at++
    } else if ((wanted === 'value-or-end' || wanted === 'name-or-end') && char === open.at(-1)) {
      open.pop()
      wanted = 'separator'
      at++
    } else if (char === '"') {
      const string = readString(text, at)
      if (string.kind !== 'string') return { kind: string.kind, at: string.at }
      wanted = wanted === 'name' || wanted === 'name-or-end' ? 'colon' : 'separator'
      at = string.at
    } else if (wanted === 'name' || wanted === 'name-or-end') {
      return { kind: 'name', at }
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? '}' : ']')
      wanted = char === '{' ? 'name-or-end' : 'value-or-end'
      at++
    } else {
      const end = endOf(scalar, text, at)
      if (end === at) return { kind: 'value', at }
      wanted = 'separator'
      at = end
    }
  }
}

/** The offset after the string that begins at `from`, or what is wrong in it. */
function readString(text: string, from: number): { readonly kind: 'string' | 'quote' | 'escape' | 'control'; readonly at: number } {
  let at = from + 1
  while (at < text.length) {
    const char = text[at] ?? ''
    if (char === '"') return { kind: 'string', at: at + 1 }
    // A line that ends within a string: the quote is what was forgotten.
    if (char === '\n' || char === '\r') return { kind: 'quote', at }
    if (char < ' ') return { kind: 'control', at }
    const end = char === '\\' ? endOf(escape, text, at) : at + 1
    if (end === at) return { kind: 'escape', at }
    at = end
  }
  return { kind: 'quote', at }
}

/** Where the match that begins at `from` ends; `from` when there is none. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

/** Line and column of an offset, counted from 1. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
