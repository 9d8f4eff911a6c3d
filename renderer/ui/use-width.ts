import { useLayoutEffect, useState, type RefObject } from 'react'

/** The inner width of the element in CSS pixels, kept up to date; 0 before it is there. */
export function useWidth(elementRef: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = elementRef.current
    if (!element) return
    const measure = (): void => setWidth(element.clientWidth)
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    measure()
    return () => resized.disconnect()
  }, [elementRef])
  return width
}
