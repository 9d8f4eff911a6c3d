import type { SessionView } from '../../preload/views'

export type TokenStatus = 'none' | 'signing-in' | 'valid' | 'expiring' | 'expired' | 'unreachable'

/** What the token is at `now`: main says whether one is held, the clock says whether it is still good. */
export function tokenStatus(token: SessionView['token'], now: number): TokenStatus {
  if (token.state !== 'held') return token.state
  if (token.endsAt === null) return 'valid'
  if (now >= token.endsAt) return 'expired'
  return token.warnAt !== null && now >= token.warnAt ? 'expiring' : 'valid'
}

/** Until the token ends, in ms; null when nothing runs out. */
export function timeLeft(token: SessionView['token'], now: number): number | null {
  return token.state === 'held' && token.endsAt !== null && token.endsAt > now ? token.endsAt - now : null
}
