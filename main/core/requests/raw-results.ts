/**
 * What stands between the brackets of the envelope's `results`, as the server wrote it: parsing and writing it again would
 * change long numbers and the notation of money. Null when the text, which has to be JSON, has no such list.
 */
export function rawResults(text: string): string | null {
  let depth = 0
  let start = -1
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/g)) {
    if (token === '}' || token === ']') {
      depth -= 1
      if (start >= 0 && depth === 1) return text.slice(start, index)
    } else if (token === '{' || token === '[') {
      depth += 1
    } else if (depth === 1 && start < 0 && token === '"results"') {
      const opening = /\s*:\s*\[/y
      opening.lastIndex = index + token.length
      if (opening.test(text)) start = opening.lastIndex
    }
  }
  return null
}
