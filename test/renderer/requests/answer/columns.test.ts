import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../../../preload/views'
import { cellText, compareCells, type Cell } from '../../../../renderer/features/requests/answer/cell'
import { findColumns, firstColumns, sortRows, widthOf } from '../../../../renderer/features/requests/answer/columns'

const names = (rows: readonly JsonValue[]) => findColumns(rows).map(({ name }) => name)
const anyCell = fc.option(fc.jsonValue({ maxDepth: 1 }), { nil: undefined }) as fc.Arbitrary<Cell>
const cells = (rows: readonly JsonValue[], name: string) => rows.map((row) => findColumns(rows).find((column) => column.name === name)?.read(row))

describe('findColumns', () => {
  it('finds the fields of all rows, in the order in which they first come', () => {
    expect(names([{ id: 1, name: 'a' }, { id: 2, price: 3, name: 'b' }])).toEqual(['id', 'name', 'price'])
  })

  it('takes small objects of plain values apart, and leaves the others whole', () => {
    const rows = [{ at: { iso: 'x', unix: 1 }, tags: ['a'], deep: { a: { b: 1 } } }, { at: null, tags: [], deep: { a: { b: 2 } } }]
    expect(names(rows)).toEqual(['at.iso', 'at.unix', 'tags', 'deep'])
    expect(cells(rows, 'at.iso')).toEqual(['x', null])
  })

  it('tells a missing field from null', () => {
    const rows = [{ a: null }, { b: 1 }]
    expect(cells(rows, 'a')).toEqual([null, undefined])
  })

  it('shows rows that are plain values, alone or among objects', () => {
    expect(names(['a', 'b'])).toEqual([''])
    expect(names(['a', { id: 1 }])).toEqual(['', 'id'])
    expect(cells(['a', { id: 1 }], '')).toEqual(['a', undefined])
  })

  it('reads no field that a row inherits', () => {
    expect(cells([{ constructor: 1 }, {}], 'constructor')).toEqual([1, undefined])
  })

  it('begins with columns that say something', () => {
    const rows = [{ a: null, b: 1, c: 2 }]
    expect(firstColumns(findColumns(rows))).toEqual(['b', 'c'])
    expect(firstColumns(findColumns([{ a: null }]))).toEqual(['a'])
    expect(firstColumns(findColumns([{ id: 1, account: 'x' }, { id: 2, account: 'x' }]))).toEqual(['id'])
    expect(firstColumns([])).toEqual([])
  })

  it('draws a column as wide as its rows ask for, within limits', () => {
    const rows = [{ id: 'x'.repeat(20), n: 1, long: 'y'.repeat(500) }]
    expect(findColumns(rows).map((column) => widthOf(column, rows))).toEqual([20, 6, 40])
  })
})

describe('compareCells', () => {
  it('is an order', () => {
    fc.assert(fc.property(anyCell, anyCell, anyCell, fc.boolean(), (a, b, c, isDescending) => {
      const compare = (x: Cell, y: Cell) => Math.sign(compareCells(x, y, isDescending))
      expect(compare(a, b) + compare(b, a)).toBe(0)
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
    }))
  })

  it('keeps the place of each row in the answer', () => {
    expect(sortRows(['b', 'a', 'b'], findColumns(['b', 'a', 'b']), { column: '', isDescending: false }).map(({ at }) => at)).toEqual([1, 0, 2])
  })

  it('takes numbers in texts for numbers, and keeps blanks last both ways', () => {
    const rows = ['10', 9, null, 'b', '2.5', 'A'].map((v) => ({ v })).concat([{} as { v: null }])
    const sorted = (isDescending: boolean) => sortRows(rows, findColumns(rows), { column: 'v', isDescending }).map(({ row }) => cellText((row as { v: Cell }).v))
    expect(sorted(false)).toEqual(['2.5', '9', '10', 'A', 'b', 'null', ''])
    expect(sorted(true)).toEqual(['b', 'A', '10', '9', '2.5', 'null', ''])
  })
})
