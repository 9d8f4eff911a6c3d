import type { JsonValue } from '../../../preload/views'

/** Deeper than any answer of Tillhub, and shallow enough for what walks through it step by step. */
const DEEPEST = 100
const SIGNS = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs

/** The JSON in a text; undefined for other text, and for JSON that is nested so deeply that it can only be compared as text. */
export function readJson(text: string): JsonValue | undefined {
  if (isDeep(text)) return undefined
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

function isDeep(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(SIGNS)) {
    if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    if (depth > DEEPEST) return true
  }
  return false
}
