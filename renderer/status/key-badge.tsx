import { Ban, CircleCheck, CircleDashed, CircleX, KeySquare, type LucideIcon } from 'lucide-react'
import type { KeyState } from '../../preload/views'
import { useText } from '../text'
import { statusText } from '../text/status'
import { StatePill, type Tone } from '../ui/badge'

/** How each state of a key looks, wherever it is shown. */
export const keyLooks: Readonly<Record<KeyState, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  unchecked: { icon: CircleDashed, tone: 'idle' },
  accepted: { icon: CircleCheck, tone: 'ok' },
  refused: { icon: CircleX, tone: 'bad' },
  blocked: { icon: Ban, tone: 'bad' },
  unreadable: { icon: KeySquare, tone: 'bad' },
}

export function KeyBadge({ state, isBare = false }: { readonly state: KeyState; readonly isBare?: boolean }) {
  const t = useText(statusText)
  return <StatePill {...keyLooks[state]} word={t.keyState[state]} isBare={isBare} />
}
