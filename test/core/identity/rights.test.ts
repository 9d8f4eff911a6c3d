import { describe, expect, it } from 'vitest'
import { rightsCsv, rightsOf } from '../../../main/core/identity/rights'
import type { RightsWords } from '../../../preload/rights-views'
import type { AccountId, JsonObject } from '../../../preload/views'
import { sampleAccount, sampleSubUser } from '../../fakes/samples'

const id = 'anna' as AccountId
const of = (subUser: JsonObject | null | undefined) => rightsOf(id, { takenAt: 1, subUser })

describe('the rights behind a key', () => {
  it('are what the sub_user says', () => {
    expect(of(sampleSubUser())).toMatchObject({
      subUser: 'there', role: 'serviceaccount', active: true, blocked: false, deleted: false, scopes: ['products:read', 'products:write', 'transactions:read', 'customers:read'],
      locations: ['c0ffee00-0000-4000-8000-00000000b001'], groups: null,
    })
  })

  it('keep null, an empty list and a missing one apart, and a missing sub_user from none', () => {
    const { scopes, locations, groups } = of({ scopes: null, locations: [] })
    expect([scopes, locations, groups]).toEqual([null, [], undefined])
    expect([of(null).subUser, of(undefined).subUser, rightsOf(id, { takenAt: null, subUser: undefined }).subUser]).toEqual(['null', 'missing', 'unknown'])
  })

  it('survive any shape: each item once, what is no text as JSON, what is no flag as unknown', () => {
    expect(of({ scopes: ['a', 'a', { b: 1 }, 5, null], locations: 'all', groups: {}, role: 7, active: 'yes', constructor: 'x' })).toMatchObject({
      scopes: ['a', '{"b":1}', '5', 'null'], locations: ['all'], groups: ['{}'], role: null, active: null,
    })
    expect(of({}).role).toBeNull()
  })
})

describe('a table of rights', () => {
  const words: RightsWords = {
    columns: { account: 'Account', accountId: 'Account ID', environment: 'Environment', role: 'Role', active: 'Active', blocked: 'Blocked', deleted: 'Deleted' },
    yes: 'yes', no: 'no', unknown: '?',
  }
  it('says of each account what it has, what it lacks, and what is not said', () => {
    const entries = [of({ role: 'manager', scopes: ['read'], active: true, blocked: false }), of({ scopes: null })].map((rights, at) =>
      ({ account: sampleAccount({ id: `n${at}`, title: `Account ${at}`, accountId: `id-${at}` }), rights }))
    expect(rightsCsv(entries, { kind: 'scopes', items: ['read', 'write'], words }).trimStart().split('\r\n')).toEqual([
      '"Account","Account ID","Environment","Role","Active","Blocked","Deleted","read","write"',
      '"Account 0","id-0","https://api.tillhub.com","manager","yes","no","?","yes","no"',
      '"Account 1","id-1","https://api.tillhub.com","","?","?","?","?","?"',
    ])
  })

  it('has no cell that a spreadsheet takes for a formula, heads included', () => {
    const entries = [{ account: sampleAccount({ id: 'a', title: '=1+1' }), rights: of({ role: '@cmd', scopes: [] }) }]
    const csv = rightsCsv(entries, { kind: 'scopes', items: ['+evil'], words })
    for (const cell of ['"\'=1+1"', '"\'@cmd"', '"\'+evil"']) expect(csv).toContain(cell)
  })
})
