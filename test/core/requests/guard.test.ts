import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Consent } from '../../../preload/request-views'
import type { AccountId } from '../../../preload/views'
import { guardOf, requireConsent, type GuardedRequest, type Sender } from '../../../main/core/requests/guard'
import { createOwners } from '../../../main/core/requests/owners'

const anna: Sender = { id: 'a' as AccountId, title: 'Bäckerei Anna', accountClass: 'live', holdToSend: false, ids: [] }
const annasId = '11111111-1111-4111-8111-111111111111'
const bensId = '22222222-2222-4222-8222-222222222222'
const { ownerOf } = createOwners(() => [
  { id: anna.id, title: anna.title, ids: [annasId, 'SHARED-ID-000'] },
  { id: 'b' as AccountId, title: 'Ben', ids: [bensId, 'SHARED-ID-000'] },
])
const get: GuardedRequest = { method: 'GET', pathAndQuery: `/api/v1/products/${annasId}?limit=1`, headers: {}, body: null }
const nothing: Consent = { confirmation: null, allowForeign: false }
const guard = (request: Partial<GuardedRequest>, sender = anna) => guardOf({ ...get, ...request }, sender, ownerOf)
const refusal = (request: Partial<GuardedRequest>, consent: Partial<Consent> = {}, sender = anna) => {
  try {
    requireConsent(guard(request, sender), sender, { ...nothing, ...consent })
    return null
  } catch (error) {
    return error
  }
}

describe('a live account', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('sends no %s before its title was typed', method => {
    expect(refusal({ method })).toMatchObject({ code: 'confirmation-needed', details: { detail: 'Bäckerei Anna' } })
    expect(refusal({ method }, { confirmation: 'Bäckerei' })).toMatchObject({ code: 'confirmation-needed' })
    expect(refusal({ method }, { confirmation: ' Bäckerei Anna ' })).toBe(null)
  })

  it.each(['/api/v0/users/logout', `/api/v1/products/${annasId}/export?format=csv`])('asks for GET %s, too, which does more than read', pathAndQuery => {
    expect(guard({ pathAndQuery }).needsTitle).toBe(true)
  })

  it('goes by a held button only where that was chosen for it; its title is enough in any case', () => {
    const held = { isHeld: true } as const
    expect(refusal({ method: 'DELETE' }, held)).toMatchObject({ code: 'confirmation-needed' })
    const patient = { ...anna, holdToSend: true }
    expect(refusal({ method: 'DELETE' }, {}, patient)).toMatchObject({ code: 'confirmation-needed' })
    expect(refusal({ method: 'DELETE' }, held, patient)).toBe(null)
    expect(refusal({ method: 'DELETE' }, { confirmation: anna.title }, patient)).toBe(null)
  })

  it('reads without being asked', () => expect(guard({})).toEqual({ needsTitle: false, foreign: null }))
})

it('asks nothing of a test account', () => {
  expect(guard({ method: 'DELETE' }, { ...anna, accountClass: 'test' }).needsTitle).toBe(false)
})

describe('another account’s id', () => {
  const ben = { id: 'b', title: 'Ben' }

  it.each<[string, Partial<GuardedRequest>]>([
    ['in the path', { pathAndQuery: `/api/v1/products/${bensId}` }],
    ['in the query, encoded', { pathAndQuery: `/api/v1/products/${annasId}?owner=%22${bensId}%22` }],
    ['in a body', { method: 'POST', body: `{"account":"${bensId}"}` }],
    ['in a header', { headers: { 'x-client-id': bensId } }],
    ['without its dashes', { pathAndQuery: `/api/v1/products/${bensId.replaceAll('-', '').toUpperCase()}` }],
    ['behind a stray %', { pathAndQuery: `/%/${bensId}` }],
  ])('%s stops the request', (_, request) => {
    expect(guard(request).foreign).toEqual(ben)
    expect(refusal(request, { confirmation: anna.title })).toMatchObject({ code: 'foreign-account', details: { detail: 'Ben', accountId: 'b' } })
  })

  it('can be allowed for one request', () => {
    expect(refusal({ pathAndQuery: `/api/v1/products/${bensId}` }, { allowForeign: true })).toBe(null)
  })

  it('that both accounts have stops nothing', () => {
    expect(guard({ pathAndQuery: '/api/v1/products/SHARED-ID-000' }).foreign).toBe(null)
  })

  it('that is its own stops nothing, however it is written', () => {
    const twin = { ...anna, ids: [bensId.toUpperCase()] }
    expect(guard({ pathAndQuery: `/api/v1/products/${bensId.replaceAll('-', '')}` }, twin).foreign).toBe(null)
  })

  it('is found wherever it stands in a body', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ' ', '{', ':', ',', '\n', 'ü', '/') }), fc.string({ unit: fc.constantFrom('"', ' ', '}', ',', '\n', '/') }), (before, after) => {
      expect(guard({ body: before + bensId + after }).foreign).toEqual(ben)
    }))
  })
})

it('knows a new account once it was told that they changed', () => {
  const all = [{ id: anna.id, title: anna.title, ids: [annasId] }]
  const owners = createOwners(() => all)
  expect(owners.ownerOf(bensId)).toBe(null)
  all.push({ id: 'b' as AccountId, title: 'Ben', ids: [bensId] })
  owners.renew()
  expect(owners.ownerOf(bensId)).toEqual({ id: 'b', title: 'Ben' })
})
