import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { AppError, isAppError, type ErrorCode } from '../../main/core/errors'
import type { Http, HttpRequest, HttpResponse } from '../../main/core/ports'
import { startServer, type TestServer } from './http-server'

type Answer = Parameters<typeof startServer>[0]
type Case = readonly [name: string, run: () => Promise<void>]

/** What every Http promises, against a real server on loopback. */
export function httpContract(makeHttp: () => Http): readonly Case[] {
  const withServer = (name: string, answer: Answer, check: (ask: Ask, server: TestServer) => Promise<void>): Case => [name, async () => {
    const server = await startServer(answer)
    try {
      await check(asker(makeHttp(), server.origin), server)
    } finally {
      await server.close()
    }
  }]

  return [
    withServer('sends method, headers and body as they are', response => response.end('ok'), async (ask, server) => {
      await ask({ method: 'POST', url: '/a?b=%20c', headers: { 'x-one': 'two', 'user-agent': 'Tillkeys/1' }, body: '{"ü":1}' })
      const [sent] = server.requests
      equal(sent?.message.method, 'POST')
      equal(sent?.message.url, '/a?b=%20c')
      equal(sent?.message.headers['x-one'], 'two')
      equal(sent?.message.headers['user-agent'], 'Tillkeys/1')
      equal(sent?.body, '{"ü":1}')
    }),

    withServer('answers any status with its body', response => response.writeHead(418).end('teapot'), async ask => {
      const response = await ask({})
      equal(response.status, 418)
      equal(response.statusText, "I'm a Teapot")
      equal(text(response), 'teapot')
      equal(response.truncated, false)
      ok(response.firstByteMs <= response.totalMs)
    }),

    withServer('keeps repeated headers apart and their names in lower case', response => {
      response.setHeader('X-Twice', ['a', 'b'])
      response.end()
    }, async ask => {
      const { headers } = await ask({})
      deepEqual(headers.filter(([name]) => name === 'x-twice'), [['x-twice', 'a'], ['x-twice', 'b']])
    }),

    withServer('answers HEAD and 204 with an empty body', response => response.writeHead(response.req.method === 'HEAD' ? 200 : 204).end(), async ask => {
      equal((await ask({ method: 'HEAD' })).body.length, 0)
      equal((await ask({})).status, 204)
    }),

    ...[301, 302, 303, 307, 308].map(status => withServer(`refuses a ${status} and asks nobody else`, (response, { url }) => {
      if (url === '/') response.writeHead(status, { location: '/elsewhere' }).end()
      else response.end('followed')
    }, async (ask, server) => {
      await fails(ask({ method: 'POST', body: 'key', headers: { authorization: 'Bearer t' } }), 'redirect-refused', { status, detail: new URL(server.origin).host })
      await pause(50)
      equal(server.requests.length, 1)
    })),

    withServer('hands the body to a sink part by part, and reads on when it was taken', response => {
      for (let part = 0; part < 40; part++) response.write(Buffer.alloc(64 * 1024, part))
      response.end()
    }, async ask => {
      const parts: Uint8Array[] = []
      let taking = 0
      const { body, truncated } = await ask({
        maxBytes: 10_000_000,
        async sink(part) {
          equal(++taking, 1)
          await pause(1)
          parts.push(part.slice())
          taking -= 1
        },
      })
      deepEqual([body.length, truncated], [0, false])
      ok(Buffer.concat(parts).equals(Buffer.concat(Array.from({ length: 40 }, (_, part) => Buffer.alloc(64 * 1024, part)))))
    }),

    withServer('gives a sink no more than the limit', response => response.end(Buffer.alloc(500_000)), async ask => {
      let taken = 0
      const { truncated } = await ask({ maxBytes: 100_000, sink: async part => { taken += part.length } })
      deepEqual([taken, truncated], [100_000, true])
    }),

    withServer('fails with what the sink says', response => response.end('x'), async ask => {
      await fails(ask({ sink: () => Promise.reject(new AppError('storage-full')) }), 'storage-full')
    }),

    withServer('gives no answer to a challenge', response => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end('no'), async (ask, server) => {
      equal((await ask({ headers: { authorization: 'Bearer t' } })).status, 401)
      equal(server.requests.length, 1)
    }),

    withServer('keeps no cookie', response => response.setHeader('set-cookie', 'a=1; Max-Age=1000').end(), async (ask, server) => {
      await ask({})
      await ask({})
      equal(server.requests[1]?.message.headers.cookie, undefined)
    }),

    withServer('asks again instead of using a cache', response => response.setHeader('cache-control', 'max-age=1000').end('x'), async (ask, server) => {
      await ask({})
      await ask({})
      equal(server.requests.length, 2)
    }),

    withServer('hands over decoded bytes', response => response.setHeader('content-encoding', 'gzip').end(gzipSync('hello')), async ask => {
      equal(text(await ask({})), 'hello')
    }),

    withServer('cuts at the cap in decoded bytes', response => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000))), async ask => {
      const response = await ask({ maxBytes: 1000 })
      equal(response.body.length, 1000)
      equal(response.truncated, true)
    }),

    withServer('does not call a body cut that fills the cap exactly', response => response.end('12345'), async ask => {
      const response = await ask({ maxBytes: 5 })
      equal(text(response), '12345')
      equal(response.truncated, false)
    }),

    withServer('ends an endless answer at the cap and lets the connection go', response => {
      const write = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      }
      response.on('drain', write)
      write()
    }, async (ask, server) => {
      equal((await ask({ maxBytes: 100_000 })).truncated, true)
      await eventually(async () => (await server.connections()) === 0)
    }),

    withServer('stops at the deadline when no answer comes', () => undefined, async (ask, server) => {
      await failsWithin(600, ask({ deadlineMs: 200 }), 'timeout')
      await eventually(async () => (await server.connections()) === 0)
    }),

    withServer('stops at the deadline when the answer drips', response => {
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    }, async ask => failsWithin(600, ask({ deadlineMs: 200 }), 'timeout')),

    withServer('stops when it is cancelled before the answer', () => undefined, async (ask, server) => {
      const abort = new AbortController()
      const asked = ask({ signal: abort.signal })
      await eventually(async () => server.requests.length === 1)
      abort.abort()
      await failsWithin(500, asked, 'cancelled')
      await eventually(async () => (await server.connections()) === 0)
    }),

    withServer('stops when it is cancelled amid the body', response => response.writeHead(200, { 'content-type': 'text/plain' }).write('part'), async ask => {
      await failsWithin(800, ask({ signal: AbortSignal.timeout(200) }), 'cancelled')
    }),

    withServer('asks nobody when it is cancelled before it starts', response => response.end(), async (ask, server) => {
      await fails(ask({ signal: AbortSignal.abort() }), 'cancelled')
      equal(server.requests.length, 0)
    }),

    withServer('says that the connection was reset', response => response.destroy(), async ask => fails(ask({}), 'connection-reset')),

    withServer('says that the connection was reset amid the body', response => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 100 }).write('part')
      setTimeout(() => response.destroy(), 50)
    }, async ask => fails(ask({}), 'connection-reset')),

    withServer('fails on a body that cannot be decoded', response => response.setHeader('content-encoding', 'gzip').end(deflateRawSync('x')), async ask => {
      await fails(ask({}), 'network-failed')
    }),

    ['says that nobody listens', async () => {
      const server = await startServer(response => response.end())
      await server.close()
      await fails(asker(makeHttp(), server.origin)({}), 'connection-refused')
    }],

    ['says that a name is unknown', async () => fails(asker(makeHttp(), 'http://nobody.invalid')({}), 'dns-failed')],

    withServer('says that there is no TLS', response => response.end(), async (_, server) => {
      await fails(asker(makeHttp(), server.origin.replace('http:', 'https:'))({}), 'tls-failed')
    }),

    withServer('refuses a header that is none without quoting it', response => response.end(), async (ask, server) => {
      await rejects(ask({ headers: { authorization: 'secret\r\nx: y' } }), error => isAppError(error, 'header-invalid') && !JSON.stringify(error).includes('secret'))
      equal(server.requests.length, 0)
    }),
  ]
}

type Ask = (request: Partial<HttpRequest>) => Promise<HttpResponse>

function asker(http: Http, origin: string): Ask {
  return ({ url = '/', ...request }) => http.send({
    method: 'GET', headers: {}, body: null, maxBytes: 1_000_000, deadlineMs: 5000, signal: new AbortController().signal, ...request, url: origin + url,
  })
}

const text = ({ body }: HttpResponse): string => new TextDecoder().decode(body)

async function fails(asked: Promise<HttpResponse>, code: ErrorCode, details: object = {}): Promise<void> {
  await rejects(asked, error => {
    ok(isAppError(error), String(error))
    equal(error.code, code)
    deepEqual({ ...error.details, ...details }, error.details)
    return true
  })
}

async function failsWithin(ms: number, asked: Promise<HttpResponse>, code: ErrorCode): Promise<void> {
  const started = performance.now()
  await fails(asked, code)
  ok(performance.now() - started < ms, `took ${performance.now() - started} ms`)
}

async function eventually(check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await check()) return
    await pause(20)
  }
  ok(await check(), 'did not happen within 2 s')
}
