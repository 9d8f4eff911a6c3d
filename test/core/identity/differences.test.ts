import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, isChange } from '../../../main/core/identity/differences'
import type { JsonValue } from '../../../preload/views'

const changes = (before: JsonValue | undefined, after: JsonValue | undefined) => compare('s', before, after).filter(isChange)
const json = fc.jsonValue().map(value => JSON.parse(JSON.stringify(value)) as JsonValue)

describe('the difference of two identities', () => {
  it('tells null, an empty list and a missing field apart', () => {
    expect(changes({ scopes: null }, { scopes: [] })).toEqual([{ path: 's.scopes', kind: 'changed', before: null, after: [] }])
    expect(changes({ scopes: [] }, {})).toEqual([{ path: 's.scopes', kind: 'removed', before: [], after: undefined }])
    expect(changes(undefined, null)).toEqual([{ path: 's', kind: 'added', before: undefined, after: null }])
    expect(changes(undefined, undefined)).toEqual([])
  })

  it('names each field once, the same ones too', () => {
    const before = { role: 'staff', user: { id: null, email: 'a@example.com' }, locations: ['a', 'b'] }
    const after = { role: 'manager', user: { id: null, email: 'b@example.com' }, locations: ['a', 'b'] }
    expect(compare('s', before, after).map(({ path, kind }) => [path, kind])).toEqual([
      ['s.role', 'changed'], ['s.user.id', 'same'], ['s.user.email', 'changed'], ['s.locations', 'same'],
    ])
  })

  it('takes lists for sets, at any depth', () => {
    expect(changes({ scopes: ['a', 'b', 'a'] }, { scopes: ['b', 'a'] })).toEqual([])
    expect(changes({ g: [{ x: 1, y: [1, 2] }] }, { g: [{ y: [2, 1], x: 1 }] })).toEqual([])
    expect(changes({ scopes: ['a'] }, { scopes: ['a', 'b'] })).toHaveLength(1)
  })

  it('does not count moments that move with mere use', () => {
    const at = (iso: string): JsonValue => ({ updated_at: { iso, unix: 1 }, user: { last_login: iso, last_seen_at: iso }, created_at: '2020', lastname: 'Sommer' })
    expect(changes(at('a'), at('b'))).toEqual([])
    expect(compare('s', at('a'), at('b')).filter(({ kind }) => kind === 'changed').map(({ path }) => path)).toEqual([
      's.updated_at.iso', 's.user.last_login', 's.user.last_seen_at',
    ])
    for (const name of ['created_at', 'deleted_at', 'lastname', 'last_name']) expect(changes({ [name]: 'a' }, { [name]: 'b' })).toHaveLength(1)
  })

  it('looks at own fields only', () => {
    expect(changes({}, { constructor: 'x' })).toEqual([{ path: 's.constructor', kind: 'added', before: undefined, after: 'x' }])
  })

  it('is none between a value and itself, and the same both ways', () => {
    fc.assert(fc.property(json, json, (a, b) => {
      expect(changes(a, structuredClone(a))).toEqual([])
      const [there, back] = [changes(a, b), changes(b, a)].map(fields => fields.map(({ path }) => path).sort())
      expect(there).toEqual(back)
    }))
  })
})
