import { useText } from '../../text'
import { timelineText } from '../../text/timeline'
import { leaning, leftOf, placeOf } from './timeline-place'
import { useLabels } from './use-labels'
import { hourMs } from './timeline-calendar'
import { holds } from './timeline-window'
import type { Scale } from './use-timeline'

const signed = new Intl.NumberFormat('en', { signDisplay: 'always' })

/** What stands behind bars and lanes: the lines of the axis, what is past, the selected stretch, now, and where clocks are set. */
export function Marks({ scale, hasNames = false }: { readonly scale: Scale; readonly hasNames?: boolean }) {
  const t = useText(timelineText)
  const labels = useLabels()
  const { domain, ruler, now, selected } = scale
  return (
    <div className="marks" aria-hidden>
      {now > domain.from && <span className="mark-past" style={placeOf(domain, { from: domain.from, to: now })} />}
      {ruler.ticks.map((at) => <span key={at} className="mark-tick" style={leftOf(domain, at)} />)}
      {ruler.turns.map((at) => <span key={at} className="mark-turn" style={leftOf(domain, at)} />)}
      {selected && selected.to > domain.from && selected.from < domain.to && <span className="mark-selected" style={placeOf(domain, selected)} />}
      {ruler.clockChanges.map((change) => (
        <span key={change.at} className="mark-clocks" style={leftOf(domain, change.at)}>
          {hasNames && <span>{t.clocks(signed.format(change.byMs / hourMs), labels.zone(change))}</span>}
        </span>
      ))}
      {holds(domain, now) && <span className="mark-now" style={leftOf(domain, now)} />}
      {hasNames && holds(domain, now) && <span className="mark-now-name" style={leaning(domain, now)}>{t.now}</span>}
    </div>
  )
}
