import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonTokens } from '../../../renderer/ui/json-tokens'

describe('JSON tokens', () => {
  it('give back any text when joined', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(jsonTokens(text).map((token) => token.text).join('')).toBe(text)
    }))
  })

  it('tell names from values', () => {
    const kinds = jsonTokens('{"a": "b", "n": -1.5e3, "t": true}').filter(({ kind }) => kind !== 'plain').map(({ kind, text }) => `${kind} ${text}`)
    expect(kinds).toEqual(['name "a"', 'string "b"', 'name "n"', 'number -1.5e3', 'name "t"', 'word true'])
  })
})
