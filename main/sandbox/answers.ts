/**
 * The envelope and the error bodies of the API. No error table is published: the shapes were seen in official tests, which
 * status goes with which case is inferred.
 */
import type { Json, JsonObject } from './json'

/** Names one answer: the host that served it and a fresh uuid. */
export interface Mark { readonly host: string; readonly id: string }

export interface Answer { readonly status: number; readonly body: JsonObject | null }

export type ErrorShape =
  | 'envelope' | 'msg' | 'msg-request' | 'msg-request-error' | 'name-results' | 'blocking-services' | 'error-string' | 'empty'

interface Content {
  readonly msg: string
  readonly results?: readonly Json[]
  /** Paging links and the like, beside the results. */
  readonly links?: JsonObject
  /** The parsed position, echoed inside `request`. */
  readonly position?: JsonObject
}

export function success(mark: Mark, { msg, results, links, position }: Content): Answer {
  const request = { ...mark, ...(position && { cursor: position }) }
  return { status: 200, body: { status: 200, msg, request, ...links, ...(results && { count: results.length, results: [...results] }) } }
}

export function refusal(mark: Mark, status: number, msg = phrases[status] ?? 'Request failed.', shape: ErrorShape = 'envelope'): Answer {
  return { status, body: shapes[shape](mark, status, msg) }
}

const shapes: Record<ErrorShape, (mark: Mark, status: number, msg: string) => JsonObject | null> = {
  envelope: (mark, status, msg) => ({ status, msg, request: { ...mark } }),
  msg: (_mark, _status, msg) => ({ msg }),
  'msg-request': ({ id }, _status, msg) => ({ msg, request: { id } }),
  'msg-request-error': ({ id }, _status, msg) => ({ msg, request: { id }, error: { name: 'VoucherCodeConflict', message: msg } }),
  'name-results': () => ({ name: 'BarcodeNotUnique', results: [{}] }),
  'blocking-services': ({ id }, _status, msg) => ({ msg, blocking_services: [{ id, name: 'Haircut' }] }),
  'error-string': () => ({ error: 'Not found' }),
  empty: () => null,
}

const phrases: Record<number, string> = {
  400: 'Could not find user.',
  401: 'Token expired.',
  403: 'Forbidden.',
  404: 'route not found',
  409: 'this code has a conflict',
  421: 'Misdirected request.',
  422: 'Request was invalid.',
  429: 'Too many requests.',
  500: 'Something broke unexpectedly',
  503: 'Service unavailable.',
}
