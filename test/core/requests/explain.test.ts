import { describe, expect, it } from 'vitest'
import type { AccountId, ErrorCode } from '../../../preload/views'
import { explain, type Failed, type Standing } from '../../../main/core/requests/explain'

const now = 1_000_000
const standing: Standing = {
  sender: { id: 'a' as AccountId, title: 'Anna', accountClass: 'live', holdToSend: false, ids: ['ANNA-ID', 'LEGACY'] },
  ownerOf: id => (id === 'BEN-ID' ? { id: 'b' as AccountId, title: 'Ben' } : null),
  host: 'api.tillhub.com', keyState: 'accepted', issuedAt: now - 5_000, skewMs: 0, role: 'serviceaccount', scopes: null, pathId: 'LEGACY',
}
const failed: Failed = {
  method: 'GET', pathAndQuery: '/api/v1/products/LEGACY?limit=1', status: 401, code: null, isRenewedToken: false, isTillhub: true, retryAt: null,
}
const causes = (what: Partial<Failed>, known: Partial<Standing> = {}) =>
  explain({ ...failed, ...what }, { ...standing, ...known }, now)?.causes.map(({ code, certainty }) => `${code}: ${certainty}`)

it('explains nothing that did not fail, and nothing that the user ended', () => {
  expect(causes({ status: 204 })).toBe(undefined)
  expect(causes({ status: null, code: 'cancelled' })).toBe(undefined)
})

describe('a wrong id in the path comes first', () => {
  it.each([401, 403, 404])('for a %i', status => {
    expect(causes({ status, pathAndQuery: '/api/v1/products/BEN-ID' })?.[0]).toBe('path-names-account: sure')
    expect(causes({ status, pathAndQuery: '/api/v1/products/ANNA-ID' })?.[0]).toBe('path-id-not-legacy: likely')
    expect(causes({ status, pathAndQuery: '/api/v1/products/NOBODY' })?.[0]).toBe('path-id-unknown: likely')
  })

  it('and is named with what belongs there', () => {
    expect(explain({ ...failed, pathAndQuery: '/api/v1/products/BEN-ID/meta' }, standing, now)?.facts)
      .toMatchObject({ pathId: 'BEN-ID', expectedPathId: 'LEGACY', other: { id: 'b', title: 'Ben' }, tokenAgeMs: 5_000 })
  })
})

describe('a 401 with the right path', () => {
  it('means a token that ended early, or a right that is missing when a new token is refused as well', () => {
    expect(causes({})).toEqual(['token-ended-early: likely'])
    expect(causes({ isRenewedToken: true })).toEqual(['right-missing: likely'])
  })

  it('is the key’s fault where that is known', () => {
    expect(causes({}, { keyState: 'refused' })?.[0]).toBe('key-refused: sure')
    expect(causes({}, { keyState: 'blocked' })?.[0]).toBe('key-blocked: sure')
  })

  it('may come from a wrong clock', () => expect(causes({}, { skewMs: -120_000 })).toContain('clock-wrong: possible'))
})

describe('a 403', () => {
  it('names the scope that the token lacks', () => {
    expect(causes({ status: 403 }, { scopes: ['vouchers:read'] })).toEqual(['scope-missing: likely'])
    expect(explain({ ...failed, status: 403 }, standing, now)?.facts.neededScope).toBe('products:read')
  })

  it.each([['products'], ['products:read'], ['products:*'], ['admin'], ['11111111-1111-4111-8111-111111111111:products:read']])('is not for want of a scope with %s', scope => {
    expect(causes({ status: 403 }, { scopes: [scope] })).toEqual(['right-missing: possible'])
  })

  it('leaves it open where no scopes were told', () => expect(causes({ status: 403 })).toEqual(['right-missing: likely']))
})

it('tells a path that is not known from a thing that is not there', () => {
  expect(causes({ status: 404, pathAndQuery: '/api/v1/prodcts/LEGACY' })).toEqual(['path-unknown: likely', 'version: possible'])
  expect(causes({ status: 404, pathAndQuery: '/api/v1/products/LEGACY/some-id' })).toEqual(['thing-unknown: likely'])
})

it('asks about the body only where one was sent', () => {
  expect(causes({ status: 422 })).toEqual(['query: likely'])
  expect(causes({ status: 422, method: 'POST' })).toEqual(['body: likely', 'query: likely'])
})

it('blames whoever answered in Tillhub’s place', () => expect(causes({ status: 403, isTillhub: false })).toEqual(['not-tillhub: likely']))

it.each<[ErrorCode, Partial<Standing>, string]>([
  ['tls-failed', {}, 'certificate-inspected: likely'],
  ['tls-failed', { skewMs: 3_600_000 }, 'certificate-clock: likely'],
  ['proxy-failed', {}, 'proxy: sure'],
  ['dns-failed', {}, 'host-unknown: likely'],
  ['offline', {}, 'no-network: sure'],
  ['timeout', {}, 'slow: likely'],
  ['redirect-refused', {}, 'redirected: sure'],
  ['key-refused', {}, 'key-refused: sure'],
  ['account-frozen', {}, 'frozen: sure'],
  ['variable-unknown', {}, 'unfinished-text: sure'],
])('explains %s (%o)', (code, known, cause) => expect(causes({ status: null, code }, known)?.[0]).toBe(cause))

it('goes by the sign-in’s own verdict, whatever its status was', () => expect(causes({ status: 401, code: 'key-refused' })).toEqual(['key-refused: sure']))

it('gives at most three causes, each once', () => {
  const many = causes({ pathAndQuery: '/api/v1/products/BEN-ID' }, { keyState: 'refused', skewMs: 120_000 })
  expect(many).toEqual(['path-names-account: sure', 'key-refused: sure', 'clock-wrong: possible'])
})
