import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prettyJson } from '../../../renderer/features/requests/pretty-json'

describe('prettyJson', () => {
  it('indents as JSON.stringify does', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(prettyJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
    }))
  })

  it('keeps long numbers, their notation and repeated names as they came', () => {
    expect(prettyJson('{"id":12345678901234567890,"n":1.0,"n":1e2}')).toBe('{\n  "id": 12345678901234567890,\n  "n": 1.0,\n  "n": 1e2\n}')
  })

  it('is null for what is no JSON', () => {
    expect(['', '{', '<html>'].map(prettyJson)).toEqual([null, null, null])
  })

  it('copes with a string of megabytes', () => {
    const text = JSON.stringify(['x"\\'.repeat(1_000_000)])
    expect(prettyJson(text)?.length).toBe(text.length + 4)
  })
})
