import { Fragment, useId } from 'react'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import type { Bucket } from './timeline-buckets'
import type { Stretch } from './timeline-calendar'
import { countTicks } from './timeline-ticks'
import { fractionOf, lengthOf } from './timeline-window'

/** Of the height: left free for names above the highest bar, and the least that something may be. */
const headPercent = 14
const leastPercent = 1.5

interface Props {
  readonly domain: Stretch
  readonly buckets: readonly Bucket[]
  /** What it shows, spoken. */
  readonly label: string
}

/** Ends above the line, planned renewals below it, both to one scale. */
export function DensityBars({ domain, buckets, label }: Props) {
  const hatchId = useId()
  const { number } = useText(measuresText)
  const most = (count: (bucket: Bucket) => number): number => buckets.reduce((top, bucket) => Math.max(top, count(bucket)), 0)
  const topEnding = most(({ ending }) => ending)
  const each = (100 - headPercent) / Math.max(1, topEnding + most(({ renewing }) => renewing))
  const high = (count: number): number => (count === 0 ? 0 : Math.max(leastPercent, count * each))
  const base = headPercent + topEnding * each

  const ticks = countTicks(topEnding)

  const bar = ({ from, to }: Bucket, y: number, height: number, fill: string) => height > 0 && (
    <rect
      x={`${fractionOf(domain, from) * 100}%`} y={`${y}%`} height={`${height}%`} rx={1.5} fill={fill}
      style={{ width: `calc(${((to - from) / lengthOf(domain)) * 100}% - 2px)` }}
    />
  )
  return (
    <svg className="density-bars tabular" role="img" aria-label={label}>
      <defs>
        <pattern id={hatchId} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="5" height="5" />
          <rect className="hatch-line" width="2" height="5" />
        </pattern>
      </defs>
      {ticks.map((count) => (
        <line key={count} className="count-line" x1="0" x2="100%" y1={`${base - count * each}%`} y2={`${base - count * each}%`} />
      ))}
      <g transform="translate(1 0)">
        {buckets.map((bucket, at) => {
          const replaced = high(bucket.ending - bucket.lapsing)
          const lapsing = high(bucket.lapsing)
          return (
            <Fragment key={at}>
              {bar(bucket, base - replaced, replaced, 'var(--replaced)')}
              {bar(bucket, base - replaced - lapsing, lapsing, `url(#${hatchId})`)}
              {bar(bucket, base, high(bucket.renewing), 'var(--renewal)')}
            </Fragment>
          )
        })}
      </g>
      {ticks.map((count) => <text key={count} className="count-name" x="4" y={`${base - count * each}%`} dy="12">{number(count)}</text>)}
      <line className="density-base" x1="0" x2="100%" y1={`${base}%`} y2={`${base}%`} />
    </svg>
  )
}
