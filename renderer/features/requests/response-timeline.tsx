import type { TimelineView } from '../../../preload/views'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { requestsText } from '../../text/requests'

interface Props { readonly events: readonly TimelineView[] }

/** What was really sent and received, in its order, with the time since the start and, opened, the headers that went with it. */
export function ResponseTimeline({ events }: Props) {
  const t = useText(requestsText)
  const { milliseconds, bytes } = useText(measuresText)
  /** Of an answer main tells the size. */
  const told = (what: TimelineView['what'], detail: string): string => (what === 'received' || what === 'cut' ? bytes(Number(detail)) : detail)
  return (
    <ol className="response-timeline">
      {events.map(({ afterMs, what, detail, headers }, index) => (
        <li key={index} className={`is-${what}`}>
          <span className="tabular quiet">{milliseconds(afterMs)}</span>
          <div>
            <span>{t.steps[what]}</span>{detail !== null && <span className="quiet mono"> <bdi>{told(what, detail)}</bdi></span>}
            {headers.length > 0 && (
              <details>
                <summary>{t.stepHeaders(headers.length)}</summary>
                <ul className="mono">{headers.map(({ name, value }, at) => <li key={at}><bdi>{name}: {value}</bdi></li>)}</ul>
              </details>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
