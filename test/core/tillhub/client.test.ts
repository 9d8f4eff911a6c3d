import { describe, expect, it } from 'vitest'
import { AppError, type AppErrorDetails, type ErrorCode } from '../../../main/core/errors'
import type { HttpResponse } from '../../../main/core/ports'
import { Secret } from '../../../main/core/secret'
import { createTillhub } from '../../../main/core/tillhub/client'
import { MASK } from '../../../main/core/tillhub/redact'
import { createFakeClock } from '../../fakes/clock'
import { response, scriptedHttp } from '../../fakes/http'

const baseUrl = 'https://api.tillhub.com'
const now = Date.UTC(2026, 0, 1)
const key = new Secret('CANARY-KEY-81f7f582')
const bearer = { token: new Secret('CANARY-TOKEN-a.b.c'), tokenType: 'Bearer' }
const answer = {
  status: 200, msg: 'Authentication was good.', request: { host: 'api.tillhub.com', id: 'r-1' },
  user: { id: 'u-1', name: 'Shop', legacy_id: null }, token: 'CANARY-TOKEN-a.b.c', token_type: 'Bearer', expires_at: '2026-01-31T00:00:00Z',
  sub_user: { id: 's-1', api_key: key.expose(), key: { mq_account: { key: { private_key: 'CANARY-PK' } } }, scopes: null, active: true },
}

function setup(reply: HttpResponse | (() => Promise<HttpResponse>)) {
  const http = scriptedHttp(() => (typeof reply === 'function' ? reply() : reply))
  const tillhub = createTillhub({ http, clock: createFakeClock(now), version: '1.2.3' })
  return { http, tillhub, signIn: () => tillhub.authenticate({ baseUrl, accountId: 'acc', key }) }
}

