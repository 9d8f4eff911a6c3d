import { useText } from '../../text'
import { longDuration } from '../../text/measures'
import { timelineText } from '../../text/timeline'
import { Button } from '../../ui/button'
import { DensityBars } from './density-bars'
import { Marks } from './marks'
import { Pieces } from './pieces'
import { nextEnd, type Histogram, type Life } from './timeline-buckets'
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
  const { domain, unit, now } = scale
  const { buckets, ending, renewing } = histogram
  const peak = buckets.reduce((top, bucket) => (bucket.ending > top.ending ? bucket : top), { ...domain, ending: 0 })
  const spoken = [
    t.chart(labels.moment(domain.from, now), labels.moment(domain.to, now), t.summary(histogram)), ending > 0 && t.peak(labels.piece(peak, unit), peak.ending),
  ]
  return (
    <div className="density">
      <Marks scale={scale} hasNames />
      <DensityBars domain={domain} buckets={buckets} label={spoken.filter(Boolean).join(' ')} />
      <Pieces scale={scale} buckets={buckets} turn={turn} />
      {ending + renewing === 0 && <Nothing next={nextEnd(lives, now)} now={now} turn={turn} />}
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
