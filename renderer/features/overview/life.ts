import type { SessionView } from '../../../preload/views'

/** A token's life as fractions from 0 (issued) to 1 (ends). */
export interface Life {
  readonly spent: number
  /** When it will be renewed unasked, or null. */
  readonly renewal: number | null
}

/** Null while no token with a known beginning and end is held. */
export function lifeOf(token: SessionView['token'], now: number): Life | null {
  if (token.state !== 'held' || token.issuedAt === null || token.endsAt === null) return null
  const { issuedAt, renewsAt } = token
  const length = token.endsAt - issuedAt
  if (length <= 0) return null
  const fraction = (at: number) => Math.min(1, Math.max(0, (at - issuedAt) / length))
  return { spent: fraction(now), renewal: renewsAt === null ? null : fraction(renewsAt) }
}

export type TokenPhase = 'none' | 'signing-in' | 'valid' | 'expiring' | 'expired' | 'unreachable'

/** What a token is at `now`: that it is held is main's word, whether it is still good is the clock's. */
export function phaseOf(token: SessionView['token'], now: number): TokenPhase {
  if (token.state !== 'held') return token.state
  if (token.endsAt !== null && now >= token.endsAt) return 'expired'
  return token.warnAt !== null && now >= token.warnAt ? 'expiring' : 'valid'
}
