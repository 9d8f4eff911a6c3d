import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indentJson, nestingOf, parseJson } from '../../../renderer/features/requests/json-body'

describe('indentJson', () => {
  it('indents as JSON.stringify does', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(indentJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
    }))
  })

  it('keeps long numbers, their notation and repeated names as they came', () => {
    expect(indentJson('{"id":12345678901234567890,"n":1.0,"n":1e2}')).toBe('{\n  "id": 12345678901234567890,\n  "n": 1.0,\n  "n": 1e2\n}')
  })

  it('copes with a string of megabytes', () => {
    const text = JSON.stringify(['x"\\'.repeat(1_000_000)])
    expect(indentJson(text).length).toBe(text.length + 4)
  })
})

describe('parseJson', () => {
  it('is undefined for what is no JSON, and null for null', () => {
    expect(['', '{', '<html>', 'null'].map(parseJson)).toEqual([undefined, undefined, undefined, null])
  })
})

describe('nestingOf', () => {
  it('counts brackets, but none in a string', () => {
    expect(['1', '[]', '{"[[[": [{}, "\\"{"]}', '[[1], [[2]]]'].map(nestingOf)).toEqual([0, 1, 3, 3])
  })
})
