import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../../preload/views'
import { isSecretName, MASK, redactHeaders, redactJsonText, redactText, redactValue } from '../../../main/core/tillhub/redact'

const secretNames = [
  'api_key', 'apiKey', 'API-KEY', 'key', 'token', 'access_token', 'refreshToken', 'id_token', 'client_secret', 'password', 'private_key',
  'device_token', 'pin', 'Authorization', 'recaptcha_token', 'Set-Cookie', 'x-api-key', 'tokens', 'api_key_2',
]
const plainNames = ['token_id', 'token_type', 'cursor', 'id', 'keyboard', 'public_key', 'monkey', 'shopping', 'api_key_id', 'legacy_id', 'pinned', '__proto__']

describe('secret names', () => {
  it.each(secretNames)('%s is one', name => expect(isSecretName(name)).toBe(true))
  it.each(plainNames)('%s is none', name => expect(isSecretName(name)).toBe(false))
})

/** Holds `canary` under secret names at any depth, also in JSON carried as a string, and nowhere else. */
const canary = 'CANARY-7f2b"\\x'
const withSecrets = fc.letrec<{ value: JsonValue; object: JsonValue }>(tie => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.jsonValue({ maxDepth: 1 }).filter(value => !mentionsSecretName(value)) as fc.Arbitrary<JsonValue>,
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object').map(object => JSON.stringify(object)),
  ),
  object: fc.record({ plain: tie('value'), secret: fc.tuple(fc.constantFrom(...secretNames), fc.constantFrom<JsonValue>(canary, [canary], { a: canary, b: `${canary}}` }, 12)) })
    .map(({ plain, secret: [name, value] }) => ({ plain, [name]: value, after: 1.5 })),
})).object

function mentionsSecretName(value: unknown): boolean {
  return /"[^"]*(?:key|token|secret|pin|pass|jwt|cookie|credential|authorization)/i.test(JSON.stringify(value)) || JSON.stringify(value).includes('\\"')
}

describe('redactValue', () => {
  it('leaves no secret at any depth, nor in JSON that a string carries', () => {
    fc.assert(fc.property(withSecrets, value => {
      expect(JSON.stringify(redactValue(value))).not.toContain('CANARY')
    }))
  })

  it('masks values of any type with the same mask, and keeps null and booleans', () => {
    expect(redactValue({ key: { mq_account: { key: 1 } }, pin: 1234, token: [], password: '', api_key: null, valid_password: true }))
      .toEqual({ key: MASK, pin: MASK, token: MASK, password: MASK, api_key: null, valid_password: true })
  })

  it('keeps a field named __proto__ as data', () => {
    const masked = redactValue(JSON.parse('{"__proto__":{"polluted":1,"token":"t"}}') as JsonValue)
    expect(JSON.stringify(masked)).toBe(`{"__proto__":{"polluted":1,"token":"${MASK}"}}`)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('survives nesting that would exhaust the stack, and masks what lies too deep', () => {
    const deep = JSON.parse('['.repeat(200_000) + '"CANARY"' + ']'.repeat(200_000)) as JsonValue
    expect(JSON.stringify(redactValue(deep))).toContain(MASK)
  })
})

describe('redactJsonText', () => {
  it('changes no character of JSON without secrets', () => {
    fc.assert(fc.property(fc.jsonValue().filter(value => !mentionsSecretName(value)), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space)
      expect(redactJsonText(text)).toBe(text)
    }))
  })

  it('keeps numbers, order, duplicates and whitespace around what it masks', () => {
    expect(redactJsonText('{ "b" : 1.0e+2, "token":\n"x", "a":12345678901234567890, "a":-0 }'))
      .toBe(`{ "b" : 1.0e+2, "token":\n"${MASK}", "a":12345678901234567890, "a":-0 }`)
  })

  it('means the same as redactValue', () => {
    fc.assert(fc.property(withSecrets, fc.constantFrom(undefined, 2), (value, space) => {
      expect(JSON.parse(redactJsonText(JSON.stringify(value, null, space)))).toEqual(JSON.parse(JSON.stringify(redactValue(value))))
    }))
  })

  it('leaves no secret in JSON that was cut off anywhere', () => {
    fc.assert(fc.property(withSecrets, fc.double({ min: 0, max: 1, noNaN: true }), (value, at) => {
      const text = JSON.stringify(value)
      expect(redactJsonText(text.slice(0, Math.floor(text.length * at)))).not.toContain('CANARY')
    }))
  })

  it.each([
    ['escapes in the name', String.raw`{"api\u005fkey":"CANARY"}`],
    ['a missing comma', '{"a":1 "token":"CANARY"}'],
    ['a stray quote before', '{"a":"b"", "token":"CANARY"}'],
    ['bare names', '{token: CANARY}'],
    ['single quotes', "{'token': 'CANARY CANARY'}"],
    ['a byte order mark', '\uFEFF{"token":"CANARY"}'],
    ['an array of words', '[token=CANARY]'],
    ['a missing end', '{"key":{"a":["CANARY'],
    ['a string that ends in a backslash', String.raw`{"a":"\\","token":"CA\\\"NARY CANARY"}`],
    ['HTML', '<a href="/?token=CANARY">x</a>'],
    ['XML', '<api_key>CANARY</api_key>'],
    ['a form', 'a=1&client_secret=CANARY&b=2'],
    ['a header', 'Authorization: Bearer CANARY'],
    ['a message', 'error: token=CANARY'],
  ])('masks in spite of %s', (_, text) => expect(redactJsonText(text)).not.toContain('CANARY'))

  it('ends a value where JSON carried in a string ends', () => {
    expect(redactJsonText(String.raw`{"log":"{\"pin\": 12","next":"stays"}`)).toBe(String.raw`{"log":"{\"pin\": \"${MASK}\"","next":"stays"}`)
  })

  // A scanner that looks back or ahead takes minutes for these, and the test runner does not wait that long.
  it.each([['quotes', '"'], ['backslashes', '\\'], ['brackets', '['], ['names', '"token":'], ['letters', 'a'], ['spaces', '"a" ']])('gets through a megabyte of %s', (_, part) => {
    const megabyte = part.repeat(1_000_000 / part.length)
    expect(redactJsonText(`{"${megabyte}`)).toMatch(/^\{/)
    expect(redactText(megabyte)).not.toBe('')
  })
})

describe('redactHeaders', () => {
  it('masks credentials, keeps their scheme, and masks parameters of secret names elsewhere', () => {
    expect(redactHeaders([
      ['authorization', 'Bearer abc.def'], ['x-api-key', 'abc'], ['set-cookie', 'a=b'], ['location', 'https://h/?token=abc&x=1'],
      ['www-authenticate', 'Bearer error="invalid_token", token="abc"'], ['x-ratelimit-limit', '10'],
    ]).map(({ value }) => value)).toEqual([
      `Bearer ${MASK}`, MASK, MASK, `https://h/?token=${MASK}&x=1`, `Bearer error="invalid_token", token=${MASK}`, '10',
    ])
  })
})
