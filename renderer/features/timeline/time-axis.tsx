import { useDrag } from '../../ui/use-drag'
import { useLabels } from './use-labels'
import { leftOf } from './timeline-place'
import { fractionOf, lengthOf, momentAt } from './timeline-window'
import type { Scale, TimelineActions } from './use-timeline'

/** Times above, days, months or years below; dragging along it selects. What it says is also in the names of the pieces. */
export function TimeAxis({ scale, turn }: { readonly scale: Scale; readonly turn: TimelineActions }) {
  const labels = useLabels()
  const { domain, ruler } = scale
  const selecting = useDrag(({ from, at }) => turn.select([momentAt(domain, from), momentAt(domain, at)]))
  const hasRoom = (at: number): boolean => Math.abs(fractionOf(domain, at) - 0.5) < 0.48
  const [firstTurn] = ruler.turns
  const hasRoomAtStart = firstTurn === undefined || firstTurn - domain.from > lengthOf(domain) / 6

  return (
    <div className="time-axis tabular" aria-hidden {...selecting}>
      {ruler.ticks.filter(hasRoom).map((at) => <span key={at} className="axis-tick" style={leftOf(domain, at)}>{labels.tick(at, ruler.unit)}</span>)}
      {hasRoomAtStart && <span className="axis-turn is-first">{labels.turn(domain.from, ruler.turnUnit)}</span>}
      {ruler.turns.map((at) => <span key={at} className="axis-turn" style={leftOf(domain, at)}>{labels.turn(at, ruler.turnUnit)}</span>)}
    </div>
  )
}
