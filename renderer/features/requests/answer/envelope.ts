import type { JsonObject, JsonValue } from '../../../../preload/views'

/** Tillhub's envelope, or as much of it as an answer has: no two services spell it the same. */
export interface Envelope {
  /** All but the rows, in the order of the answer. */
  readonly fields: readonly (readonly [name: string, value: JsonValue])[]
  /** `results`, or the answer itself where it is a list; null where there is no list. */
  readonly rows: readonly JsonValue[] | null
  /** For developers, says Tillhub: to be shown, not to be judged by. */
  readonly message: string | null
  /** `errors[]`, which can come with a 200. */
  readonly errors: readonly JsonValue[]
}

export const isObject = (value: JsonValue | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null for an answer that is neither object nor list. */
export function readEnvelope(answer: JsonValue): Envelope | null {
  if (Array.isArray(answer)) return { fields: [], rows: answer, message: null, errors: [] }
  if (!isObject(answer)) return null
  const { results, msg, errors } = answer
  const isList = Array.isArray(results)
  return {
    fields: Object.entries(answer).filter(([name]) => !(isList && name === 'results')),
    rows: isList ? results : null,
    message: typeof msg === 'string' && msg !== '' ? msg : null,
    errors: Array.isArray(errors) ? errors : [],
  }
}
