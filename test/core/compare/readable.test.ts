import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readJson } from '../../../main/core/compare/readable'
import { json } from './values'

it('reads what JSON says', () => {
  fc.assert(fc.property(json, value => { expect(readJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value))) }))
})

it('takes other text for what it is', () => {
  for (const text of ['', '<html>', '{"a":', 'undefined', '{} {}']) expect(readJson(text)).toBeUndefined()
})

it('counts brackets, not what strings hold', () => {
  expect(readJson(JSON.stringify('['.repeat(200)))).toBe('['.repeat(200))
  expect(readJson(JSON.stringify({ a: '\\"[[', b: ']"' }))).toEqual({ a: '\\"[[', b: ']"' })
})

it('takes JSON that is nested too deeply for text, however deep it is', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
  expect(readJson(nested(100))).toBeDefined()
  for (const depth of [101, 200_000]) expect(readJson(nested(depth))).toBeUndefined()
})
