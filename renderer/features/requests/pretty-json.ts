/**
 * Indents JSON text without parsing its values, so that long numbers, their notation and repeated names stay as the server
 * sent them. Null when the text is not JSON.
 */
export function prettyJson(text: string): string | null {
  if (!isJson(text)) return null
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

export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
