import { useLayoutEffect, useState, type RefObject } from 'react'

const spare = 6

export interface VisibleRows {
  /** The first row to draw, and the one after the last. */
  readonly from: number
  readonly to: number
  /** The key of a row's element: what is drawn goes on being used for another row once its own is out of sight. */
  readonly slotOf: (index: number) => number
  /** Scrolls as little as needed to show the row. */
  readonly show: (index: number) => void
}

/** Which of `count` rows of equal height can be seen in the scrolling element, with a few to spare. `headPx`: a head that stays above them in it. */
export function useVisibleRows(scrollRef: RefObject<HTMLElement | null>, count: number, rowPx: number, headPx = 0): VisibleRows {
  const [view, setView] = useState({ top: 0, rows: 0 })

  useLayoutEffect(() => {
    const box = scrollRef.current
    if (!box) return
    const look = (): void => {
      const top = Math.floor(box.scrollTop / rowPx)
      const rows = Math.ceil(box.clientHeight / rowPx)
      setView((old) => (old.top === top && old.rows === rows ? old : { top, rows }))
    }
    const resized = new ResizeObserver(look)
    resized.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [scrollRef, rowPx])

  return {
    from: Math.min(Math.max(0, view.top - spare), Math.max(0, count - view.rows - spare)),
    to: Math.min(count, view.top + view.rows + 1 + spare),
    slotOf: (index) => index % (view.rows + 1 + 2 * spare),
    show: (index) => {
      const box = scrollRef.current
      if (!box) return
      const top = index * rowPx
      if (top < box.scrollTop) box.scrollTop = top
      else if (headPx + top + rowPx > box.scrollTop + box.clientHeight) box.scrollTop = headPx + top + rowPx - box.clientHeight
    },
  }
}
