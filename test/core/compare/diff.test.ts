import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff, type Change } from '../../../main/core/compare/diff'
import { diffLines } from '../../../main/core/compare/diff-lines'
import type { CompareRules } from '../../../preload/runs-views'
import type { JsonValue } from '../../../preload/views'
import { rebuild } from './rebuild'
import { json, read, rules, textOf } from './values'

function differ(before: JsonValue, after: JsonValue, by: Partial<CompareRules> = {}): Change {
  return diff({ value: before, reading: read(before, by) }, { value: after, reading: read(after, by) }, by.arrayOrder ?? true)
}
const lines = (before: JsonValue, after: JsonValue, by: Partial<CompareRules> = {}) =>
  diffLines(differ(before, after, by)).lines.map(({ depth, kind, name, left, right }) => `${'  '.repeat(depth)}${kind} ${name}: ${left} | ${right}`)

describe('the difference of two values', () => {
  it('makes the second of the first', () => {
    fc.assert(fc.property(json, json, (before, after) => {
      expect(rebuild(before, differ(before, after))).toEqual(after)
    }))
  })

  it('makes of the first, under any rules, what counts as the second', () => {
    // A query for a place in a list finds another item once the list has changed.
    const placeless = rules.map(by => ({ ...by, paths: by.paths.filter(path => !path.includes('[')) }))
    fc.assert(fc.property(json, json, placeless, (before, after, by) => {
      const rebuilt = rebuild(before, differ(before, after, by)) as JsonValue
      expect(textOf(rebuilt, by)).toBe(textOf(after, by))
    }))
  })

  it('is nothing exactly where the two count as equal', () => {
    fc.assert(fc.property(json, json, rules, (before, after, by) => {
      const isEqual = textOf(before, by) === textOf(after, by)
      expect(['same', 'ignored'].includes(differ(before, after, by).kind)).toBe(isEqual)
      expect(differ(before, before, by).kind).toBe('same')
    }))
  })
})

describe('lists', () => {
  it('pair their items by id, wherever they stand, and name what has moved', () => {
    const before = [{ id: 1, name: 'Brezel' }, { id: 2, name: 'Semmel' }, { id: 3, name: 'Zopf' }]
    const after = [{ id: 3, name: 'Zopf' }, { id: 1, name: 'Brezel' }, { id: 2, name: 'Kaisersemmel' }, { id: 4, name: 'Stollen' }]
    expect(lines(before, after)).toEqual([
      'open : [ | [',
      '  moved [2 → 0]: {"id":3,"name":"Zopf"} | {"id":3,"name":"Zopf"}',
      '  same [1]: {"id":1,"name":"Brezel"} | {"id":1,"name":"Brezel"}',
      '  open [2]: { | {',
      '    same id: 2 | 2',
      '    changed name: "Semmel" | "Kaisersemmel"',
      '  added [3]: null | {',
      '    added id: null | 4',
      '    added name: null | "Stollen"',
    ])
  })

  it('pair by another field where ids do not count', () => {
    const [before, after] = [[{ id: 'a', number: 7, city: 'Köln' }], [{ id: 'b', number: 7, city: 'Bonn' }]]
    expect(lines(before, after, { kinds: ['ids'] })).toEqual([
      'open : [ | [', '  open [0]: { | {', '    ignored id: "a" | "b"', '    same number: 7 | 7', '    changed city: "Köln" | "Bonn"',
    ])
  })

  it('of plain values show what came and went where it stood', () => {
    expect(lines(['read', 'write', 'admin'], ['read', 'admin', 'staff'])).toEqual([
      'open : [ | [', '  same [0]: "read" | "read"', '  removed [1]: "write" | null', '  same [1]: "admin" | "admin"', '  added [2]: null | "staff"',
    ])
  })

  it('move nothing where order does not count', () => {
    expect(differ([1, 2, 3], [3, 1, 2], { arrayOrder: false }).kind).toBe('same')
    expect(lines([1, 2, 3], [3, 1, 4], { arrayOrder: false }).filter(line => line.trim().startsWith('moved'))).toEqual([])
  })

  it('of tens of thousands of items are compared in steps that grow with their number, not with its square', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => at)
    const { lines: shown, isCut } = diffLines(differ(many, many.toReversed()))
    expect([shown.length, isCut]).toEqual([5_000, true])
  })
})

it('keeps null, an empty list and a missing field apart', () => {
  const forms = [{ a: null }, { a: [] }, {}, { a: '' }] as const
  for (const before of forms) for (const after of forms) expect(differ(before as never, after as never).kind === 'same').toBe(before === after)
})

it('shows a field that does not count, with both values, and says nothing of it in the verdict', () => {
  expect(lines({ id: 1, note: 'x', a: 1 }, { id: 2, a: 2 }, { kinds: ['ids'], fields: ['note'] })).toEqual([
    'open : { | {', '  ignored id: 1 | 2', '  ignored note: "x" | null', '  changed a: 1 | 2',
  ])
})
