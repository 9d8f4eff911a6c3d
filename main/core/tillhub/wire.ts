import { z } from 'zod'
import type { JsonObject, JsonValue } from '../../../preload/views'
import { isNestedDeeperThan } from '../nesting'

/** Answers of Tillhub as they are on the wire; its spelling ends here. Fields that are not named are let through unread. */

// A token goes into a header, so nothing but what a header may hold is one.
const headerText = z.string().regex(/^[\x21-\x7E]{1,16384}$/)
const jsonObject = z.custom<JsonObject>(value => typeof value === 'object' && value !== null && !Array.isArray(value))
const flag = z.boolean().nullish().catch(null)

const signInAnswer = z.object({
  token: headerText,
  token_type: z.string().regex(/^[A-Za-z][A-Za-z\d-]{0,19}$/).nullish(),
  expires_at: z.custom<JsonValue | undefined>().optional(),
  user: z.object({ id: z.string().min(1).max(200), name: z.string().nullish(), legacy_id: z.string().max(200).nullish() }),
  sub_user: jsonObject.nullish(),
  request: z.object({ host: z.string().nullish(), id: z.string().nullish() }).nullish().catch(null),
})
const subUserFlags = z.object({ active: flag, blocked: flag, deleted: flag, api_key: z.string().nullish().catch(null) })

export interface SignInAnswer {
  readonly token: string
  readonly tokenType: string
  readonly expiresAt: JsonValue | undefined
  readonly user: { readonly id: string; readonly name: string | null; readonly legacyId: string | null }
  readonly userFields: JsonObject
  /** Unmasked. Null and absent (undefined) are two different answers. */
  readonly subUser: JsonObject | null | undefined
  readonly flags: { readonly active: boolean | null; readonly blocked: boolean | null; readonly deleted: boolean | null }
  readonly echoedKey: string | null
  readonly host: string | null
  readonly requestId: string | null
}

/** Null when the text is no sign-in answer: no JSON, cut off, without a token, or with a field of another type. */
export function parseSignIn(text: string): SignInAnswer | null {
  const json = parseJson(text)
  const parsed = signInAnswer.safeParse(json)
  if (!parsed.success) return null
  const { token, token_type, expires_at, user, sub_user, request } = parsed.data
  const { api_key, active, blocked, deleted } = subUserFlags.parse(sub_user ?? {})
  return {
    token,
    tokenType: token_type ?? 'Bearer',
    expiresAt: expires_at,
    user: { id: user.id, name: user.name ?? null, legacyId: user.legacy_id || null },
    userFields: (json as { user: JsonObject }).user,
    subUser: sub_user,
    flags: { active: active ?? null, blocked: blocked ?? null, deleted: deleted ?? null },
    echoedKey: api_key ?? null,
    host: request?.host ?? null,
    requestId: request?.id ?? null,
  }
}

const keyAnswer = z.object({ results: z.array(z.object({ api_key: z.string().min(1).max(1024) })).min(1) })

/** The key in the answer to `POST …/users/{id}/api/key`; null when there is none. */
export function parseNewKey(text: string): string | null {
  return keyAnswer.safeParse(parseJson(text)).data?.results[0]?.api_key ?? null
}

export interface ErrorBody {
  readonly message: string | null
  readonly requestId: string | null
  /** A short name meant for programs, such as `BarcodeNotUnique`. */
  readonly name: string | null
}

const text = z.string().optional().catch(undefined)
const errorAnswer = z.object({
  status: z.number().optional().catch(undefined),
  msg: text,
  name: text,
  results: z.array(z.unknown()).optional().catch(undefined),
  request: z.object({ id: text }).optional().catch(undefined),
  error: z.union([z.string(), z.object({ name: text, message: text })]).optional().catch(undefined),
  errors: z.array(z.object({ id: text, label: text })).optional().catch(undefined),
})

/**
 * The shapes Tillhub's failures have: `{msg}`, with `request.id`, with `error{name,message}` or `blocking_services`,
 * `{name, results}`, `{error}` as text, `{errors}` (tillhub-sdk-javascript, tests of vouchers, branches, products, me).
 * Null when the text has none of them, so that whoever wrote it was not Tillhub.
 */
export function parseErrorBody(body: string): ErrorBody | null {
  const { data } = errorAnswer.safeParse(parseJson(body))
  if (!data) return null
  const { msg, name, results, request, error, errors, status } = data
  const nested = typeof error === 'object' ? error : { name: undefined, message: error }
  const first = errors?.[0]
  const message = msg ?? nested.message ?? first?.label
  const known = message ?? nested.name ?? request?.id ?? (name && results) ?? status
  if (known === undefined) return null
  return { message: message ?? null, requestId: request?.id ?? null, name: nested.name ?? name ?? null }
}

const cutRequestId = /"request"\s*:\s*\{[^{}]{0,500}?"id"\s*:\s*"([^"\\]{1,200})"/

/** `request.id` of any answer; also from one that was cut off. */
export function requestIdOf(body: string): string | null {
  const json = parseJson(body)
  if (json === undefined) return cutRequestId.exec(body)?.[1] ?? null
  return z.object({ request: z.object({ id: z.string() }) }).safeParse(json).data?.request.id ?? null
}

const link = z.string().min(1).nullish().catch(null)
const pageAnswer = z.object({
  results: z.array(z.unknown()).optional().catch(undefined),
  cursor: z.object({ next: link }).nullish().catch(null),
  cursors: z.object({ after: link }).nullish().catch(null),
})

export interface PageAnswer {
  /** Null when the answer is no list. */
  readonly rows: number | null
  /** Absolute as the server gives it; `cursor.next` in older services, `cursors.after` in newer ones. */
  readonly next: string | null
}

/** Null when the text is no JSON object. */
export function parsePage(text: string): PageAnswer | null {
  const { data } = pageAnswer.safeParse(parseJson(text))
  return data ? { rows: data.results?.length ?? null, next: data.cursor?.next ?? data.cursors?.after ?? null } : null
}

/** Far deeper than any answer of Tillhub. V8 takes a hundred times as long to read such text, and walking through it would exhaust the stack. */
const DEEPEST = 1_000

/** Undefined, which no JSON can mean, when the text is no JSON or is nested too deep to be handled. */
export function parseJson(body: string): unknown {
  if (isNestedDeeperThan(DEEPEST, body)) return undefined
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
