import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import './split-pane.css'

interface Props {
  readonly side: ReactNode
  readonly children: ReactNode
  /** The name of the handle. */
  readonly handleLabel: string
  readonly startWidth: number
  readonly min: number
  readonly max: number
}

const stepPx = 16

/** A side of adjustable width beside the main part; the handle moves by pointer and by arrow keys. */
export function SplitPane({ side, children, handleLabel, startWidth, min, max }: Props) {
  const [width, setWidth] = useState(startWidth)
  const resize = (next: number): void => setWidth(Math.round(Math.min(max, Math.max(min, next))))

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    resize(event.clientX - (event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') resize(width - stepPx)
    if (event.key === 'ArrowRight') resize(width + stepPx)
  }
  return (
    <div className="split-pane">
      <div className="split-side" style={{ width }}>{side}</div>
      <div
        className="split-handle" role="separator" tabIndex={0} aria-label={handleLabel} aria-orientation="vertical"
        aria-valuenow={width} aria-valuemin={min} aria-valuemax={max}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove} onKeyDown={onKeyDown} onDoubleClick={() => resize(startWidth)}
      />
      <div className="split-main">{children}</div>
    </div>
  )
}
