import { expect, it } from 'vitest'
import { Secret } from '../../../main/core/secret'
import { MASK } from '../../../main/core/tillhub/redact'
import { serverText } from '../../../main/core/tillhub/server-text'

it('puts a message on one line, without escapes and marks that reorder text', () => {
  expect(serverText(' a\r\nb\u001B[31mc\u202Ed\uD800 ', [])).toBe('a b [31mc d')
})

it('masks known values and fields of secret names', () => {
  expect(serverText('no user for 81f7f582 with api_key=x9', [new Secret('81f7f582')])).toBe(`no user for ${MASK} with api_key=${MASK}`)
})

it('ends after 500 characters, never within one', () => {
  const cut = serverText('😀'.repeat(400), [])
  expect(cut.length).toBeLessThanOrEqual(500)
  expect(cut.endsWith('😀…')).toBe(true)
})
