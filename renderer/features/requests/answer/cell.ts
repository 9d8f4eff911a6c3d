import type { JsonValue } from '../../../../preload/views'

/** What a row has in a column; undefined when it has no such field, which is not the same as null. */
export type Cell = JsonValue | undefined

/** As it reads in one line; a text without its quotes, a list or object as JSON. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  return typeof cell === 'string' ? cell : JSON.stringify(cell)
}

/** Tillhub sends money and counters as numbers and as texts; both are numbers to a reader. */
export function asNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return cell
  return typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : null
}

/** Numbers by size, then the rest as people sort words; what is null or missing comes last, whichever way it is sorted. */
export function compareCells(a: Cell, b: Cell, isDescending: boolean): number {
  const [isBlankA, isBlankB] = [a ?? null, b ?? null].map((cell) => cell === null)
  if (isBlankA || isBlankB) return Number(isBlankA) - Number(isBlankB)
  const [x, y] = [asNumber(a), asNumber(b)]
  const order = x !== null && y !== null ? x - y : Number(x === null) - Number(y === null) || words.compare(cellText(a), cellText(b))
  return isDescending ? -order : order
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
