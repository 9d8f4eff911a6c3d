import { AppError, type ErrorCode } from '../errors'
import type { HttpResponse } from '../ports'
import type { Secret } from '../secret'
import { headerOf, mayBeJson, serverDateOf, textOf } from './response'
import { serverText } from './server-text'
import { parseErrorBody, type ErrorBody } from './wire'

/** A server that asks for more is not obeyed: an account must not be silenced for days by one header. */
const LONGEST_WAIT_MS = 60 * 60 * 1000

/** Bytes. No failure takes so many words, and parsing more would hold up all else. */
const LONGEST_BODY = 1024 * 1024

export interface FailureContext {
  /** Host that was asked. */
  readonly host: string
  /** Epoch ms when the answer came. */
  readonly now: number
  /** Masked in what the server says. */
  readonly secrets: readonly Secret[]
}

/** What the sign-in endpoint says by its status; taken from tests of tillhub_sdk_flutter for passwords, inferred for keys. */
const VERDICTS: Partial<Record<number, ErrorCode>> = {
  400: 'account-unknown', 401: 'key-refused', 403: 'key-forbidden', 422: 'sign-in-malformed',
}

/** A verdict on the key needs Tillhub's own JSON: a proxy, a portal or a gateway knows nothing about keys. */
export function signInFailure(response: HttpResponse, context: FailureContext): AppError {
  const body = errorBody(response)
  const verdict = body && mayBeJson(response) ? VERDICTS[response.status] : undefined
  return failure(verdict ?? temporary(response.status) ?? 'unexpected-reply', response, body, context)
}

/** Why an answer to a request is a failure that has a next step of its own, or null. */
export function requestFailure(response: HttpResponse, context: FailureContext): AppError | null {
  const code = response.status === 401 ? 'unauthorized' : temporary(response.status)
  return code && failure(code, response, errorBody(response), context)
}

/** Why the server did not revoke a key. A refusal needs Tillhub's own JSON; what else answers knows nothing about it. */
export function revokeFailure(response: HttpResponse, context: FailureContext): AppError {
  const body = errorBody(response)
  const refused = body && mayBeJson(response) && response.status >= 400 ? 'revoke-refused' : null
  return failure(temporary(response.status) ?? refused ?? 'unexpected-reply', response, body, context)
}

function temporary(status: number): ErrorCode | null {
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'server-error' : null
}

function errorBody(response: HttpResponse): ErrorBody | null {
  return response.truncated || response.body.length > LONGEST_BODY ? null : parseErrorBody(textOf(response))
}

function failure(code: ErrorCode, response: HttpResponse, body: ErrorBody | null, context: FailureContext): AppError {
  const shown = (text: string | null | undefined): string | null => (text ? serverText(text, context.secrets) : null)
  return new AppError(code, {
    status: response.status,
    requestId: shown(body?.requestId),
    serverMessage: shown(body?.message ?? body?.name),
    detail: context.host,
    retryAt: retryAt(response, context.now),
  })
}

/** `Retry-After` in seconds or as a date, which the server's own clock gives its meaning (RFC 9110, 10.2.3). */
function retryAt(response: HttpResponse, now: number): number | null {
  const header = headerOf(response, 'retry-after')?.trim()
  if (!header) return null
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - (serverDateOf(response) ?? now)
  return Number.isNaN(waitMs) ? null : now + Math.min(Math.max(waitMs, 0), LONGEST_WAIT_MS)
}
