import { CircleSlash, Clock, ClockAlert, Hourglass, Loader, WifiOff, type LucideIcon } from 'lucide-react'
import type { SessionView } from '../../preload/views'
import { useNow } from '../state/now'
import { useText } from '../text'
import { statusText } from '../text/status'
import { StatePill, type Tone } from '../ui/badge'
import { shortDuration } from '../ui/durations'
import { timeLeft, tokenStatus, type TokenStatus } from './token-status'

/** How each status of a token looks, wherever it is shown. */
export const tokenLooks: Readonly<Record<TokenStatus, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  none: { icon: CircleSlash, tone: 'idle' },
  'signing-in': { icon: Loader, tone: 'info' },
  valid: { icon: Clock, tone: 'ok' },
  expiring: { icon: Hourglass, tone: 'warn' },
  expired: { icon: ClockAlert, tone: 'bad' },
  unreachable: { icon: WifiOff, tone: 'warn' },
}

/** "Valid 29 d", "Expiring 4 min", "Expired": follows the clock by itself. */
export function TokenBadge({ token, isBare = false }: { readonly token: SessionView['token']; readonly isBare?: boolean }) {
  const t = useText(statusText)
  const now = useNow(token.warnAt, token.endsAt)
  const status = tokenStatus(token, now)
  const left = timeLeft(token, now)
  const word = left === null ? t.tokenState[status] : `${t.tokenState[status]} ${shortDuration(left)}`
  return <StatePill {...tokenLooks[status]} word={word} isBare={isBare} />
}
