import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupScopes } from '../../../renderer/features/identity/scopes'

const account = '7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d'

describe('groupScopes', () => {
  it('puts the scopes of one resource together', () => {
    expect(groupScopes(['products:read', 'admin', 'products:read:one'])).toEqual([
      { account: null, resource: 'products', scopes: ['products:read', 'products:read:one'] },
      { account: null, resource: 'admin', scopes: ['admin'] },
    ])
  })

  it('keeps delegated scopes apart, under the account they are for', () => {
    expect(groupScopes(['products:read', `${account}:products:read`])).toEqual([
      { account: null, resource: 'products', scopes: ['products:read'] },
      { account, resource: 'products', scopes: ['products:read'] },
    ])
  })

  it('loses no scope, whatever the server sends', () => {
    fc.assert(fc.property(fc.array(fc.string()), (scopes) => {
      expect(groupScopes(scopes).flatMap((group) => group.scopes)).toHaveLength(scopes.length)
    }))
  })
})
