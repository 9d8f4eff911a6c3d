import type { JsonValue } from '../../../preload/views'
import { isNestedDeeperThan } from '../nesting'

/** Deeper than any answer of Tillhub, and shallow enough for what walks through it step by step. */
const DEEPEST = 100

/** The JSON in a text; undefined for other text, and for JSON that is nested so deeply that it can only be compared as text. */
export function readJson(text: string): JsonValue | undefined {
  if (isNestedDeeperThan(DEEPEST, text)) return undefined
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
