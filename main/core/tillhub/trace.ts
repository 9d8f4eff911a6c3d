import type { HttpResponse } from '../ports'
import type { Secret } from '../secret'
import { textOf } from './response'
import { serverText } from './server-text'
import { requestIdOf } from './wire'

/** What names an answer to whoever looks for it at Tillhub. */
export interface Trace {
  readonly status: number
  readonly requestId: string | null
}

export function traceOf(response: HttpResponse, secrets: readonly Secret[]): Trace {
  const requestId = requestIdOf(textOf(response))
  return { status: response.status, requestId: requestId && serverText(requestId, secrets) }
}
