import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEnvelope, sealNumber } from '../../../main/core/vault/envelope'

const envelope = createEnvelope(randomBytes(32), 'vault', randomBytes)
const anyText = fc.string({ unit: 'binary' })

describe('a sealed text', () => {
  it('opens as it was, whatever characters it holds', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), units => {
      const text = String.fromCharCode(...units)
      expect(envelope.open(['test', 'a'], envelope.seal(['test', 'a'], text))).toBe(text)
    }))
  })

  it('is known to open without being read', () => {
    fc.assert(fc.property(anyText, anyText, anyText, (text, mine, other) => {
      const sealed = envelope.seal(['test', mine], text)
      expect(envelope.opens(['test', mine], sealed)).toBe(true)
      expect(envelope.opens(['test', other], sealed)).toBe(mine === other)
      expect(envelope.opens(['test', mine], text)).toBe(false)
    }))
  })

  it('opens with no other context', () => {
    fc.assert(fc.property(anyText, anyText, anyText, (text, mine, other) => {
      fc.pre(mine !== other)
      const sealed = envelope.seal(['test', mine], text)
      expect(envelope.open(['test', other], sealed)).toBe(null)
    }))
  })

  it('does not confuse neighbouring parts of its context', () => {
    const sealed = envelope.seal(['test', 'ab', 'c'], 'text')
    expect(envelope.open(['test', 'a', 'bc'], sealed)).toBe(null)
    expect(envelope.open(['test', 'ab","c'], sealed)).toBe(null)
  })

  it('opens with no other data key and in no other vault', () => {
    const dataKey = randomBytes(32)
    const sealed = createEnvelope(dataKey, 'vault', randomBytes).seal(['test'], 'text')
    expect(createEnvelope(dataKey, 'other', randomBytes).open(['test'], sealed)).toBe(null)
    expect(createEnvelope(randomBytes(32), 'vault', randomBytes).open(['test'], sealed)).toBe(null)
  })

  it('opens no more after any one bit of its bytes changed', () => {
    const sealed = Buffer.from(envelope.seal(['test'], 'an API key'), 'base64')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(envelope.open(['test'], flipped.toString('base64'))).toBe(null)
    }
  })

  it('opens no more after any character of its text was cut, added or replaced', () => {
    const sealed = envelope.seal(['test'], 'key')
    fc.assert(fc.property(fc.nat(sealed.length), fc.nat(2), fc.string({ maxLength: 2 }), (at, removed, added) => {
      const changed = sealed.slice(0, at) + added + sealed.slice(at + removed)
      fc.pre(changed !== sealed)
      expect(envelope.open(['test'], changed)).toBe(null)
    }))
  })

  it('is different each time, number and all', () => {
    const seals = Array.from({ length: 1000 }, () => envelope.seal(['test'], 'the same key'))
    expect(new Set(seals).size).toBe(1000)
    expect(new Set(seals.map(sealNumber)).size).toBe(1000)
  })
})
