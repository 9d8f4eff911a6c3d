import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '../../text'
import { timelineText } from '../../text/timeline'
import { useDrag } from '../../ui/use-drag'
import { useWheel } from '../../ui/use-wheel'
import { bucketAt, type Bucket } from './timeline-buckets'
import { leaning, placeOf } from './timeline-place'
import { lengthOf, momentAt, zoomStep } from './timeline-window'
import { useLabels } from './use-labels'
import type { Scale, TimelineActions } from './use-timeline'

const zoomPerPx = 1.002
const mostZoomPx = 240

interface Props {
  readonly scale: Scale
  readonly buckets: readonly Bucket[]
  readonly turn: TimelineActions
}

/**
 * What can be pointed at, focused and selected in the chart, laid over the bars. One piece is in the tab order, the arrows go to
 * the others and select with Shift. The wheel zooms, sideways it moves, and so does dragging.
 */
export function Pieces({ scale, buckets, turn }: Props) {
  const t = useText(timelineText)
  const labels = useLabels()
  const { domain, edges, unit, selected } = scale
  const listRef = useRef<HTMLDivElement>(null)
  const anchor = useRef<number | null>(null)
  /** The piece that the pointer or the focus is on. */
  const [pointed, setPointed] = useState<number | null>(null)
  const [focusedAt, setFocusedAt] = useState(scale.now)
  const focused = Math.min(buckets.length - 1, Math.max(0, bucketAt(edges, focusedAt)))
  const names = useMemo(() => edges.slice(1).map((to, at) => labels.piece({ from: edges[at] ?? to, to }, unit)), [edges, unit, labels])

  // The focus stays on its moment when another piece has come to hold it.
  useLayoutEffect(() => {
    const list = listRef.current
    if (list?.contains(document.activeElement)) (list.children[focused] as HTMLElement | undefined)?.focus()
  }, [focused])

  const pan = (fraction: number): void => turn.move(fraction * lengthOf(domain))
  const panning = useDrag(({ last, at }) => pan(last - at))
  useWheel(listRef, ({ right, downPx, at }) => {
    if (right !== 0) pan(right)
    else turn.zoom(zoomPerPx ** Math.min(mostZoomPx, Math.max(-mostZoomPx, downPx)), momentAt(domain, at))
  })

  /** Up to the piece from where the selection began, or from `start` where it begins now. */
  const selectTo = ({ from }: Bucket, start: number): void => {
    if (selected === null || anchor.current === null) anchor.current = start
    turn.select([anchor.current, from])
  }
  const choose = (bucket: Bucket, isMore: boolean): void => {
    setFocusedAt(bucket.from)
    if (!isMore) anchor.current = null
    if (!isMore && selected?.from === bucket.from && selected.to === bucket.to) turn.select(null)
    else selectTo(bucket, bucket.from)
  }
  const goTo = (at: number, isMore: boolean): void => {
    const [from, to] = [buckets[focused], buckets[Math.min(buckets.length - 1, Math.max(0, at))]]
    if (!from || !to) return
    setFocusedAt(to.from)
    if (isMore) selectTo(to, from.from)
    else anchor.current = null
  }
  const onFocus = (at: number, bucket: Bucket): void => {
    setPointed(at)
    setFocusedAt(bucket.from)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const bucket = buckets[focused]
    if (!bucket) return
    const moves: Partial<Record<string, number>> = { ArrowLeft: focused - 1, ArrowRight: focused + 1, Home: 0, End: buckets.length - 1 }
    const middle = (bucket.from + bucket.to) / 2
    const keys: Partial<Record<string, () => void>> = {
      Enter: () => choose(bucket, event.shiftKey),
      ' ': () => choose(bucket, event.shiftKey),
      Escape: () => turn.select(null),
      '+': () => turn.zoom(1 / zoomStep, middle),
      '=': () => turn.zoom(1 / zoomStep, middle),
      '-': () => turn.zoom(zoomStep, middle),
      '0': turn.backToNow,
      PageUp: () => pan(-0.5),
      PageDown: () => pan(0.5),
    }
    const move = moves[event.key]
    const run = move === undefined ? keys[event.key] : () => goTo(move, event.shiftKey)
    if (!run) return
    event.preventDefault()
    run()
  }

  const shown = pointed === null ? undefined : buckets[pointed]
  return (
    <>
      <div
        ref={listRef} className="pieces" role="listbox" aria-label={t.pieces} aria-orientation="horizontal" aria-multiselectable
        onKeyDown={onKeyDown} onPointerLeave={() => setPointed(null)} onBlur={() => setPointed(null)} {...panning}
      >
        {buckets.map((bucket, at) => (
          <div
            key={at} role="option" className="piece" tabIndex={at === focused ? 0 : -1} style={placeOf(domain, bucket)}
            aria-label={`${names[at]}: ${t.counts(bucket)}`} aria-selected={selected !== null && bucket.from >= selected.from && bucket.to <= selected.to}
            onClick={(event) => choose(bucket, event.shiftKey)} onPointerEnter={() => setPointed(at)} onFocus={() => onFocus(at, bucket)}
          />
        ))}
      </div>
      {shown && (
        <p className="density-tip tabular" aria-hidden style={leaning(domain, (shown.from + shown.to) / 2)}>
          <strong>{labels.piece(shown, unit)}</strong>
          <span>{t.counts(shown)}</span>
        </p>
      )}
    </>
  )
}
