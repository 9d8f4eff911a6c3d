import { describe, expect, it } from 'vitest'
import { createSubUser } from '../../main/sandbox/account'
import { anna, ben, clientOf, signIn, start } from './setup'

const annasKey = { id: anna.id, api_key: anna.apiKey }

describe('signing in with a key', () => {
  it('answers the envelope with user, token, sub_user and expiry', async () => {
    const server = await start({ now: () => Date.parse('2026-03-01T12:00:00.000Z') })
    const { status, body } = await signIn(server, annasKey)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 200,
      msg: 'Authentication was good.',
      user: { id: anna.id, name: 'Annas Café', legacy_id: null },
      token_type: 'Bearer',
      expires_at: '2026-03-31T12:00:00.000Z',
    })
    expect(Object.keys(body.sub_user)).toEqual([
      'id', 'created_at', 'updated_at', 'metadata', 'groups', 'scopes', 'attributes', 'user', 'description', 'active', 'role',
      'parents', 'children', 'blocked', 'configuration_id', 'user_id', 'deleted', 'api_key', 'key', 'username', 'name', 'locations',
    ])
  })

  it('echoes the key and the key of the message queue in clear', async () => {
    const key = { mq_account: { key: { type: 'service_account', private_key: 'queue-secret' } } }
    const server = await start({ accounts: [{ ...anna, subUser: createSubUser({ key }) }] })
    const { body } = await signIn(server, annasKey)
    expect(body.sub_user).toMatchObject({ api_key: anna.apiKey, key })
  })

  it('names itself and gives every answer an id of its own', async () => {
    const server = await start({ host: 'api.tillhub.com' })
    const [good, bad] = await Promise.all([signIn(server, annasKey), signIn(server, {})])
    expect(good.body.request.host).toBe('api.tillhub.com')
    expect(good.body.request.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
    expect(bad.body.request.id).not.toBe(good.body.request.id)
  })

  it.each([
    ['a wrong key', { id: anna.id, api_key: ben.apiKey }, 401, 'Authentication failed.'],
    ['an unknown account', { id: 'nobody', api_key: anna.apiKey }, 400, 'Could not find user.'],
    ['a legacy id in place of the id', { id: ben.legacyId, api_key: ben.apiKey }, 400, 'Could not find user.'],
    ['a body that is no JSON', '{"id":', 422, 'Request was invalid.'],
    ['a body that is no object', '[]', 422, 'Request was invalid.'],
    ['a missing key', { id: anna.id }, 422, 'Request was invalid.'],
    ['an empty id', { id: '', api_key: 'x' }, 422, 'Request was invalid.'],
    ['a key that is no text', { id: anna.id, api_key: 7 }, 422, 'Request was invalid.'],
  ])('refuses %s', async (_case, sent, status, msg) => {
    const answer = await signIn(await start(), sent)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ status, msg })
    expect(answer.body).not.toHaveProperty('token')
  })

  it('refuses a revoked key while its tokens live on', async () => {
    const server = await start()
    const client = await clientOf(server, anna)
    server.revokeKey(anna.id)
    expect((await signIn(server, annasKey)).status).toBe(401)
    expect((await client.get('/api/v0/me')).status).toBe(200)
  })

  it('follows a changed account', async () => {
    const server = await start()
    server.accounts.change(anna.id, { name: 'Annas Bar', apiKey: 'new-key' })
    expect((await signIn(server, annasKey)).status).toBe(401)
    expect((await signIn(server, { id: anna.id, api_key: 'new-key' })).body.user.name).toBe('Annas Bar')
    expect(server.accounts.find(anna.id)?.apiKey).toBe('new-key')
  })

  it.each([
    ['a text', 'ABC', 'ABC'],
    ['null', null, null],
    ['empty', '', ''],
  ])('answers a legacy_id that is %s as it is', async (_case, legacyId, answered) => {
    const server = await start({ accounts: [{ ...anna, legacyId }] })
    expect((await signIn(server, annasKey)).body.user.legacy_id).toBe(answered)
  })

  it('leaves out a legacy_id and a sub_user that are not there', async () => {
    const server = await start({ accounts: [{ ...anna, legacyId: undefined, subUser: undefined }] })
    const { body } = await signIn(server, annasKey)
    expect(body.user).not.toHaveProperty('legacy_id')
    expect(body).not.toHaveProperty('sub_user')
  })

  it('tells a sub_user of null from a missing one', async () => {
    const server = await start({ accounts: [{ ...anna, subUser: null }] })
    expect((await signIn(server, annasKey)).body.sub_user).toBeNull()
  })

  it('takes account ids with and without dashes', async () => {
    const id = '456E438E3E0E47219FE9900870C4D328'
    const server = await start({ accounts: [{ ...anna, id }] })
    expect((await signIn(server, { id, api_key: anna.apiKey })).body.user.id).toBe(id)
  })

  it.each([
    ['blocked', { blocked: true }],
    ['inactive', { active: false }],
    ['deleted', { deleted: true }],
  ])('shows a %s sub_user in a good answer, or refuses it where told so', async (_case, flags) => {
    const server = await start({ accounts: [{ ...anna, subUser: createSubUser(flags) }] })
    const shown = await signIn(server, annasKey)
    expect(shown.status).toBe(200)
    expect(shown.body.sub_user).toMatchObject(flags)
    server.knobs({ accountId: anna.id }, { flaggedSubUserStatus: 403 })
    expect((await signIn(server, annasKey)).status).toBe(403)
  })

  it('lets nobody but a flagged sub_user feel that knob', async () => {
    const server = await start()
    server.knobs({}, { flaggedSubUserStatus: 403 })
    expect((await signIn(server, annasKey)).status).toBe(200)
  })
})

describe('the life of a token', () => {
  const now = Date.parse('2026-03-01T12:00:00.000Z')

  it('is the one of the knob, the account, the server, in this order', async () => {
    const server = await start({ now: () => now, tokenLifeMs: 3_600_000, accounts: [anna, { ...ben, tokenLifeMs: 60_000 }] })
    const expiry = async (account: typeof anna) => (await signIn(server, { id: account.id, api_key: account.apiKey })).body.expires_at
    expect(await expiry(anna)).toBe('2026-03-01T13:00:00.000Z')
    expect(await expiry(ben)).toBe('2026-03-01T12:01:00.000Z')
    server.knobs({ accountId: ben.id }, { tokenLifeMs: 5000 })
    expect(await expiry(ben)).toBe('2026-03-01T12:00:05.000Z')
  })

  it.each([null, 0, -1, 1772366400, '2026-03-01T12:00:00', 'soon', 1e20, { at: 1 }])('can be told as %j', async (expiresAt) => {
    const server = await start()
    server.knobs({}, { expiresAt })
    expect((await signIn(server, annasKey)).body.expires_at).toEqual(expiresAt)
  })

  it('can be kept quiet about', async () => {
    const server = await start()
    server.knobs({}, { expiresAt: undefined })
    expect((await signIn(server, annasKey)).body).not.toHaveProperty('expires_at')
  })
})
