import type { Page } from '@playwright/test'

/** Null when what has the focus can be seen to have it; else what is wrong, in a line. */
function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    // Past the last stop, before the first one comes again.
    if (!focused || focused === document.body) return null
    const name = `${focused.tagName.toLowerCase()}.${[...focused.classList].join('.')} “${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').slice(0, 40)}”`
    const holder = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '')
    const near = [holder, focused, focused.parentElement, focused.parentElement?.parentElement, focused.parentElement?.parentElement?.parentElement]
      .filter((each) => each instanceof Element)
    const isRinged = (each: Element, pseudo?: string): boolean => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each, pseudo)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor)
    }
    const rows = focused.matches('[role=grid], [role=tree], [role=treegrid], [role=listbox]') ? [...focused.querySelectorAll('*')] : []
    const isDrawn = [...near, ...rows].some((each) => isRinged(each)) || (focused.matches('[role=separator]') && getComputedStyle(focused, '::after').backgroundColor !== 'rgba(0, 0, 0, 0)')
    if (!isDrawn) return `no sign of the focus on ${name}`

    const { left, top, right, bottom } = (holder ?? focused).getBoundingClientRect()
    const box = { left: Math.max(0, left), top: Math.max(0, top), right: Math.min(innerWidth, right), bottom: Math.min(innerHeight, bottom) }
    if (box.right <= box.left || box.bottom <= box.top) return `out of sight: ${name}`
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]] as const
    const isSeen = points.some(([x, y]) => {
      const at = document.elementFromPoint(box.left + (box.right - box.left) * x, box.top + (box.bottom - box.top) * y)
      return at !== null && (near.some((each) => each.contains(at)) || at.contains(focused))
    })
    return isSeen ? null : `covered: ${name}`
  })
}

/** Goes from stop to stop until they come again, and tells what cannot be seen to have the focus. */
export async function faultsOnTheWay(page: Page): Promise<readonly string[]> {
  const faults = new Set<string>()
  const seen = new Set<string>()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const fault = await focusFault(page)
    if (fault !== null) faults.add(fault)
    const place = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')]
      return document.activeElement === document.body ? 'end' : String(all.indexOf(document.activeElement as Element))
    })
    if (place !== 'end' && seen.has(place)) break
    seen.add(place)
  }
  return [...faults]
}
