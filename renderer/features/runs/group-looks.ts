import { CircleCheck, CircleDashed, CircleHelp, CircleSlash, CircleX, GitCompareArrows, LoaderCircle, type LucideIcon } from 'lucide-react'
import type { Tone } from '../../ui/badge'
import type { GroupKind } from './groups'

export const looks: Readonly<Record<GroupKind, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  baseline: { icon: CircleCheck, tone: 'ok' },
  group: { icon: GitCompareArrows, tone: 'warn' },
  failed: { icon: CircleX, tone: 'bad' },
  uncompared: { icon: CircleHelp, tone: 'info' },
  skipped: { icon: CircleSlash, tone: 'idle' },
  open: { icon: CircleDashed, tone: 'idle' },
}
export const runningIcon = LoaderCircle
