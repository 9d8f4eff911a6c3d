import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import './split-pane.css'

interface Props {
  readonly side: ReactNode
  readonly children: ReactNode
  /** The name of the handle. */
  readonly handleLabel: string
  /** In pixels, when nobody is moving the handle. */
  readonly width: number
  /** Called once the handle rests. */
  readonly onResize: (width: number) => void
  /** A double click goes back to it. */
  readonly usualWidth: number
  readonly min: number
  readonly max: number
}

const stepPx = 16

/** A side of adjustable width beside the main part; the handle moves by pointer and by arrow keys. */
export function SplitPane({ side, children, handleLabel, width: restingWidth, onResize, usualWidth, min, max }: Props) {
  const [moving, setMoving] = useState<number | null>(null)
  const width = moving ?? restingWidth
  const within = (next: number): number => Math.round(Math.min(max, Math.max(min, next)))

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    setMoving(within(event.clientX - (event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0)))
  }
  const onRest = (): void => {
    if (moving !== null) onResize(moving)
    setMoving(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') onResize(within(width - stepPx))
    if (event.key === 'ArrowRight') onResize(within(width + stepPx))
  }
  return (
    <div className="split-pane">
      <div className="split-side" style={{ width }}>{side}</div>
      <div
        className="split-handle" role="separator" tabIndex={0} aria-label={handleLabel} aria-orientation="vertical"
        aria-valuenow={width} aria-valuemin={min} aria-valuemax={max}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove} onLostPointerCapture={onRest} onKeyDown={onKeyDown} onDoubleClick={() => onResize(usualWidth)}
      />
      <div className="split-main">{children}</div>
    </div>
  )
}
