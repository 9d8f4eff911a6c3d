import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Knobs } from '../../main/sandbox/knobs'
import type { FakeTillhub } from '../../main/sandbox/server'
import { anna, ben, call, clientOf, raw, signIn, start } from './setup'

const path = '/api/v0/supported-events'
/** Asked without a token: an answer other than 401 is the knob's doing. */
const ask = (server: FakeTillhub, init: RequestInit = {}) => fetch(server.baseUrl + path, { redirect: 'manual', ...init })

async function turned(knobs: Knobs): Promise<FakeTillhub> {
  const server = await start()
  server.knobs({ path }, knobs)
  return server
}

describe('a knob', () => {
  it('applies to its account only', async () => {
    const server = await start()
    const [annas, bens] = [await clientOf(server, anna), await clientOf(server, ben)]
    server.knobs({ accountId: ben.id }, { status: 500 })
    expect((await annas.get(path)).status).toBe(200)
    expect((await bens.get(path)).status).toBe(500)
    expect((await signIn(server, { id: ben.id, api_key: ben.apiKey })).status).toBe(500)
  })

  it('applies to paths that begin so or match', async () => {
    const server = await start()
    server.knobs({ path: '/api/v0/m' }, { status: 500 })
    server.knobs({ path: /events$/ }, { status: 503 })
    const status = async (at: string) => (await call(server.baseUrl + at)).status
    expect([await status('/api/v0/me'), await status(path), await status('/api/v0/webhooks/defaults')]).toEqual([500, 503, 401])
  })

  it('ends when it is removed or used up', async () => {
    const server = await start()
    const remove = server.knobs({}, { status: 500 })
    server.knobs({}, { status: 503, times: 2 })
    const seen = [(await ask(server)).status, (await ask(server)).status, (await ask(server)).status]
    remove()
    expect([...seen, (await ask(server)).status]).toEqual([503, 503, 500, 401])
  })

  it('combines with others', async () => {
    const server = await turned({ status: 418 })
    server.knobs({}, { setCookie: 'session=canary', headers: { 'cache-control': 'public, max-age=3600', etag: '"1"' } })
    const { status, headers } = await ask(server)
    expect([status, headers.get('set-cookie'), headers.get('cache-control')]).toEqual([418, 'session=canary', 'public, max-age=3600'])
  })
})

describe('errors', () => {
  const text = expect.any(String) as string
  it.each([
    ['envelope', 500, { status: 500, msg: 'Something broke unexpectedly', request: { host: text, id: text } }],
    ['msg', 404, { msg: 'route not found' }],
    ['msg-request', 500, { msg: 'Something broke unexpectedly', request: { id: text } }],
    ['msg-request-error', 409, { msg: text, request: { id: text }, error: { name: 'VoucherCodeConflict', message: 'this code has a conflict' } }],
    ['name-results', 409, { name: 'BarcodeNotUnique', results: [{}] }],
    ['blocking-services', 400, { msg: text, blocking_services: [{ id: text, name: 'Haircut' }] }],
    ['error-string', 404, { error: 'Not found' }],
  ] as const)('come as %s', async (errorShape, status, body) => {
    const response = await ask(await turned({ status, errorShape }))
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual(body)
  })

  it('come without a body', async () => {
    const response = await ask(await turned({ status: 503, errorShape: 'empty' }))
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([503, '0', ''])
  })

  it.each([7, 'Wed, 21 Oct 2026 07:28:00 GMT'])('ask to wait until %s', async (retryAfter) => {
    const response = await ask(await turned({ retryAfter }))
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, String(retryAfter)])
    expect((await ask(await turned({ retryAfter, status: 503 }))).status).toBe(503)
  })

  it('change nothing', async () => {
    const server = await start()
    const client = await clientOf(server, anna)
    server.knobs({}, { status: 500, times: 1 })
    expect((await client.send('POST', '/api/v1/products/{ca}', { name: 'Mate' })).status).toBe(500)
    expect((await client.get('/api/v1/products/{ca}/meta')).body.results[0].count).toBe(8)
  })

  it('are not made of a good status', async () => {
    const server = await start()
    const client = await clientOf(server, anna)
    server.knobs({ path: '/api/v1/products' }, { status: 201 })
    expect(await client.send('POST', '/api/v1/products/{ca}', { name: 'Mate' })).toMatchObject({ status: 201, body: { count: 1 } })
    expect((await client.send('POST', '/api/v1/products/{ca}', {})).status).toBe(422)
  })
})

