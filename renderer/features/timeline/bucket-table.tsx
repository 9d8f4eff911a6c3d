import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { timelineText } from '../../text/timeline'
import type { Histogram } from './timeline-buckets'
import { useLabels } from './use-labels'
import type { Scale, TimelineActions } from './use-timeline'
import './timeline-table.css'

interface Props {
  readonly scale: Scale
  readonly histogram: Histogram
  readonly turn: TimelineActions
}

/** The chart in numbers: the pieces in which something happens. A press on one selects it, with Shift up to there. */
export function BucketTable({ scale, histogram, turn }: Props) {
  const t = useText(timelineText)
  const { number } = useText(measuresText)
  const labels = useLabels()
  const { selected, unit } = scale
  const busy = histogram.buckets.filter(({ ending, renewing }) => ending + renewing > 0)
  if (busy.length === 0) return <p className="quiet">{t.nothing}</p>
  return (
    <table className="timeline-table tabular">
      <thead>
        <tr>{[t.time, t.ending, t.lapsing, t.renewals].map((name) => <th key={name} scope="col">{name}</th>)}</tr>
      </thead>
      <tbody>
        {busy.map((bucket) => {
          const { from, to, ending, lapsing, renewing } = bucket
          const isSelected = selected !== null && from >= selected.from && to <= selected.to
          return (
            <tr key={from} className={isSelected ? 'is-selected' : ''}>
              <th scope="row">
                <button
                  type="button" aria-pressed={isSelected}
                  onClick={(event) => turn.select(event.shiftKey && selected ? [selected.from, from] : isSelected ? null : [from, from])}
                >
                  {labels.piece(bucket, unit)}
                </button>
              </th>
              <td>{number(ending)}</td>
              <td>{number(lapsing)}</td>
              <td>{number(renewing)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
