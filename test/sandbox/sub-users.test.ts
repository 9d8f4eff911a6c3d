import { describe, expect, it } from 'vitest'
import { anna, clientOf, signIn, start } from './setup'

const users = `/api/v0/configurations/{ca}/${anna.subUser?.configuration_id ?? ''}/users`
const ownUser = `${users}/${anna.subUser?.id ?? ''}`
const annasKey = { id: anna.id, api_key: anna.apiKey }

async function setup() {
  const server = await start()
  return { server, client: await clientOf(server, anna) }
}

describe('sub-users', () => {
  it('are listed with their keys in clear and times as iso and unix', async () => {
    const { client } = await setup()
    const { body } = await client.get(users)
    expect(body).toMatchObject({ msg: 'Queried sub-users.', count: 1 })
    expect(body.results[0]).toMatchObject({
      id: anna.subUser?.id,
      api_key: anna.apiKey,
      created_at: { iso: '2020-03-25T10:30:58.052Z', unix: 1585132258052 },
    })
  })

  it('belong to their configuration', async () => {
    const { client } = await setup()
    expect((await client.get('/api/v0/configurations/{ca}/other/users')).status).toBe(404)
    expect((await client.get(`/api/v0/configurations/{ca}/other/users/${anna.subUser?.id ?? ''}`)).status).toBe(404)
  })

  it('can be added and given a key that signs in', async () => {
    const { server, client } = await setup()
    const added = await client.send('POST', users, { user: {}, role: 'serviceaccount', name: 'Second' })
    expect(added.body).toMatchObject({ msg: 'Sub-user added.', results: [{ name: 'Second', api_key: null }] })
    const { id } = added.body.results[0]
    const keyed = await client.send('POST', `${users}/${id}/api/key`)
    const key = keyed.body.results[0].api_key as string
    const second = await signIn(server, { id: anna.id, api_key: key })
    expect(second.body.sub_user).toMatchObject({ id, name: 'Second', api_key: key })
    expect((await signIn(server, annasKey)).body.sub_user.id).toBe(anna.subUser?.id)
  })

  it.each([
    ['without user', { role: 'admin' }],
    ['without a role', { user: {} }],
    ['with an unknown role', { user: {}, role: 'king' }],
    ['with a field that nobody knows', { user: {}, role: 'admin', colour: 'red' }],
  ])('are not added %s', async (_case, sent) => {
    const { client } = await setup()
    expect((await client.send('POST', users, sent)).status).toBe(422)
    expect((await client.get(users)).body.count).toBe(1)
  })

  it('lose the old key when they get a new one', async () => {
    const { server, client } = await setup()
    const { body } = await client.send('POST', `${ownUser}/api/key`)
    expect((await signIn(server, annasKey)).status).toBe(401)
    expect((await signIn(server, { ...annasKey, api_key: body.results[0].api_key })).status).toBe(200)
    expect(server.accounts.find(anna.id)?.apiKey).toBe(body.results[0].api_key)
  })

  it('show at the next sign-in that they were blocked', async () => {
    const { server, client } = await setup()
    await client.send('PUT', ownUser, { user: {}, blocked: true })
    expect((await signIn(server, annasKey)).body.sub_user).toMatchObject({ blocked: true, name: 'Test' })
    expect((await client.send('PUT', ownUser, { blocked: false })).status).toBe(422)
  })

  it('lose their key and place when they are deleted', async () => {
    const { server, client } = await setup()
    const { body } = await client.send('DELETE', ownUser)
    expect(body).toMatchObject({ status: 200, msg: 'Deleted user.' })
    expect((await signIn(server, annasKey)).status).toBe(401)
    expect((await client.get(ownUser)).status).toBe(404)
    expect((await client.get(users)).body.count).toBe(0)
  })

  it.each(['GET', 'POST', 'DELETE'])('are closed to a role that keeps no keys (%s)', async (method) => {
    const server = await start()
    server.accounts.change(anna.id, { subUser: { ...anna.subUser!, role: 'accountant' } })
    const client = await clientOf(server, anna)
    expect(await client.send(method, method === 'POST' ? `${ownUser}/api/key` : ownUser)).toMatchObject({ status: 403, body: { request: { id: expect.any(String) } } })
    expect((await signIn(server, annasKey)).status).toBe(200)
  })

  it('leave the tokens alive that their old key bought', async () => {
    const { client } = await setup()
    await client.send('POST', `${ownUser}/api/key`)
    expect((await client.get('/api/v0/supported-events')).status).toBe(200)
    await client.get('/api/v0/users/logout')
    expect((await client.get('/api/v0/supported-events')).status).toBe(401)
  })

  it('keep a revoked key revoked when something else is changed', async () => {
    const { server, client } = await setup()
    server.revokeKey(anna.id)
    await client.send('PUT', ownUser, { user: {}, name: 'Renamed' })
    expect((await signIn(server, annasKey)).status).toBe(401)
  })
})
