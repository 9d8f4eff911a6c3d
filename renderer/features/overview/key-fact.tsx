import type { SessionView } from '../../../preload/views'
import { KeyBadge } from '../../status/key-badge'
import { useText } from '../../text'
import { overviewText } from '../../text/overview'
import { Section } from '../../ui/section'
import { ChangedAt } from './changed-at'

/** What the server thinks of the key. */
export function KeyFact({ fact }: { readonly fact: SessionView['key'] }) {
  const t = useText(overviewText)
  return (
    <Section title={t.key} aside={<KeyBadge state={fact.state} />}>
      <p>{t.keyMeaning[fact.state]}</p>
      <ChangedAt at={fact.changedAt} />
    </Section>
  )
}
