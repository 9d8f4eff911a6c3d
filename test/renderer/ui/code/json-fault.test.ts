import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault, placeOf } from '../../../../renderer/ui/code/json-fault'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
/** JSON in which a stretch was replaced: mostly broken, sometimes not. */
const mended = fc.tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat(4), fc.stringMatching(/^[[\]{},:"\\ \n\t0-9eE.+\-truefalsn]{0,4}$/))
  .map(([json, from, length, instead]) => {
    const at = from % (json.length + 1)
    return json.slice(0, at) + instead + json.slice(at + length)
  })

describe('findJsonFault', () => {
  it('finds a fault in exactly those texts that JSON.parse refuses', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), mended, fc.string(), fc.stringMatching(/^[[\]{},:"\\ 01.eE-truefalsn]{0,12}$/)), (text) => {
      expect(findJsonFault(text) === null).toBe(isJson(text))
    }), { numRuns: 3_000 })
  })

  it('names a place up to which the text can still become JSON', () => {
    fc.assert(fc.property(mended, (text) => {
      const fault = findJsonFault(text)
      if (!fault) return
      expect(fault.at).toBeLessThanOrEqual(text.length)
      // What comes before is no fault by itself: cut there, the only thing wrong is that it ends, or that it ended already.
      const cut = findJsonFault(text.slice(0, fault.at))
      expect(cut === null || cut.at === fault.at).toBe(true)
    }))
  })

  it.each([
    ['', 'value', 0], ['{"a": }', 'value', 6], ['[1, ]', 'value', 4], ['{"a": 1,}', 'name', 8], ['{a: 1}', 'name', 1], ['{"a" 1}', 'colon', 5],
    ['[1 2]', 'separator', 3], ['{"a": 1', 'separator', 7], ['[1}', 'separator', 2], ['"a\nb"', 'quote', 2], ['["a', 'quote', 3],
    [String.raw`["\x"]`, 'escape', 2], ['"a\tb"', 'control', 2], ['1 2', 'nothing', 2], ['01', 'nothing', 1], ["{'a': 1}", 'name', 1],
  ] as const)('says what is wrong with %j, and where', (text, kind, at) => {
    expect(findJsonFault(text)).toEqual({ kind, at })
  })

  it('follows a nesting that no recursion could', () => {
    const deep = 200_000
    expect(findJsonFault('['.repeat(deep) + ']'.repeat(deep))).toBeNull()
    expect(findJsonFault('['.repeat(deep))).toEqual({ kind: 'value', at: deep })
  })
})

describe('placeOf', () => {
  it('counts lines and columns from 1, whatever ends a line', () => {
    expect(placeOf('{\n  "a": x}', 9)).toEqual({ line: 2, column: 8 })
    expect(placeOf('1\r\n2\r3', 5)).toEqual({ line: 3, column: 1 })
    expect(placeOf('', 0)).toEqual({ line: 1, column: 1 })
  })
})