describe('bodies', () => {
  it.each(['empty', 'malformed', 'captive-portal'] as const)('can be %s where JSON is due', async (body) => {
    const response = await ask(await turned({ body }))
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(() => JSON.parse(text) as unknown).toThrow()
  })

  it('of a captive portal say that they are HTML', async () => {
    expect((await ask(await turned({ body: 'captive-portal' }))).headers.get('content-type')).toMatch('text/html')
  })

  it('can be any JSON or any text', async () => {
    expect(await (await ask(await turned({ body: { json: [null, 'x'] } }))).json()).toEqual([null, 'x'])
    const response = await ask(await turned({ body: { text: 'plain', type: 'text/plain' }, status: 400 }))
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([400, 'text/plain', 'plain'])
  })

  it('can be binary', async () => {
    const png = await ask(await turned({ body: 'png' }))
    expect(png.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await png.arrayBuffer()).subarray(1, 4).toString()).toBe('PNG')
    expect((await (await ask(await turned({ body: { randomBytes: 100_000 } }))).arrayBuffer()).byteLength).toBe(100_000)
    const broken = await ask(await turned({ body: { bytes: Uint8Array.of(0x22, 0xFF, 0x22), type: 'application/json' } }))
    expect([broken.headers.get('content-type'), await broken.text()]).toEqual(['application/json', '"\uFFFD"'])
  })

  it.each([300, 100_000, 1_000_003])('of %i bytes are valid JSON of just that length', async (jsonBytes) => {
    const text = await (await ask(await turned({ body: { jsonBytes } }))).text()
    expect(text.length).toBe(jsonBytes)
    expect((JSON.parse(text) as { results: unknown[] }).results.length).toBeGreaterThan(0)
  })

  it('of 200 MB are not held in memory', async () => {
    const before = process.memoryUsage().rss
    const { body } = await ask(await turned({ body: { jsonBytes: 200e6 } }))
    let bytes = 0
    let peak = 0
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      peak = Math.max(peak, process.memoryUsage.rss() - before)
    }
    expect(bytes).toBe(200e6)
    expect(peak).toBeLessThan(150e6)
  })

  it('can be compressed, and be a bomb', async () => {
    const response = await raw((await turned({ body: { jsonBytes: 5e6 }, gzip: true })).baseUrl + path)
    const sent = Buffer.concat(await response.toArray() as Uint8Array[])
    expect(response.headers['content-encoding']).toBe('gzip')
    expect(sent.length).toBeLessThan(100_000)
    expect(gunzipSync(sent).length).toBe(5e6)
  })

  it('compressed or not say the same', async () => {
    const server = await start()
    const client = await clientOf(server, anna)
    const plain = await client.get('/api/v0/taxes/{ca}')
    server.knobs({}, { gzip: true })
    expect((await client.get('/api/v0/taxes/{ca}')).body.results).toEqual(plain.body.results)
  })
})

describe('transport', () => {
  it('is as late as told', async () => {
    const server = await turned({ latencyMs: 80 })
    const begun = performance.now()
    await ask(server)
    expect(performance.now() - begun).toBeGreaterThanOrEqual(78)
  })

  it('stalls before an answer, and forgets the client that leaves', async () => {
    const server = await turned({ stall: true })
    await expect(ask(server, { signal: AbortSignal.timeout(80) })).rejects.toThrow('timeout')
    await expect.poll(() => server.record.inFlight).toBe(0)
    expect(server.record.requests[0]?.status).toBeNull()
  })

  it('stalls after the headers', async () => {
    const response = await ask(await turned({ stallAfterHeaders: true }), { signal: AbortSignal.timeout(80) })
    expect(response.status).toBe(401)
    await expect(response.text()).rejects.toThrow('timeout')
  })

  it('drips', async () => {
    const server = await turned({ dripBytesPerSecond: 400, body: { text: 'x'.repeat(100), type: 'text/plain' } })
    const begun = performance.now()
    expect(await (await ask(server)).text()).toHaveLength(100)
    expect(performance.now() - begun).toBeGreaterThan(150)
  })

  it('drips byte by byte', async () => {
    const server = await turned({ dripBytesPerSecond: 5, body: { text: 'abc', type: 'text/plain' } })
    const reader = (await ask(server)).body?.getReader()
    expect((await reader?.read())?.value).toEqual(new Uint8Array([97]))
    expect((await reader?.read())?.value).toEqual(new Uint8Array([98]))
    await reader?.cancel()
  })

  it('breaks off a body in the middle', async () => {
    const response = await raw((await turned({ truncateBodyAt: 10, body: { jsonBytes: 1000 } })).baseUrl + path)
    expect(response.headers['content-length']).toBe('1000')
    const received: Buffer[] = []
    response.on('data', (chunk: Buffer) => received.push(chunk))
    await expect(new Promise((_resolve, reject) => response.on('error', reject))).rejects.toThrow('aborted')
    expect(Buffer.concat(received).length).toBe(10)
  })

  it('resets before an answer', async () => {
    const server = await turned({ resetConnection: 'request' })
    await expect(raw(server.baseUrl + path)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it.each(['headers', 'body'] as const)('resets after the %s have begun', async (resetConnection) => {
    const response = await raw((await turned({ resetConnection, body: { jsonBytes: 1000 } })).baseUrl + path)
    expect(response.statusCode).toBe(200)
    await expect(response.toArray()).rejects.toThrow('aborted')
  })

  it.each([301, 302, 303, 307, 308] as const)('redirects with %i', async (status) => {
    const response = await ask(await turned({ redirect: { status, to: 'http://127.0.0.1:9/elsewhere' } }))
    expect([response.status, response.headers.get('location')]).toEqual([status, 'http://127.0.0.1:9/elsewhere'])
  })

  it('tells a wrong time of day', async () => {
    const now = Date.parse('2026-03-01T12:00:00.000Z')
    const server = await start({ now: () => now })
    expect((await ask(server)).headers.get('date')).toBe('Sun, 01 Mar 2026 12:00:00 GMT')
    server.knobs({}, { dateHeaderSkewMs: -3_600_000 })
    expect((await ask(server)).headers.get('date')).toBe('Sun, 01 Mar 2026 11:00:00 GMT')
  })
})
