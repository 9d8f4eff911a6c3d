import {
  Ban, CircleCheck, CircleDashed, CircleHelp, CircleOff, CircleX, Clock, CloudAlert, Copy, FileQuestion, Gauge, History, KeyRound, KeySquare, MoonStar,
  Shuffle, Timer, UserX, WifiOff, type LucideIcon,
} from 'lucide-react'
import type { HealthFinding, HealthRemark, HealthVerdict } from '../../../preload/health-views'
import type { Tone } from '../../ui/badge'

interface Look { readonly icon: LucideIcon; readonly tone: Tone }

/** Every verdict, the one that needs the user most first: the order of the summary and of the rows. */
const verdictLooks = {
  refused: { icon: CircleX, tone: 'bad' },
  blocked: { icon: Ban, tone: 'bad' },
  inactive: { icon: CircleOff, tone: 'bad' },
  deleted: { icon: UserX, tone: 'bad' },
  'key-unreadable': { icon: KeySquare, tone: 'bad' },
  doubted: { icon: CircleHelp, tone: 'warn' },
  unreachable: { icon: WifiOff, tone: 'warn' },
  'unexpected-reply': { icon: FileQuestion, tone: 'warn' },
  'server-error': { icon: CloudAlert, tone: 'warn' },
  'rate-limited': { icon: Timer, tone: 'warn' },
  impossible: { icon: CircleOff, tone: 'idle' },
  unchecked: { icon: CircleDashed, tone: 'idle' },
  accepted: { icon: CircleCheck, tone: 'ok' },
} as const satisfies Readonly<Record<HealthVerdict, Look>>

const remarkLooks = {
  'other-key': { icon: KeyRound, tone: 'warn' },
  'other-account': { icon: Shuffle, tone: 'warn' },
  'same-key': { icon: Copy, tone: 'warn' },
  'clock-off': { icon: Clock, tone: 'info' },
  slow: { icon: Gauge, tone: 'info' },
  stale: { icon: History, tone: 'idle' },
  unused: { icon: MoonStar, tone: 'idle' },
} as const satisfies Readonly<Record<HealthRemark, Look>>

export const looks: Readonly<Record<HealthFinding, Look>> = { ...verdictLooks, ...remarkLooks }
export const verdicts = Object.keys(verdictLooks) as readonly HealthVerdict[]
export const remarks = Object.keys(remarkLooks) as readonly HealthRemark[]
