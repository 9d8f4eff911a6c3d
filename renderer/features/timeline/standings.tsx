import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { statusText } from '../../text/status'
import { timelineText } from '../../text/timeline'
import { keyLooks } from '../../status/key-badge'
import { tokenLooks } from '../../status/token-badge'
import { StatePill } from '../../ui/badge'
import type { Standing } from './timeline-states'

const order: readonly Standing[] = ['valid', 'expiring', 'expired', 'signing-in', 'unreachable', 'none', 'refused', 'blocked', 'unreadable']

/** How many accounts stand how now, whatever the timeline looks at. */
export function Standings({ counts }: { readonly counts: ReadonlyMap<Standing, number> }) {
  const t = useText(timelineText)
  const { tokenState, keyState } = useText(statusText)
  const { number } = useText(measuresText)
  return (
    <ul className="standings tabular" aria-label={t.standings}>
      {order.map((standing) => {
        const count = counts.get(standing)
        if (count === undefined) return null
        const isOfKey = standing === 'refused' || standing === 'blocked' || standing === 'unreadable'
        const [look, word] = isOfKey ? [keyLooks[standing], t.keyStanding(keyState[standing])] : [tokenLooks[standing], tokenState[standing]]
        return <li key={standing}><StatePill {...look} word={`${word} ${number(count)}`} /></li>
      })}
    </ul>
  )
}
