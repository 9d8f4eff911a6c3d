import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../../../preload/views'
import { findColumns } from '../../../../renderer/features/requests/answer/columns'
import { csvOf } from '../../../../renderer/features/requests/answer/csv'

const read = (csv: string) => Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data
const csv = (rows: readonly JsonValue[]) => csvOf(findColumns(rows), rows)

describe('csvOf', () => {
  it('has a line of headings and a line for each row', () => {
    expect(csv([{ id: 'a', price: '1.20', tags: ['x', 'y'] }, { id: 'b', price: null }]))
      .toBe('"id","price","tags"\r\n"a","1.20","[""x"",""y""]"\r\n"b","null",""')
  })

  it('is read back cell by cell, whatever is in it', () => {
    fc.assert(fc.property(fc.array(fc.record({ a: fc.string({ unit: 'grapheme' }), b: fc.string() }), { minLength: 1 }), (rows) => {
      const [head, ...lines] = read(csv(rows))
      expect(head).toEqual(['a', 'b'])
      expect(lines.map((line) => line.map((cell) => cell.replaceAll("'", '')))).toEqual(rows.map(({ a, b }) => [a, b].map((cell) => cell.replaceAll("'", ''))))
    }))
  })

  it('is no formula to a spreadsheet in any cell, nor in a heading', () => {
    fc.assert(fc.property(fc.constantFrom('=', '+', '-', '@', '\t=', '；', '＝', '; ='), fc.string(), (sign, rest) => {
      const [head, line] = read(csv([{ [sign + rest]: `${sign}${rest}` }]))
      for (const cell of [head?.[0], line?.[0]]) expect(cell).not.toMatch(/(^|;)\s*[=+\-@＝＋－＠]/)
    }))
  })

  it('leaves a negative number a number', () => {
    expect(csv([{ n: -1.5 }])).toBe('"n"\r\n"-1.5"')
  })
})
