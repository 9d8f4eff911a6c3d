import { ChartGantt } from 'lucide-react'
import { useRef } from 'react'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { timelineText } from '../../text/timeline'
import { EmptyState } from '../../ui/empty-state'
import { useWidth } from '../../ui/use-width'
import { AccountTable } from './account-table'
import { BucketTable } from './bucket-table'
import { Density } from './density'
import { Lanes } from './lanes'
import { Legend } from './legend'
import { SelectionBar } from './selection-bar'
import { Standings } from './standings'
import { TimeAxis } from './time-axis'
import { TimelineHead } from './timeline-head'
import { mostLanes, useTimeline } from './use-timeline'
import './timeline-page.css'

/** When the tokens of all accounts end and are renewed: as a density where they are many, one by one where they are few. */
export function TimelinePage() {
  const t = useText(timelineText)
  const isEmpty = useStore(useStores().accounts, (accounts) => accounts.size === 0)
  return isEmpty ? <EmptyState icon={ChartGantt} title={t.emptyTitle}>{t.emptyText}</EmptyState> : <Timeline />
}

function Timeline() {
  const t = useText(timelineText)
  const bodyRef = useRef<HTMLDivElement>(null)
  const { look, shape, scale, lives, histogram, standings, chosen, detail, turn } = useTimeline(useWidth(bodyRef))
  const { selected, now } = scale
  const lanes = detail ?? []
  const selection = <SelectionBar selected={selected} chosen={chosen} now={now} turn={turn} hint={detail === null ? t.detailHint(mostLanes) : t.selectHint} />

  return (
    <div className="timeline">
      <TimelineHead look={look} shape={shape} turn={turn} />
      <Standings counts={standings} />
      <div className="timeline-line">
        <p className="tabular">{t.summary(histogram)}</p>
        {shape === 'chart' && <Legend />}
      </div>
      <div ref={bodyRef} className={`timeline-body is-${shape}`}>
        {shape === 'chart' ? (
          <>
            <div className={`timeline-plot ${lanes.length > 0 ? 'is-short' : ''}`}>
              <Density scale={scale} histogram={histogram} lives={lives} turn={turn} />
              <TimeAxis scale={scale} turn={turn} />
              {selection}
            </div>
            {lanes.length > 0 && <Lanes lives={lanes} scale={scale} />}
          </>
        ) : (
          <>
            {selection}
            <BucketTable scale={scale} histogram={histogram} turn={turn} />
            {lanes.length > 0 && <AccountTable lives={lanes} now={now} />}
          </>
        )}
      </div>
    </div>
  )
}
