import { useRef, type PointerEvent } from 'react'

/** Places along the element as fractions of its width: 0 is its left end, 1 its right; beyond them where the pointer is. */
export interface Drag {
  readonly from: number
  /** At the last call, or where it began. */
  readonly last: number
  readonly at: number
}

const slackPx = 3

/** Handlers for an element on which one drags sideways. It begins when the pointer leaves a few pixels of slack, so a press remains a click. */
export function useDrag(onDrag: (drag: Drag) => void) {
  const held = useRef<{ readonly x: number; readonly from: number; readonly last: number } | null>(null)
  const release = (): void => {
    held.current = null
  }
  const placeOf = ({ clientX, currentTarget }: PointerEvent): number => {
    const { left, width } = currentTarget.getBoundingClientRect()
    return (clientX - left) / Math.max(1, width)
  }

  return {
    onPointerDown: (event: PointerEvent): void => {
      const from = placeOf(event)
      if (event.button === 0) held.current = { x: event.clientX, from, last: from }
    },
    onPointerMove: (event: PointerEvent): void => {
      // Released outside, before the element had the pointer.
      if (event.buttons === 0) release()
      if (!held.current) return
      const { currentTarget, pointerId } = event
      if (!currentTarget.hasPointerCapture(pointerId)) {
        if (Math.abs(event.clientX - held.current.x) <= slackPx) return
        currentTarget.setPointerCapture(pointerId)
      }
      const at = placeOf(event)
      onDrag({ from: held.current.from, last: held.current.last, at })
      held.current = { ...held.current, last: at }
    },
    onPointerUp: release,
    onPointerCancel: release,
  }
}
