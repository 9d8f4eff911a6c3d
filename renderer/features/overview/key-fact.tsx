import { CircleCheck, CircleDashed, CircleX, Lock, ShieldBan, type LucideIcon } from 'lucide-react'
import type { KeyState, SessionView } from '../../../preload/views'
import { useText } from '../../text'
import { overviewText } from '../../text/overview'
import { StatePill, type Tone } from '../../ui/badge'
import { Section } from '../../ui/section'
import { ChangedAt } from './changed-at'

const looks: Record<KeyState, { readonly icon: LucideIcon; readonly tone: Tone }> = {
  unchecked: { icon: CircleDashed, tone: 'idle' },
  accepted: { icon: CircleCheck, tone: 'ok' },
  refused: { icon: CircleX, tone: 'bad' },
  blocked: { icon: ShieldBan, tone: 'bad' },
  unreadable: { icon: Lock, tone: 'bad' },
}

/** What the server thinks of the key. */
export function KeyFact({ fact }: { readonly fact: SessionView['key'] }) {
  const t = useText(overviewText)
  return (
    <Section title={t.key} aside={<StatePill {...looks[fact.state]} word={t.keyWord[fact.state]} />}>
      <p>{t.keyMeaning[fact.state]}</p>
      <ChangedAt at={fact.changedAt} />
    </Section>
  )
}
