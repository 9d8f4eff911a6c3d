import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anna, ben, call, clientOf, start } from './setup'

const decode = (part: string | undefined) => JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>

describe('a token', () => {
  it('is a signed JWT with the published claims', async () => {
    const server = await start({ secret: 's3cret', now: () => Date.parse('2026-03-01T12:00:00.500Z'), tokenLifeMs: 60_000 })
    const [header, payload, signature] = (await clientOf(server, ben)).token.split('.')
    expect(decode(header)).toEqual({ alg: 'HS256', typ: 'JWT' })
    expect(decode(payload)).toEqual({
      aud: ['api.tillhub.com', 'staging-api.tillhub.com', 'dashboard.tillhub.com', 'staging-dashboard.tillhub.com'],
      sub: ben.id,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      scopes: ['products:read'],
      role: 'manager',
      iss: 'tillhub-api-next',
      ns: null,
      vs: '0.61.44',
      legacy_id: ben.legacyId,
      features: { vouchers: true, inventory: true },
      iat: 1772366400,
      exp: 1772366461,
    })
    expect(signature).toBe(createHmac('sha256', 's3cret').update(`${header}.${payload}`).digest('base64url'))
  })

  it('is a new one at every sign-in, and the earlier one stays good', async () => {
    const server = await start()
    const [first, second] = [await clientOf(server, anna), await clientOf(server, anna)]
    expect(first.token).not.toBe(second.token)
    expect((await first.get('/api/v0/me')).status).toBe(200)
  })

  it('is good after a restart with the same secret only', async () => {
    const [before, after, other] = [await start({ secret: 'one' }), await start({ secret: 'one' }), await start({ secret: 'two' })]
    const headers = { authorization: `Bearer ${(await clientOf(before, anna)).token}` }
    expect((await call(`${after.baseUrl}/api/v0/me`, { headers })).status).toBe(200)
    expect((await call(`${other.baseUrl}/api/v0/me`, { headers })).status).toBe(401)
  })

  it('opens nothing when it is missing, garbage, tampered with or of another scheme', async () => {
    const server = await start()
    const { token } = await clientOf(server, anna)
    const [header, , signature] = token.split('.')
    const forged = Buffer.from(JSON.stringify({ ...decode(token.split('.')[1]), sub: ben.id })).toString('base64url')
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
    const wrong = ['', 'Bearer', 'Bearer x', 'Bearer a.b.c', token, `Basic ${token}`, `Bearer ${token}x`,
      `Bearer ${header}.${forged}.${signature}`, `Bearer ${unsigned}.${token.split('.')[1]}.`]
    for (const authorization of wrong) {
      const { status, body } = await call(`${server.baseUrl}/api/v0/me`, { headers: { authorization } })
      expect([authorization, status, body.msg]).toEqual([authorization, 401, 'Token expired.'])
    }
  })

  it('ends at its expiry', async () => {
    let now = Date.parse('2026-03-01T12:00:00.000Z')
    const server = await start({ now: () => now, tokenLifeMs: 60_000 })
    const client = await clientOf(server, anna)
    now += 59_999
    expect((await client.get('/api/v0/me')).status).toBe(200)
    now += 1
    expect((await client.get('/api/v0/me')).status).toBe(401)
  })

  it('ends by logging out, alone', async () => {
    const server = await start()
    const [first, second] = [await clientOf(server, anna), await clientOf(server, anna)]
    expect((await first.get('/api/v0/users/logout')).body.msg).toBe('Logout successful.')
    expect((await first.get('/api/v0/me')).status).toBe(401)
    expect((await second.get('/api/v0/me')).status).toBe(200)
  })

  it('is refused where a knob says so', async () => {
    const server = await start()
    const client = await clientOf(server, anna)
    server.knobs({ accountId: anna.id }, { refuseTokens: true, times: 1 })
    expect((await client.get('/api/v0/me')).status).toBe(401)
    expect((await client.get('/api/v0/me')).status).toBe(200)
  })
})

describe('the account id in a path', () => {
  it('is the legacy id where there is one', async () => {
    const client = await clientOf(await start(), ben)
    expect((await client.get(`/api/v1/products/${ben.legacyId ?? ''}`)).status).toBe(200)
    expect((await client.get(`/api/v1/products/${ben.id}`)).status).toBe(403)
  })

  it('is the id when the legacy id is null, empty or missing', async () => {
    for (const legacyId of [null, '', undefined]) {
      const client = await clientOf(await start({ accounts: [{ ...anna, legacyId }] }), anna)
      expect((await client.get(`/api/v1/products/${anna.id}`)).status).toBe(200)
    }
  })

  it.each([401, 404] as const)('can be refused by %i as well', async (status) => {
    const server = await start()
    const client = await clientOf(server, anna)
    server.knobs({}, { wrongAccountStatus: status })
    expect((await client.get(`/api/v1/products/${ben.id}`)).status).toBe(status)
    expect((await client.get('/api/v1/products/{ca}')).status).toBe(200)
  })
})
