const [QUOTE, BACKSLASH, BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x22, 0x5C, 0x7B, 0x7D, 0x5B, 0x5D]

/** Whether lists and objects are nested deeper than so many levels in a text that may be JSON, whole or not. Takes far less time than reading it. */
export function isNestedDeeperThan(levels: number, text: string): boolean {
  if (text.length <= levels) return false
  for (let at = 0, depth = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) at = endOfString(text, at)
    else if (char === BRACE || char === BRACKET) depth += 1
    else if (char === BRACE_END || char === BRACKET_END) depth -= 1
    if (depth > levels) return true
  }
  return false
}

/** Where the quote stands that ends the string which begins at `start`; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1
    if ((end - first) % 2 === 0) return end
  }
  return text.length
}
