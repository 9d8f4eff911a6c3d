import type { Page } from '@playwright/test'

/** Text that is cut without a sign of it, or lies over its neighbour, or leaves the window: what a reader would miss now, each in one line. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const slack = 2
    const found = new Set<string>()
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '').trim().replaceAll(/\s+/g, '.')} “${(element.textContent ?? '').trim().slice(0, 40)}”`
    const isHidden = (element: Element): boolean =>
      element.closest('.visually-hidden, [inert], [aria-hidden=true], .cm-editor, svg, option') !== null || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const hasText = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
    const scrollsSideways = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX)
    const isFlowing = (element: Element): boolean => ['static', 'relative'].includes(getComputedStyle(element).position)

    // The body hides what does not fit, and with it from the document's own width.
    const pageWidth = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)
    if (pageWidth > innerWidth) found.add(`the page is ${pageWidth} px wide`)
    for (const element of document.body.querySelectorAll('*')) {
      if (isHidden(element)) continue
      const { overflowX, textOverflow } = getComputedStyle(element)
      const isCut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + slack
      if (isCut && hasText(element) && ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis') found.add(`cut: ${nameOf(element)}`)
      if (isCut && element.matches('button, .badge, .state-pill, .segment') && overflowX === 'visible') found.add(`overfull: ${nameOf(element)}`)

      if (hasText(element)) {
        const { left, right, width } = element.getBoundingClientRect()
        let scroller = element.parentElement
        while (scroller && !scrollsSideways(scroller) && getComputedStyle(scroller).textOverflow !== 'ellipsis') scroller = scroller.parentElement
        if (!scroller && width > 0 && (right > innerWidth + slack || left < -slack)) found.add(`outside: ${nameOf(element)}`)
      }

      const parts = [...element.children].filter((part) => isFlowing(part) && !isHidden(part) && (part.textContent ?? '').trim() !== '' && !['inline', 'contents'].includes(getComputedStyle(part).display))
      const boxes = parts.slice(0, 30).map((part) => part.getBoundingClientRect())
      boxes.forEach((box, at) => {
        const next = boxes[at + 1]
        if (!next || box.width === 0 || next.width === 0) return
        const across = Math.min(box.right, next.right) - Math.max(box.left, next.left)
        const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top)
        if (across > slack && down > slack) found.add(`overlap: ${nameOf(parts[at] as Element)} and ${nameOf(parts[at + 1] as Element)}`)
      })
    }
    return [...found]
  })
}
