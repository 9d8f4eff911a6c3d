import type { JsonObject, JsonValue } from '../../../preload/views'
import { AppError } from '../errors'
import type { Clock, Http, HttpRequest, HttpResponse } from '../ports'
import { Secret } from '../secret'
import { requestFailure, signInFailure } from './failures'
import { redactValue } from './redact'
import { redactKnown } from './redact-known'
import { isSuccess, mayBeJson, serverDateOf, textOf } from './response'
import { serverText } from './server-text'
import { traceOf, type Trace } from './trace'
import { parseSignIn, type SignInAnswer } from './wire'

const SIGN_IN_MS = 30_000
const SIGN_IN_BYTES = 1024 * 1024
const REQUEST_MS = 60_000
const REQUEST_BYTES = 8 * 1024 * 1024
/** For an answer that is not held in memory. */
const STREAM_MS = 5 * 60_000
const STREAM_BYTES = 256 * 1024 * 1024

export interface SignIn {
  readonly token: Secret
  readonly tokenType: string
  /** As the server said it; the session decides what it means. */
  readonly expiresAt: JsonValue | undefined
  /** An empty `legacy_id` is null here. */
  readonly user: { readonly id: string; readonly name: string | null; readonly legacyId: string | null }
  /** Masked. Null when the answer had null, undefined when it had no such field. */
  readonly subUser: JsonObject | null | undefined
  readonly subUserFlags: { readonly active: boolean | null; readonly blocked: boolean | null; readonly deleted: boolean | null }
  /** The masked `user` object. */
  readonly userFields: JsonObject
  readonly host: string | null
  readonly requestId: string | null
  /** `Date` header, epoch ms. */
  readonly serverDate: number | null
  /** Epoch ms on this computer's clock. */
  readonly receivedAt: number
  readonly ms: number
  /** The answer holds an `api_key` that is not the one that was sent. */
  readonly echoedKeyDiffers: boolean
}

export interface Message {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export interface Destination {
  /** Origin of the account's environment: the only one its token goes to. */
  readonly baseUrl: string
  readonly method: string
  readonly pathAndQuery: string
}

export interface Authority {
  readonly token: Secret
  readonly tokenType: string
}

export type Call = Message & Destination & Authority & Pick<HttpRequest, 'signal' | 'sink'>

export interface Tillhub {
  /**
   * `POST /api/v1/users/auth/key`. Throws AppError: key-refused, key-forbidden, account-unknown and sign-in-malformed are
   * Tillhub's own verdicts; what is not Tillhub's JSON is unexpected-reply; rate-limited, server-error and the network codes.
   */
  authenticate(input: { readonly baseUrl: string; readonly accountId: string; readonly key: Secret; readonly signal?: AbortSignal }): Promise<SignIn>
  /** `GET /api/v0/users/logout`. A token that the server no longer knows counts as ended. */
  logout(input: Authority & { readonly baseUrl: string }): Promise<Trace>
  /** The headers that `send` puts on the wire with this message, but for the authorization. */
  headers(message: Message): Record<string, string>
  /**
   * Any answer is a success; throws only the network codes, and path-absolute for a path that leaves the base URL. With a sink, which
   * takes the body instead, an answer may be longer and take longer.
   */
  send(call: Call): Promise<HttpResponse>
}

export function createTillhub(deps: { http: Http; clock: Clock; version: string }): Tillhub {
  const { http, clock } = deps
  const common = { 'user-agent': `Tillkeys/${deps.version}`, accept: 'application/json' }

  function headers({ headers: own, body }: Message): Record<string, string> {
    return { ...common, ...(body === null ? {} : { 'content-type': 'application/json' }), ...own }
  }

  async function send(call: Call): Promise<HttpResponse> {
    const { method, body, signal, token, tokenType, sink } = call
    return http.send({
      method, body, signal, url: urlOf(call),
      headers: { ...headers(call), authorization: `${tokenType} ${token.expose()}` },
      ...(sink ? { sink, maxBytes: STREAM_BYTES, deadlineMs: STREAM_MS } : { maxBytes: REQUEST_BYTES, deadlineMs: REQUEST_MS }),
    })
  }

  return {
    headers,
    send,

    async authenticate({ baseUrl, accountId, key, signal }) {
      const response = await http.send({
        method: 'POST',
        url: urlOf({ baseUrl, pathAndQuery: '/api/v1/users/auth/key' }),
        headers: { ...common, 'content-type': 'application/json' },
        body: JSON.stringify({ id: accountId, api_key: key.expose() }),
        maxBytes: SIGN_IN_BYTES,
        deadlineMs: SIGN_IN_MS,
        signal: signal ?? new AbortController().signal,
      })
      const receivedAt = clock.now()
      const answer = isSuccess(response) && !response.truncated && mayBeJson(response) ? parseSignIn(textOf(response)) : null
      if (!answer) throw signInFailure(response, { host: new URL(baseUrl).host, now: receivedAt, secrets: [key] })
      return toSignIn(answer, key, response, receivedAt)
    },

    async logout({ baseUrl, token, tokenType }) {
      const response = await send({
        baseUrl, token, tokenType, method: 'GET', pathAndQuery: '/api/v0/users/logout', headers: {}, body: null,
        signal: new AbortController().signal,
      })
      if ((isSuccess(response) || response.status === 401) && mayBeJson(response)) return traceOf(response, [token])
      const context = { host: new URL(baseUrl).host, now: clock.now(), secrets: [token] }
      throw requestFailure(response, context) ?? new AppError('unexpected-reply', { status: response.status, detail: context.host })
    },
  }
}

/** Joins base and path; throws when the result is on another host, however the path is spelled. */
function urlOf({ baseUrl, pathAndQuery }: Pick<Destination, 'baseUrl' | 'pathAndQuery'>): string {
  const url = new URL(pathAndQuery, baseUrl)
  if (url.origin !== new URL(baseUrl).origin || url.username || url.password) throw new AppError('path-absolute', { detail: url.host })
  return url.href
}

function toSignIn(answer: SignInAnswer, key: Secret, response: HttpResponse, receivedAt: number): SignIn {
  const token = new Secret(answer.token)
  const secrets = [key, token]
  const masked = (fields: JsonObject): JsonObject => redactValue(fields, text => redactKnown(text, secrets)) as JsonObject
  const shown = (text: string | null): string | null => (text ? serverText(text, secrets) : null)
  return {
    token,
    tokenType: answer.tokenType,
    expiresAt: answer.expiresAt,
    user: { ...answer.user, name: shown(answer.user.name) },
    subUser: answer.subUser && masked(answer.subUser),
    subUserFlags: answer.flags,
    userFields: masked(answer.userFields),
    host: shown(answer.host),
    requestId: shown(answer.requestId),
    serverDate: serverDateOf(response),
    receivedAt,
    ms: Math.round(response.totalMs),
    echoedKeyDiffers: answer.echoedKey !== null && answer.echoedKey !== key.expose(),
  }
}
