import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseErrorBody, parseJson, parseSignIn, requestIdOf } from '../../../main/core/tillhub/wire'

const good = {
  status: 200, msg: 'Authentication was good.', request: { host: 'api.tillhub.com', id: 'r-1' },
  user: { id: 'u-1', name: 'Shop', legacy_id: 'L1' }, token: 'a.b.c', token_type: 'Bearer', expires_at: '2026-01-31T00:00:00.000Z',
  sub_user: { id: 's-1', api_key: 'k', active: true, blocked: false, deleted: false },
}
const parse = (change: object) => parseSignIn(JSON.stringify({ ...good, ...change }))

describe('parseSignIn', () => {
  it('reads the documented answer', () => {
    expect(parse({})).toMatchObject({
      token: 'a.b.c', tokenType: 'Bearer', expiresAt: good.expires_at, user: { id: 'u-1', name: 'Shop', legacyId: 'L1' },
      subUser: good.sub_user, flags: { active: true, blocked: false, deleted: false }, echoedKey: 'k', host: 'api.tillhub.com', requestId: 'r-1',
    })
  })

  it.each([[null, null], ['', null], ['L1', 'L1'], [undefined, null]])('reads legacy_id %j as %j', (legacy_id, legacyId) => {
    expect(parse({ user: { id: 'u-1', legacy_id } })?.user.legacyId).toBe(legacyId)
  })

  it('tells a sub_user that is null from one that is absent', () => {
    expect(parse({ sub_user: null })?.subUser).toBeNull()
    expect(parse({ sub_user: undefined })?.subUser).toBeUndefined()
  })

  it.each([[undefined], [null], [0], ['tomorrow'], [{ iso: 'x' }]])('hands on expires_at %j as it came', expires_at => {
    expect(parse({ expires_at })?.expiresAt).toEqual(expires_at)
  })

  it('keeps fields it does not know', () => {
    expect(parse({ user: { id: 'u-1', whitelabel: 'x' } })?.userFields).toEqual({ id: 'u-1', whitelabel: 'x' })
  })

  it('takes a flag of another type for unknown', () => {
    expect(parse({ sub_user: { active: 'yes' } })?.flags.active).toBeNull()
  })

  it.each<[string, object]>([
    ['without a token', { token: undefined }], ['with a null token', { token: null }], ['with an empty token', { token: '' }],
    ['with a token that breaks a header', { token: 'a\r\nx: y' }], ['with a token of another type', { token: { a: 1 } }],
    ['with a scheme that is none', { token_type: 'Bearer x' }], ['without a user', { user: undefined }], ['with a user as a list', { user: [] }],
    ['with a numeric id', { user: { id: 1 } }], ['with an empty id', { user: { id: '' } }], ['with a numeric legacy_id', { user: { id: 'a', legacy_id: 7 } }],
    ['with a sub_user as text', { sub_user: 'x' }], ['with a sub_user as a list', { sub_user: [] }],
  ])('refuses an answer %s', (_, change) => expect(parse(change)).toBeNull())

  it('refuses every other text, however it was cut or bent', () => {
    const text = JSON.stringify(good)
    for (let length = 0; length < text.length; length++) expect(parseSignIn(text.slice(0, length))).toBeNull()
    for (const other of ['', 'null', '[]', '"x"', '<html>', '{"token":"x"', '['.repeat(100_000)]) expect(parseSignIn(other)).toBeNull()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.record({ token: fc.jsonValue(), user: fc.jsonValue(), sub_user: fc.jsonValue(), request: fc.jsonValue() }), value => {
      parseSignIn(JSON.stringify(value))
    }))
  })

  it('does not let an answer reach the prototype of objects', () => {
    const answer = parseSignIn(JSON.stringify(good).replace('"user":{', '"user":{"__proto__":{"polluted":1},'))
    expect(answer?.userFields).not.toHaveProperty('polluted')
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('parseErrorBody', () => {
  it.each([
    ['{"msg":"m"}', 'm', null, null],
    ['{"msg":"m","request":{"id":"r"}}', 'm', 'r', null],
    ['{"msg":"m","request":{"id":"r"},"error":{"name":"N","message":"e"}}', 'm', 'r', 'N'],
    ['{"name":"BarcodeNotUnique","results":[{}]}', null, null, 'BarcodeNotUnique'],
    ['{"msg":"m","blocking_services":["x"]}', 'm', null, null],
    ['{"error":"Not found"}', 'Not found', null, null],
    ['{"errors":[{"id":"1","label":"some.key","errorDetails":{}}]}', 'some.key', null, null],
    ['{"status":401,"request":{"id":"r"}}', null, 'r', null],
  ])('reads %s', (body, message, requestId, name) => expect(parseErrorBody(body)).toEqual({ message, requestId, name }))

  it.each(['', 'null', '[]', '{}', '"denied"', '<html>', '{"message":"Forbidden"}', '{"name":"x"}', '{"msg":"cut', '{"msg":1}'])('does not know %s', body => {
    expect(parseErrorBody(body)).toBeNull()
  })
})

describe('requestIdOf', () => {
  it('finds the id of an answer, whole or cut off', () => {
    const body = JSON.stringify({ status: 200, request: { host: 'h', id: 'r-1', cursor: null }, results: [{ id: 'other' }] })
    expect(requestIdOf(body)).toBe('r-1')
    expect(requestIdOf(body.slice(0, -5))).toBe('r-1')
  })

  it.each(['{}', '[]', 'null', '{"request":1}', '{"request":{"id":7}}', 'text'])('finds none in %s', body => expect(requestIdOf(body)).toBeNull())
})

describe('parseJson', () => {
  const nested = (depth: number, text = '') => '['.repeat(depth) + text + ']'.repeat(depth)

  it('reads whatever is JSON', () => {
    fc.assert(fc.property(fc.json(), text => {
      expect(parseJson(text)).toEqual(JSON.parse(text))
    }))
  })

  it('reads brackets in strings as what they are', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('[', '{', '"', '\\', 'a') }), text => {
      const value = [text, { [text]: text.repeat(2_000) }]
      expect(parseJson(JSON.stringify(value))).toEqual(value)
    }))
  })

  it('reads long lists of small things', () => {
    const rows = Array.from({ length: 5_000 }, () => ({ a: [[]] }))
    expect(parseJson(JSON.stringify(rows))).toEqual(rows)
  })

  it('reads what is nested a thousand times, and no deeper', () => {
    expect(parseJson(nested(1_000, '"x"'))).toEqual(JSON.parse(nested(1_000, '"x"')))
    expect(parseJson(nested(1_001, '"x"'))).toBe(undefined)
    expect(parseJson(`{"a":${nested(1_000)}}`)).toBe(undefined)
  })

  it.each(['', '{', '"\\', ']'.repeat(2_000), '['.repeat(2_000), `"${'['.repeat(2_000)}`])('finds no JSON in text that is none', text => expect(parseJson(text)).toBe(undefined))
})
