export type JsonTokenKind = 'name' | 'string' | 'number' | 'word' | 'plain'
export interface JsonToken { readonly kind: JsonTokenKind; readonly text: string }

const pattern = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g

/** Splits JSON into coloured pieces; joined, they give the text back, whatever it is. */
export function jsonTokens(text: string): JsonToken[] {
  const tokens: JsonToken[] = []
  let end = 0
  const push = (kind: JsonTokenKind, piece: string | undefined): void => {
    if (piece) tokens.push({ kind, text: piece })
  }
  for (const match of text.matchAll(pattern)) {
    const [whole, quoted, colon, number, word] = match
    push('plain', text.slice(end, match.index))
    push(colon ? 'name' : 'string', quoted)
    push('plain', colon)
    push('number', number)
    push('word', word)
    end = match.index + whole.length
  }
  push('plain', text.slice(end))
  return tokens
}
