import { useText } from '../../text'
import { timelineText } from '../../text/timeline'
import { Lane } from './lane'
import { Marks } from './marks'
import type { Life } from './timeline-buckets'
import type { Scale } from './use-timeline'
import './lanes.css'

interface Props {
  /** In the order of their ends. */
  readonly lives: readonly Life[]
  readonly scale: Scale
}

/** One lane per account, along the same axis as the chart. */
export function Lanes({ lives, scale }: Props) {
  const t = useText(timelineText)
  return (
    <div className="lanes">
      <Marks scale={scale} />
      <ul aria-label={t.lanes}>{lives.map((life) => <Lane key={life.id} life={life} domain={scale.domain} now={scale.now} />)}</ul>
    </div>
  )
}
