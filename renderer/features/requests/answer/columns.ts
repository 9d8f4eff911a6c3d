import type { JsonValue } from '../../../../preload/views'
import { cellText, compareCells, type Cell } from './cell'
import { isObject } from './envelope'

export interface Column {
  /** "price", "created_at.iso"; '' for rows that are plain values. Unlike any other's. */
  readonly name: string
  readonly read: (row: JsonValue) => Cell
  /** Rows in which it is neither missing nor null. */
  readonly filled: number
  /** Its values differ from row to row. */
  readonly varies: boolean
}

export interface Sort { readonly column: string; readonly isDescending: boolean }

/** Chosen at first: as many as fit a window, without what is empty everywhere. */
const shownAtFirst = 8
/** More fields than these stay together in one column. */
const mostParts = 4

/** The fields of all rows in the order in which they first come; small objects that hold only plain values, like { iso, unix }, are taken apart. */
export function findColumns(rows: readonly JsonValue[]): readonly Column[] {
  const names = new Set(rows.flatMap((row) => (isObject(row) ? Object.keys(row) : [])))
  const columns = [...names].flatMap((name) => {
    const whole = columnOf(rows, name, (row) => (isObject(row) && Object.hasOwn(row, name) ? row[name] : undefined))
    const parts = partsOf(rows.map(whole.read))
    return parts.length === 0 ? [whole] : parts.map((part) => columnOf(rows, `${name}.${part}`, (row) => partOf(whole.read(row), part)))
  })
  const plain = columnOf(rows, '', (row) => (isObject(row) ? undefined : row))
  return plain.filled > 0 || columns.length === 0 ? [plain, ...columns] : columns
}

function columnOf(rows: readonly JsonValue[], name: string, read: Column['read']): Column {
  const texts = rows.map((row) => cellText(read(row)))
  return { name, read, filled: rows.filter((row) => (read(row) ?? null) !== null).length, varies: texts.some((text) => text !== texts[0]) }
}

/** The names of the parts, if every value is such a small object or missing. */
function partsOf(cells: readonly Cell[]): readonly string[] {
  const names = new Set<string>()
  for (const cell of cells) {
    if (cell === undefined || cell === null) continue
    if (!isObject(cell) || Object.values(cell).some((value) => typeof value === 'object' && value !== null)) return []
    for (const name of Object.keys(cell)) names.add(name)
    if (names.size > mostParts) return []
  }
  return [...names]
}

function partOf(cell: Cell, part: string): Cell {
  // A null instead of the object stays visible in each of its parts.
  if (!isObject(cell)) return cell
  return Object.hasOwn(cell, part) ? cell[part] : undefined
}

/** Names of the columns to begin with: those that tell one row from another, else those that say anything. */
export function firstColumns(columns: readonly Column[]): readonly string[] {
  const [varying, filled] = [columns.filter(({ varies }) => varies), columns.filter((column) => column.filled > 0)]
  return [varying, filled, columns].find((some) => some.length > 0)?.slice(0, shownAtFirst).map(({ name }) => name) ?? []
}

/** A row and its place in the answer. */
export interface PlacedRow { readonly row: JsonValue; readonly at: number }

export function sortRows(rows: readonly JsonValue[], columns: readonly Column[], sort: Sort | null): readonly PlacedRow[] {
  const placed = rows.map((row, at) => ({ row, at }))
  const column = columns.find(({ name }) => name === sort?.column)
  if (!column || !sort) return placed
  return placed.sort((a, b) => compareCells(column.read(a.row), column.read(b.row), sort.isDescending))
}

const sampled = 200
const [narrowest, widest] = [6, 40]

/** How many characters wide a column is drawn: as its first rows ask for. */
export function widthOf({ name, read }: Column, rows: readonly JsonValue[]): number {
  const longest = rows.slice(0, sampled).reduce<number>((width, row) => Math.max(width, cellText(read(row)).length), name.length + 2)
  return Math.min(widest, Math.max(narrowest, longest))
}
