import { describe, expect, it } from 'vitest'
import { anna, ben, call, clientOf, signIn, start } from './setup'

describe('the record', () => {
  it('keeps what was asked, by whom and with what outcome', async () => {
    let now = 1000
    const server = await start({ now: () => now })
    now = 2000
    await signIn(server, { id: anna.id, api_key: 'wrong' })
    expect(server.record.requests).toEqual([{
      at: 2000,
      method: 'POST',
      path: '/api/v1/users/auth/key',
      query: '',
      headers: expect.objectContaining({ host: new URL(server.baseUrl).host }) as object,
      body: JSON.stringify({ id: anna.id, api_key: 'wrong' }),
      accountId: anna.id,
      status: 401,
    }])
  })

  it('pairs a token with its account, even an expired one', async () => {
    let now = Date.now()
    const server = await start({ now: () => now })
    const client = await clientOf(server, ben)
    now += 366 * 86_400_000
    await client.get('/api/v0/me?x=1')
    expect(server.record.requests.at(-1)).toMatchObject({ accountId: ben.id, status: 401, path: '/api/v0/me', query: '?x=1' })
    await call(`${server.baseUrl}/api/v0/me`)
    expect(server.record.requests.at(-1)?.accountId).toBeNull()
  })

  it('counts by account, path, method and status', async () => {
    const server = await start()
    const client = await clientOf(server, anna)
    await clientOf(server, ben)
    await client.get('/api/v0/me')
    await client.get('/api/v1/products/nobody')
    const { record } = server
    expect([record.signIns(), record.signIns(anna.id), record.signIns('nobody')]).toEqual([2, 1, 0])
    expect(record.count()).toBe(4)
    expect(record.count({ accountId: anna.id })).toBe(3)
    expect(record.count({ method: 'GET', path: /^\/api\/v0/ })).toBe(1)
    expect(record.count({ status: 403 })).toBe(1)
  })

  it('knows how many were in flight at once', async () => {
    const server = await start()
    server.knobs({}, { stall: true })
    const leave = new AbortController()
    const asked = Array.from({ length: 5 }, () => call(`${server.baseUrl}/api/v0/me`, { signal: leave.signal }))
    await expect.poll(() => server.record.inFlight).toBe(5)
    leave.abort()
    await Promise.allSettled(asked)
    await expect.poll(() => server.record.inFlight).toBe(0)
    expect(server.record.peakInFlight).toBe(5)
  })

  it('forgets on demand', async () => {
    const server = await start()
    await call(`${server.baseUrl}/api/v0/me`)
    await expect.poll(() => server.record.inFlight).toBe(0)
    server.record.reset()
    expect([server.record.count(), server.record.peakInFlight]).toEqual([0, 0])
  })
})
