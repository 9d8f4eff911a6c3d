import { describe, expect, it } from 'vitest'
import { diff } from '../../../main/core/identity/identity'

describe('the difference of two identities', () => {
  it('tells null, an empty list and a missing field apart', () => {
    expect(diff('s', { scopes: null }, { scopes: [] })).toEqual([{ path: 's.scopes', before: null, after: [] }])
    expect(diff('s', { scopes: [] }, {})).toEqual([{ path: 's.scopes', before: [], after: undefined }])
    expect(diff('s', undefined, null)).toEqual([{ path: 's', before: undefined, after: null }])
  })

  it('names the path of each change and nothing else', () => {
    const before = { role: 'staff', user: { id: null, email: 'a@example.com' }, locations: ['a', 'b'] }
    const after = { role: 'manager', user: { id: null, email: 'b@example.com' }, locations: ['a', 'b'] }
    expect(diff('sub_user', before, after)).toEqual([
      { path: 'sub_user.role', before: 'staff', after: 'manager' },
      { path: 'sub_user.user.email', before: 'a@example.com', after: 'b@example.com' },
    ])
    expect(diff('sub_user', before, structuredClone(before))).toEqual([])
  })
})
