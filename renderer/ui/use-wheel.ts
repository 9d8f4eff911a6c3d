import { useEffect, useEffectEvent, type RefObject } from 'react'

/** One of them is 0: a turn goes in one direction. */
export interface WheelTurn {
  /** In CSS pixels, more than 0 is down. */
  readonly downPx: number
  /** As a fraction of the element's width, more than 0 is right. Shift makes down right. */
  readonly right: number
  /** Where the pointer is, from 0 (left) to 1 of the element's width. */
  readonly at: number
}

const linePx = 16

/** For an element on which the wheel, or two fingers, do something other than scroll. */
export function useWheel(elementRef: RefObject<HTMLElement | null>, turn: (turn: WheelTurn) => void): void {
  const onTurn = useEffectEvent(turn)
  useEffect(() => {
    const element = elementRef.current
    if (!element) return
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault()
      const { left, width } = element.getBoundingClientRect()
      const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linePx : 1
      const [right, down] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
      const isSideways = Math.abs(right) > Math.abs(down)
      onTurn({ right: isSideways ? (right * px) / Math.max(1, width) : 0, downPx: isSideways ? 0 : down * px, at: (event.clientX - left) / Math.max(1, width) })
    }
    // React's own listener is passive and could not keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [elementRef])
}
