import type { TimelineView } from '../../../preload/views'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { requestsText } from '../../text/requests'

interface Props {
  /** Epoch ms the moments are counted from. */
  readonly startedAt: number
  readonly events: readonly TimelineView[]
}

export function ResponseTimeline({ startedAt, events }: Props) {
  const t = useText(requestsText)
  const { milliseconds } = useText(measuresText)
  return (
    <ol className="response-timeline">
      {events.map(({ at, what, detail }, index) => (
        <li key={index}>
          <span className="tabular quiet">{milliseconds(Math.max(0, at - startedAt))}</span>
          <span>{t.steps[what]}{detail !== null && <span className="quiet"> · <bdi>{detail}</bdi></span>}</span>
        </li>
      ))}
    </ol>
  )
}
