import { escaped } from './html'

/** The bar in its own units; one among thousands is still to be seen. */
const BAR = { width: 1000, height: 16, gap: 2, least: 4 }

/** How many of something there are. `tone` is a class of the page's style. */
export interface Share { readonly tone: string; readonly name: string; readonly count: number }

/** The bar is for the eye; the list under it says the same in words and numbers. */
export function htmlShares(shares: readonly Share[]): string {
  const all = shares.reduce((sum, { count }) => sum + count, 0)
  const free = BAR.width - shares.length * (BAR.least + BAR.gap) + BAR.gap
  let x = 0
  const bars = shares.map(({ tone, count }) => {
    const width = BAR.least + free * count / all
    const bar = `<rect class="${tone}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="${BAR.height}" rx="3"/>`
    x += width + BAR.gap
    return bar
  })
  const legend = shares.map(({ tone, name, count }) => `<li class="${tone}"><b>${count}</b> ${escaped(name)}</li>`)
  return `<svg viewBox="0 0 ${BAR.width} ${BAR.height}" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg>
<ul>${legend.join('')}</ul>`
}