async function failure(reply: HttpResponse): Promise<{ code: ErrorCode; details: AppErrorDetails }> {
  const error = await setup(reply).signIn().then(() => null, (reason: unknown) => reason)
  if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`)
  expect(JSON.stringify({ ...error.details, text: error.message })).not.toContain('CANARY')
  return error
}

describe('authenticate', () => {
  it('posts id and key to the sign-in endpoint', async () => {
    const { http, signIn } = setup(response(200, answer))
    await signIn()
    expect(http.requests).toHaveLength(1)
    expect(http.requests[0]).toMatchObject({
      method: 'POST', url: `${baseUrl}/api/v1/users/auth/key`, body: JSON.stringify({ id: 'acc', api_key: key.expose() }),
      headers: { 'content-type': 'application/json', accept: 'application/json', 'user-agent': 'Tillkeys/1.2.3' },
    })
  })

  it('answers the token and what is known of account and sub_user, masked', async () => {
    const signedIn = await setup(response(200, answer, { date: 'Thu, 01 Jan 2026 00:00:07 GMT' })).signIn()
    expect(signedIn.token.expose()).toBe(answer.token)
    expect(signedIn).toMatchObject({
      tokenType: 'Bearer', expiresAt: answer.expires_at, user: { id: 'u-1', name: 'Shop', legacyId: null },
      subUser: { id: 's-1', api_key: MASK, key: MASK, scopes: null, active: true }, subUserFlags: { active: true, blocked: null, deleted: null },
      host: 'api.tillhub.com', requestId: 'r-1', serverDate: now + 7000, receivedAt: now, ms: 2, echoedKeyDiffers: false,
    })
    expect(JSON.stringify(signedIn)).not.toContain('CANARY')
  })

  it('masks key and token wherever the answer repeats them', async () => {
    const told = `say ${key.expose()} and ${answer.token}`
    const signedIn = await setup(response(200, {
      ...answer, request: { host: told, id: told }, user: { id: 'u-1', name: told, note: told }, sub_user: { description: told },
    })).signIn()
    expect(JSON.stringify(signedIn)).not.toContain('CANARY')
  })

  it('notices that the answer holds another key than the one sent', async () => {
    const signedIn = await setup(response(200, { ...answer, sub_user: { api_key: 'another' } })).signIn()
    expect(signedIn.echoedKeyDiffers).toBe(true)
  })

  it.each<[number, ErrorCode]>([[400, 'account-unknown'], [401, 'key-refused'], [403, 'key-forbidden'], [422, 'sign-in-malformed']])(
    'takes %i with Tillhub’s JSON for %s', async (status, code) => {
      const body = { status, msg: `No: ${key.expose()}`, request: { id: 'r-9' } }
      expect(await failure(response(status, body))).toMatchObject({
        code, details: { status, requestId: 'r-9', serverMessage: `No: ${MASK}`, detail: 'api.tillhub.com' },
      })
    })

  const strangers: readonly [string, unknown, Record<string, string>][] = [
    ['a page', '<html><title>Sign in to the hotel</title></html>', { 'content-type': 'text/html' }],
    ['a page that calls itself JSON', '<html></html>', {}],
    ['JSON that calls itself a page', { msg: 'no' }, { 'content-type': 'text/html' }],
    ['nothing', '', {}],
    ['cut JSON', '{"msg":"Authentication fai', {}],
    ['a gateway’s JSON', { message: 'Forbidden' }, {}],
    ['a list', [], {}],
    ['wrong types', { msg: 1, token: 2 }, {}],
  ]
  it.each(strangers)('never takes %s for a verdict on the key, whatever the status', async (_, body, headers) => {
    for (const status of [200, 201, 204, 400, 401, 403, 404, 405, 418, 422]) {
      expect((await failure(response(status, body, headers))).code).toBe('unexpected-reply')
    }
  })

  it.each([402, 404, 405, 408, 409, 410, 415])('takes %i for unexpected even with Tillhub’s JSON', async status => {
    expect((await failure(response(status, { msg: 'x' }))).code).toBe('unexpected-reply')
  })

  it('does not judge by a body that was cut at the cap', async () => {
    expect((await failure({ ...response(401, { msg: 'no' }), truncated: true })).code).toBe('unexpected-reply')
    expect((await failure({ ...response(200, answer), truncated: true })).code).toBe('unexpected-reply')
  })

  it.each([500, 502, 503, 504, 599])('takes %i for a server error', async status => {
    expect((await failure(response(status, '<html>')))).toMatchObject({ code: 'server-error', details: { status } })
  })

  it.each<[string, Record<string, string>, number | null]>([
    ['seconds', { 'retry-after': '30' }, now + 30_000],
    ['a date, by the server’s clock', { 'retry-after': 'Fri, 02 Jan 2026 00:01:00 GMT', date: 'Fri, 02 Jan 2026 00:00:00 GMT' }, now + 60_000],
    ['a date in the past', { 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }, now],
    ['more than an hour', { 'retry-after': '99999999999999999999' }, now + 3_600_000],
    ['nonsense', { 'retry-after': 'soon' }, null],
    ['nothing', {}, null],
  ])('waits after 429 as told by %s', async (_, headers, retryAt) => {
    expect(await failure(response(429, { msg: 'Too many requests.' }, headers))).toMatchObject({ code: 'rate-limited', details: { retryAt } })
  })

  it('passes on why the network failed', async () => {
    const { signIn } = setup(() => Promise.reject(new AppError('dns-failed')))
    await expect(signIn()).rejects.toMatchObject({ code: 'dns-failed' })
  })
})

describe('send', () => {
  const call = { ...bearer, baseUrl, method: 'GET', pathAndQuery: '/api/v0/me', headers: {}, body: null, signal: new AbortController().signal }

  it('adds the authorization and what else the caller leaves open', async () => {
    const { http, tillhub } = setup(response(200))
    await tillhub.send({ ...call, method: 'POST', body: '{}', headers: { accept: 'text/csv' } })
    expect(http.requests[0]?.headers).toEqual({
      authorization: `Bearer ${bearer.token.expose()}`, accept: 'text/csv', 'content-type': 'application/json', 'user-agent': 'Tillkeys/1.2.3',
    })
  })

  it.each(['//evil.test/x', 'https://evil.test/', String.raw`/\evil.test`, String.raw`\\evil.test`, 'http://api.tillhub.com/', '//u:p@api.tillhub.com/', '/\t/evil.test'])(
    'never lets a token leave its base URL by the path %j', async pathAndQuery => {
      const { http, tillhub } = setup(response(200))
      await expect(tillhub.send({ ...call, pathAndQuery })).rejects.toMatchObject({ code: 'path-absolute' })
      expect(http.requests).toHaveLength(0)
    })
})

describe('logout', () => {
  it('asks the server to end the token', async () => {
    const { http, tillhub } = setup(response(200, { msg: 'Logout successful.' }))
    await tillhub.logout({ baseUrl, ...bearer })
    expect(http.requests[0]).toMatchObject({ method: 'GET', url: `${baseUrl}/api/v0/users/logout`, headers: { authorization: `Bearer ${bearer.token.expose()}` } })
  })

  it('takes a token that is unknown already for ended', async () => {
    await expect(setup(response(401, { msg: 'Token expired.', request: { id: 'request-1' } })).tillhub.logout({ baseUrl, ...bearer })).resolves.toEqual({ status: 401, requestId: 'request-1' })
  })

  it('does not take a portal’s page for the end of a token', async () => {
    const { tillhub } = setup(response(200, '<h1>Welcome</h1>', { 'content-type': 'text/html' }))
    await expect(tillhub.logout({ baseUrl, ...bearer })).rejects.toMatchObject({ code: 'unexpected-reply' })
  })

  it.each<[number, ErrorCode]>([[500, 'server-error'], [429, 'rate-limited'], [404, 'unexpected-reply']])('fails on %i with %s', async (status, code) => {
    await expect(setup(response(status)).tillhub.logout({ baseUrl, ...bearer })).rejects.toMatchObject({ code })
  })
})
