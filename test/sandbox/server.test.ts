import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { startFakeTillhub } from '../../main/sandbox/server'
import { anna, ben, call, clientOf, raw, signIn, start } from './setup'

describe('the fake Tillhub', () => {
  it('listens on the loopback at a free port, or at the one asked for', async () => {
    const first = await start()
    expect(first.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const port = Number(new URL(first.baseUrl).port)
    await expect(startFakeTillhub({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await first.close()
    expect((await start({ port })).baseUrl).toBe(first.baseUrl)
  })

  it('answers only to its own address, whatever the token', async () => {
    const server = await start()
    const { token } = await clientOf(server, anna)
    const { port } = new URL(server.baseUrl)
    const status = async (host: string) =>
      (await raw(`${server.baseUrl}/api/v0/me`, { headers: { host, authorization: `Bearer ${token}` } })).resume().statusCode
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) expect(await status(host)).toBe(200)
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1', `localhost.evil.example:${port}`]) {
      expect(await status(host)).toBe(421)
    }
  })

  it('lets no web page of another origin read it', async () => {
    const server = await start()
    const { headers } = await call(`${server.baseUrl}/api/v0/me`, { headers: { origin: 'https://evil.example' } })
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect((await call(`${server.baseUrl}/api/v1/users/auth/key`, { method: 'OPTIONS' })).status).toBe(404)
  })

  it('answers HEAD like GET without the body', async () => {
    const client = await clientOf(await start(), anna)
    const [head, get] = [await client.send('HEAD', '/api/v0/taxes/{ca}'), await client.get('/api/v0/taxes/{ca}')]
    expect([head.status, head.body, head.headers.get('content-type')]).toEqual([200, null, get.headers.get('content-type')])
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
  })

  it('survives a request line that is no path', async () => {
    const server = await start()
    const { hostname, port } = new URL(server.baseUrl)
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(`GET http://x:y/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`))
      socket.once('data', (data) => {
        resolve(data.toString())
        socket.destroy()
      }).once('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 404 /)
  })

  it('ends hanging requests when it closes', async () => {
    const server = await start()
    server.knobs({}, { stall: true })
    const hanging = expect(call(`${server.baseUrl}/api/v0/me`)).rejects.toThrow('fetch failed')
    await expect.poll(() => server.record.inFlight).toBe(1)
    await server.close()
    await hanging
    await expect(call(`${server.baseUrl}/api/v0/me`)).rejects.toThrow('fetch failed')
  })

  it('takes accounts while it runs', async () => {
    const server = await start({ accounts: [] })
    expect((await signIn(server, { id: anna.id, api_key: anna.apiKey })).status).toBe(400)
    server.accounts.add(anna)
    expect((await signIn(server, { id: anna.id, api_key: anna.apiKey })).status).toBe(200)
    expect(server.accounts.all()).toEqual([anna])
    expect(() => server.accounts.change(ben.id, { name: 'x' })).toThrow(ben.id)
  })

  it('serves ten thousand accounts', async () => {
    const accounts = Array.from({ length: 10_000 }, (_, index) => ({ ...anna, id: `account-${index}` }))
    const server = await start({ accounts })
    expect((await signIn(server, { id: 'account-9999', api_key: anna.apiKey })).status).toBe(200)
  })
})
