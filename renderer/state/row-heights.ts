import { useStore } from './store'
import { useStores } from './stores'

/** Rows of lists that draw only what can be seen, in pixels. Each is a target of at least 24 px. */
const heights = {
  comfortable: { account: 44, report: 44, run: 40, right: 36, plan: 32, result: 26, difference: 24, tree: 24 },
  compact: { account: 30, report: 36, run: 28, right: 28, plan: 28, result: 24, difference: 24, tree: 24 },
} as const

/** The height of such a list's rows in the density of the window. Give it to the list by `rowStyle`. */
export function useRowHeight(rows: keyof typeof heights.compact): number {
  return heights[useStore(useStores().settings, ({ density }) => density)][rows]
}

/** Tells the rows' style sheet their height as `--row`. */
export function rowVariable(rowPx: number): object {
  return { '--row': `${rowPx}px` }
}

/** For the element that holds the place of all rows. */
export function rowStyle(rowPx: number, count: number): object {
  return { height: count * rowPx, ...rowVariable(rowPx) }
}
