import type { JsonObject, JsonValue } from '../../../preload/views'

export const knownClaims = ['iss', 'sub', 'aud', 'role', 'scopes', 'legacy_id', 'iat', 'nbf', 'exp', 'jti', 'ns', 'vs', 'features'] as const
export const knownHeaders = ['alg', 'typ', 'kid'] as const
export type ClaimName = (typeof knownClaims)[number]
export type HeaderName = (typeof knownHeaders)[number]

export interface Part<Name extends string> {
  readonly name: string
  /** The documented name, to look its meaning up by; null when no source explains it. */
  readonly known: Name | null
  readonly value: JsonValue
  /** Epoch ms when the part is a time. */
  readonly at: number | null
}

/** Documented parts in a fixed order, then the others as they came. */
function partsOf<Name extends string>(object: JsonObject, names: readonly Name[]): readonly Part<Name>[] {
  const isKnown = (name: string): name is Name => (names as readonly string[]).includes(name)
  const order = [...names.filter((name) => Object.hasOwn(object, name)), ...Object.keys(object).filter((name) => !isKnown(name))]
  return order.map((name) => {
    const value = object[name] ?? null
    return { name, known: isKnown(name) ? name : null, value, at: timeOf(name, value) }
  })
}

export const claimsOf = (claims: JsonObject) => partsOf(claims, knownClaims)
export const headersOf = (header: JsonObject) => partsOf(header, knownHeaders)

const timeClaims = new Set(['iat', 'nbf', 'exp'])

/** JWT times are seconds (RFC 7519, NumericDate); beyond 8.64e15 ms there is no date. */
function timeOf(name: string, value: JsonValue): number | null {
  if (!timeClaims.has(name) || typeof value !== 'number') return null
  const ms = value * 1000
  return Math.abs(ms) <= 8.64e15 ? ms : null
}
