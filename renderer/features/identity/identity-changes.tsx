import { ArrowRight } from 'lucide-react'
import type { IdentityChange, JsonValue } from '../../../preload/views'
import { useText } from '../../text'
import { identityText } from '../../text/identity'
import { measuresText } from '../../text/measures'
import { Section } from '../../ui/section'

interface Props {
  readonly changes: readonly IdentityChange[]
  /** When the earlier answer came. */
  readonly since: number | null
}

/** What differs from the earlier answer: path, before, after. */
export function IdentityChanges({ changes, since }: Props) {
  const t = useText(identityText)
  const { moment } = useText(measuresText)
  if (changes.length === 0) return null
  const show = (value: JsonValue | undefined) => (value === undefined ? t.presence.missing : JSON.stringify(value))
  return (
    <Section title={t.changes} hint={since !== null && t.changesSince(moment(since))}>
      <ul className="identity-changes">
        {changes.map(({ path, before, after }) => (
          <li key={path}>
            <span className="mono"><bdi>{path}</bdi></span>
            <span className="identity-change">
              <del><span className="visually-hidden">{t.before} </span><bdi>{show(before)}</bdi></del>
              <ArrowRight aria-hidden />
              <ins><span className="visually-hidden">{t.after} </span><bdi>{show(after)}</bdi></ins>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
