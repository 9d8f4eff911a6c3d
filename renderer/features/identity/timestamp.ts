import type { JsonValue } from '../../../preload/views'

/**
 * Epoch ms of a Tillhub timestamp: ISO text in the sign-in answer, `{ iso, unix }` in the users API, whose `iso` is taken
 * because the unit of `unix` differs between services. Null when it is neither.
 */
export function timeOf(value: JsonValue | undefined): number | null {
  if (typeof value === 'string') return finite(Date.parse(value))
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  return typeof value['iso'] === 'string' ? timeOf(value['iso']) : null
}

/** Dates end at ±8.64e15 ms; beyond, formatting throws. */
const finite = (ms: number) => (Math.abs(ms) <= 8.64e15 ? ms : null)
