import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReader } from '../../../main/core/compare/reading'
import type { JsonValue } from '../../../preload/views'
import { everything, json, rules, textOf } from './values'

const same = (a: JsonValue, b: JsonValue, by: Parameters<typeof textOf>[1]): boolean => textOf(a, by) === textOf(b, by)

describe('the text that equal answers share', () => {
  it('is the value itself, but for the order of fields, where no rule takes anything away', () => {
    fc.assert(fc.property(json, value => { expect(JSON.parse(textOf(value))).toEqual(JSON.parse(JSON.stringify(value))) }))
  })

  it('stays the same when it is read by the same rules again', () => {
    const stable = rules.map(by => ({ ...by, paths: by.paths.filter(path => !path.includes('[')) }))
    fc.assert(fc.property(json, stable, (value, by) => {
      const text = textOf(value, by)
      expect(textOf(JSON.parse(text) as JsonValue, by)).toBe(text)
    }))
  })

  it('never tells answers apart that count as equal without a rule', () => {
    fc.assert(fc.property(json, json, rules, (a, b, by) => {
      if (textOf(a) === textOf(b)) expect(textOf(a, by)).toBe(textOf(b, by))
    }))
  })

  it('does not depend on the order of fields', () => {
    fc.assert(fc.property(json, rules, (value, by) => { expect(textOf(reversed(value), by)).toBe(textOf(value, by)) }))
  })
})

describe('ids', () => {
  const ids = { kinds: ['ids'] } as const
  it.each<[string, JsonValue, JsonValue]>([
    ['by their field', { id: 1, branch_id: 'a', legacyId: 'x' }, { id: 2, branch_id: 'b', legacyId: 'y' }],
    ['by their form', { owner: '4564f6f0-7a4c-4a6b-9f0e-6d1b1f6f5a01' }, { owner: '456E438E3E0E47219FE9900870C4D328' }],
    ['in lists', { location_ids: ['a', 'b'] }, { location_ids: ['c', 'd'] }],
    ['in addresses', '/products/4564f6f0-7a4c-4a6b-9f0e-6d1b1f6f5a01?limit=1', '/products/00000000-7a4c-4a6b-9f0e-6d1b1f6f5a01?limit=1'],
  ])('count as one %s', (_, a, b) => {
    expect(same(a, b, ids)).toBe(true)
    expect(same(a, b, {})).toBe(false)
  })
  it.each<[string, JsonValue, JsonValue]>([
    ['that are not there', { id: null }, { id: 'a' }], ['that are fewer', { ids: ['a'] }, { ids: ['a', 'b'] }], ['in name only', { paid: 1 }, { paid: 2 }],
    ['beside others', { id: 1, name: 'a' }, { id: 1, name: 'b' }],
  ])('%s still count', (_, a, b) => expect(same(a, b, ids)).toBe(false))
})

describe('moments', () => {
  const times = { kinds: ['times'] } as const
  it.each<[string, JsonValue, JsonValue]>([
    ['as Tillhub writes them', { created_at: { iso: '2026-01-01T00:00:00Z', unix: 1 } }, { created_at: { iso: '2025-01-01T10:00:00.123Z', unix: 2 } }],
    ['by their field', { validUntil: 5, expires_at: 'soon' }, { validUntil: 6, expires_at: 'later' }],
    ['by their form', { note: '2026-11-24' }, { note: '2026-11-25 08:15' }],
    ['in addresses', '?start=2026-11-24T08%3A15%3A00Z&limit=1', '?start=2026-11-25T09%3A15%3A00Z&limit=1'],
  ])('count as one %s', (_, a, b) => expect([same(a, b, times), same(a, b, {})]).toEqual([true, false]))
  it('of one kind only do not hide another field', () => expect(same({ format: 'a' }, { format: 'b' }, times)).toBe(false))
})

describe('amounts', () => {
  const amounts = { kinds: ['amounts'] } as const
  it('count as one, as numbers and as text', () => {
    expect(same({ amount_total_gross: 5, price: '12.50', totals: [1] }, { amount_total_gross: '6', price: 3, totals: [2] }, amounts)).toBe(true)
  })
  it('do not hide words, other numbers, or that there is none', () => {
    for (const [a, b] of [[{ net: 'a' }, { net: 'b' }], [{ count: 1 }, { count: 2 }], [{ price: 1 }, { price: null }]] as [JsonValue, JsonValue][]) {
      expect(same(a, b, amounts)).toBe(false)
    }
  })
})

describe('fields that are named', () => {
  it('count for nothing, however they are written, and whether they are there or not', () => {
    const by = { fields: ['lastLogin', ' SORT ORDER '] }
    expect(same({ last_login: 1, 'sort-order': 2, a: 1 }, { LastLogin: { b: 1 }, a: 1 }, by)).toBe(true)
    expect(same({ login: 1 }, { login: 2 }, by)).toBe(false)
  })
})

describe('what a JSONPath query finds', () => {
  it('counts for nothing, but keeps the places in a list', () => {
    expect(same({ request: { id: 1, host: 'h' } }, { request: { id: 2, host: 'h' } }, { paths: ['$.request.id'] })).toBe(true)
    expect(same({ a: [1, 2] }, { a: [5, 2] }, { paths: ['$.a[0]'] })).toBe(true)
    expect(same({ a: [1, 2] }, { a: [2] }, { paths: ['$.a[0]'] })).toBe(false)
    expect(same({ a: [{ t: 'x', v: 1 }, { t: 'y', v: 2 }] }, { a: [{ t: 'x', v: 3 }, { t: 'y', v: 2 }] }, { paths: ["$.a[?@.t == 'x'].v"] })).toBe(true)
  })

  it.each(['$.', '$[', 'a', '', "$[?match(@.a, '(a+)+')]"])('is asked only of queries that are ones, so not of %j', text => {
    expect(() => createReader({ ...everything, paths: [text] })).toThrow(expect.objectContaining({ code: 'query-invalid', details: expect.objectContaining({ detail: text }) }))
  })

  it('is not sought for ever: a query with too many steps answers that it has', () => {
    const many = Array.from({ length: 200 }, () => Array.from({ length: 200 }, () => [1]))
    for (const paths of [['$..*..*..*'], ['$..[?count($..*) > 1]'], ['$..[0,0,0,0,0,0,0,0]', '$..*']]) {
      expect(createReader({ ...everything, paths })(many, { left: 50_000 })).toBeNull()
    }
    expect(createReader({ ...everything, paths: ['$[0][0]'] })(many, { left: 50_000 })).not.toBeNull()
  })
})

it('compares lists as bags where their order does not count', () => {
  const by = { arrayOrder: false }
  expect(same([1, 2, 2, { a: [3, 4] }], [{ a: [4, 3] }, 2, 1, 2], by)).toBe(true)
  expect(same([1, 2, 2], [1, 1, 2], by)).toBe(false)
})

function reversed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).reverse().map(([name, field]) => [name, reversed(field)]))
}
