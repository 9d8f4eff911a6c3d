import { JSONPathEnvironment, JSONPathError } from 'json-p3'
import type { JsonValue } from '../../../../preload/views'

/** What a JSONPath finds in an answer. */
export type Found =
  | { readonly kind: 'found'; readonly values: readonly JsonValue[]; /** More were found than are shown. */ readonly isCut: boolean }
  /** No JSONPath; `at` is where it stops being one. */
  | { readonly kind: 'wrong'; readonly at: number }
  /** It goes deeper, or costs more memory, than there is. */
  | { readonly kind: 'failed' }

export const mostFound = 5_000

const environment = new JSONPathEnvironment({ strict: true })

/** Runs a JSONPath (RFC 9535) over JSON text. A path can take for ever: call it only where it can be stopped. */
export function filterJson(text: string, path: string): Found {
  try {
    const values: JsonValue[] = []
    for (const { value } of environment.lazyQuery(path, JSON.parse(text) as JsonValue)) {
      if (values.length === mostFound) return { kind: 'found', values, isCut: true }
      values.push(value as JsonValue)
    }
    return { kind: 'found', values, isCut: false }
  } catch (error) {
    if (error instanceof JSONPathError) return { kind: 'wrong', at: error.token.index }
    if (error instanceof RangeError) return { kind: 'failed' }
    throw error
  }
}
