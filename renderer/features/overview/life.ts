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
