import type { JsonValue } from '../../../preload/views'

/** The value; undefined when the text is not JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

/** How many lists and objects stand in one another at the deepest place of a JSON text. */
export function nestingOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/g)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth)
    else if (token === '}' || token === ']') depth--
  }
  return deepest
}

/** Indents JSON text without parsing its values, so that long numbers, their notation and repeated names stay as the server sent them. */
export function indentJson(text: string): string {
  const out: string[] = []
  let depth = 0
  const newLine = () => out.push('\n', '  '.repeat(depth))
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g)) {
    if (token === '{' || token === '[') {
      out.push(token)
      depth++
      newLine()
    } else if (token === '}' || token === ']') {
      depth--
      // An empty list or object stays on one line: take the line break of its opening back.
      if (out.at(-3) === openerOf(token)) out.length -= 2
      else newLine()
      out.push(token)
    } else if (token === ',') {
      out.push(token)
      newLine()
    } else out.push(token === ':' ? ': ' : token)
  }
  return out.join('')
}

const openerOf = (closer: string) => (closer === '}' ? '{' : '[')
