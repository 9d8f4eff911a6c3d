import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../../main/core/secret'
import { MASK } from '../../../main/core/tillhub/redact'
import { redactKnown } from '../../../main/core/tillhub/redact-known'

const value = fc.string({ minLength: 8, maxLength: 64, unit: 'grapheme' })
const clean = (text: string, secret: string) => redactKnown(text, [new Secret(secret)])

describe('redactKnown', () => {
  const forms: readonly [string, (secret: string) => string][] = [
    ['as it is', secret => secret],
    ['in a URL', encodeURIComponent],
    ['in a form', secret => new URLSearchParams({ '': secret }).toString().slice(1)],
    ['in JSON', secret => JSON.stringify(secret).slice(1, -1)],
    ['in hex', secret => Buffer.from(secret).toString('hex')],
    ['in base64', secret => Buffer.from(secret).toString('base64').replace(/=+$/, '')],
    ['in base64 for URLs', secret => Buffer.from(secret).toString('base64url')],
  ]
  it.each(forms)('masks a value %s', (_, form) => {
    fc.assert(fc.property(value, secret => {
      const written = form(secret)
      // Of base64 the last character also holds bits of what follows, and may stay.
      expect(clean(`<<${written}>>`, secret)).not.toContain(written)
      expect(clean(`<<${written}>>`, secret)).toContain(MASK)
    }))
  })

  it('masks a value amid other text in base64, such as basic credentials', () => {
    fc.assert(fc.property(fc.string({ maxLength: 5 }), value, fc.string({ maxLength: 5 }), (before, secret, after) => {
      const written = Buffer.from(before + secret + after).toString('base64')
      const masked = clean(written, secret)
      expect(masked).toContain(MASK)
      expect(Buffer.from(masked.replaceAll(MASK, ''), 'base64').toString()).not.toContain(secret)
    }))
  })

  it('masks a value in upper case and each of several', () => {
    expect(redactKnown('ABCD-EF 12345678', [new Secret('abcd-ef'), new Secret('12345678')])).toBe(`${MASK} ${MASK}`)
  })

  it('finds a value in whatever case, as an expression over all its characters would', () => {
    const odd = fc.string({ minLength: 4, maxLength: 8, unit: fc.constantFrom('a', 'B', 'ß', 'ς', 'σ', 'Σ', 'İ', 'ı', 'ſ', 'K', 'ﬁ') })
    fc.assert(fc.property(odd, fc.array(odd), (secret, others) => {
      const text = [...others, secret.toUpperCase(), secret.toLowerCase(), secret].join(' ')
      expect(clean(text, secret)).toBe(text.replace(new RegExp(secret, 'gi'), MASK))
    }))
  })

  it('masks the longer value whole when another is a part of it', () => {
    expect(redactKnown('abcdefgh', [new Secret('abcd'), new Secret('abcdefgh')])).toBe(MASK)
  })

  it('leaves text alone when a value is too short to be one', () => {
    expect(clean('a cat', 'a')).toBe('a cat')
    expect(redactKnown('text', [])).toBe('text')
  })

  it('masks the beginning of a value at the end of text that was cut off', () => {
    const secret = new Secret('0123456789abcdef')
    for (let length = 8; length <= 16; length++) {
      expect(redactKnown(`text ${secret.expose().slice(0, length)}`, [secret], true)).toBe(`text ${MASK}`)
    }
    expect(redactKnown('text 01234', [secret], true)).toBe('text 01234')
  })
})
