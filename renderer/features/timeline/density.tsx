import { useState } from 'react'
import { useText } from '../../text'
import { timelineText } from '../../text/timeline'
import { Button } from '../../ui/button'
import { longDuration } from '../../text/measures'
import { DensityBars } from './density-bars'
import { Marks } from './marks'
import { Pieces } from './pieces'
import { nextEnd, type Histogram, type Life } from './timeline-buckets'
import { leaning } from './timeline-place'
import { lookAt } from './timeline-window'
import { useLabels } from './use-labels'
import type { Scale, TimelineActions } from './use-timeline'
import './density.css'

interface Props {
  readonly scale: Scale
  readonly histogram: Histogram
  readonly lives: readonly Life[]
  readonly turn: TimelineActions
}

/** How many tokens end, and how many are renewed, in each piece of the timeline. */
export function Density({ scale, histogram, lives, turn }: Props) {
  const t = useText(timelineText)
  const labels = useLabels()
  const [pointed, setPointed] = useState<number | null>(null)
  const { domain, unit, now } = scale
  const { buckets, ending, renewing } = histogram
  const shown = pointed === null ? undefined : buckets[pointed]
  const peak = buckets.reduce((top, bucket) => (bucket.ending > top.ending ? bucket : top), { ...domain, ending: 0 })
  const spoken = [
    t.chart(labels.moment(domain.from, now), labels.moment(domain.to, now), t.summary(histogram)), ending > 0 && t.peak(labels.piece(peak, unit), peak.ending),
  ]
  return (
    <div className="density">
      <Marks scale={scale} hasNames />
      <DensityBars domain={domain} buckets={buckets} label={spoken.filter(Boolean).join(' ')} />
      <Pieces scale={scale} buckets={buckets} turn={turn} onPoint={setPointed} />
      {shown && (
        <p className="density-tip tabular" aria-hidden style={leaning(domain, (shown.from + shown.to) / 2)}>
          <strong>{labels.piece(shown, unit)}</strong>
          <span>{t.counts(shown)}</span>
        </p>
      )}
      {ending + renewing === 0 && <Nothing next={nextEnd(lives, Math.max(now, domain.to))} now={now} turn={turn} />}
    </div>
  )
}

function Nothing({ next, now, turn }: { readonly next: number | null; readonly now: number; readonly turn: TimelineActions }) {
  const t = useText(timelineText)
  return (
    <div className="density-nothing">
      <p>{t.nothing} {next !== null && t.next(longDuration(next - now))}</p>
      {next !== null && <Button onPress={() => turn.lookAt(lookAt(next, now))}>{t.showNext}</Button>}
    </div>
  )
}
