import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { JsonObject, JsonValue } from '../../../preload/views'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE
/** Used when neither the answer nor the token says when it ends: signing in once a day is safe and cheap. */
export const DEFAULT_LIFE_MS = DAY
/** Samples show 30 days (inferred); far beyond that a date is a mistake, not a life. */
const LONGEST_LIFE_MS = 400 * DAY
/** The `Date` header counts whole seconds, so a smaller difference says nothing. */
const SKEW_NOISE_MS = 2 * SECOND

export interface TokenLife {
  /** All on this computer's clock, epoch ms. */
  readonly issuedAt: number
  readonly endsAt: number
  /** `expires_at` on the server's clock; null when the server did not say. */
  readonly expiresAt: number | null
}

export interface TokenAnswer {
  readonly token: string
  /** `expires_at` as the server sent it, whatever it is. */
  readonly expiresAt: JsonValue | undefined
  /** `Date` header, epoch ms. */
  readonly serverDate: number | null
  readonly receivedAt: number
}

/** Server clock minus this computer's clock, ms; 0 when within the noise or unknown. */
export function clockSkew(serverDate: number | null, receivedAt: number): number {
  if (serverDate === null) return 0
  const skew = serverDate - receivedAt
  return Math.abs(skew) <= SKEW_NOISE_MS ? 0 : skew
}

/**
 * When a token ends on this computer's clock: by `expires_at` on the server's clock, else by the token's own `exp - iat`,
 * which needs no clock at all, else after a day. Whatever the server says, the life is positive and bounded.
 */
export function readLife(answer: TokenAnswer): TokenLife {
  const { receivedAt } = answer
  const expiresAt = parseInstant(answer.expiresAt)
  const told = expiresAt === null ? null : expiresAt - clockSkew(answer.serverDate, receivedAt) - receivedAt
  const { claims } = decodeToken(answer.token)
  const own = typeof claims?.['exp'] === 'number' && typeof claims['iat'] === 'number' ? (claims['exp'] - claims['iat']) * SECOND : null
  const life = [told, own].find(isLife) ?? DEFAULT_LIFE_MS
  return { issuedAt: receivedAt, endsAt: receivedAt + life, expiresAt }
}

function isLife(ms: number | null): ms is number {
  return ms !== null && ms > 0 && ms <= LONGEST_LIFE_MS
}

/** ISO text (UTC where it names no zone, as the API does), or seconds or milliseconds since 1970; null for anything else. */
export function parseInstant(value: JsonValue | undefined): number | null {
  if (typeof value === 'number') return instantOf(value)
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (/^\d{9,16}$/.test(text)) return instantOf(Number(text))
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(text)
  if (!match) return null
  const at = Date.parse(`${match[1]}T${match[2]}${match[3] ?? 'Z'}`)
  return Number.isNaN(at) ? null : at
}

function instantOf(value: number): number | null {
  if (!Number.isFinite(value) || value <= 0) return null
  const ms = value < 1e11 ? value * SECOND : value
  return ms < 1e14 ? ms : null
}

/** How long before its end a token counts as expiring and is renewed: a fifth of its life, at most five minutes. */
export function leadMs(life: TokenLife): number {
  return Math.min(5 * MINUTE, (life.endsAt - life.issuedAt) / 5)
}

/** Header and claims for display; the signature is the server's secret and is never verified. Null where it is no JWT. */
export function decodeToken(token: string): { readonly header: JsonObject | null; readonly claims: JsonObject | null } {
  try {
    return { header: decodeProtectedHeader(token) as JsonObject, claims: decodeJwt(token) }
  } catch {
    // Not a JWT is an answer, not a failure: the token is opaque then.
    return { header: null, claims: null }
  }
}
