import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { isAppError, type ErrorCode } from '../../main/core/errors'
import type { HttpResponse, ProxySignIn, Way } from '../../main/core/ports'
import { Secret } from '../../main/core/secret'
import { createHttp } from '../../main/electron/http'
import { createRoutes } from '../../main/electron/routes'
import { startServer, type TestServer } from '../contracts/http-server'
import { startProxy, type TestProxy } from './proxy'
import { test } from './suite'

/** No name that anything but the proxy could know. */
const AWAY = 'http://api.tillhub.invalid'

const system: Way = { proxy: { mode: 'system' }, signInFor: async () => null, trusts: null }

function setup(way: Partial<Way>) {
  const routes = createRoutes()
  const taken = routes.take({ ...system, ...way })
  const http = createHttp(routes)
  const ask = (url: string): Promise<HttpResponse> => http.send({
    method: 'POST', url, headers: { authorization: 'Bearer t' }, body: 'key', maxBytes: 1000, deadlineMs: 4000, signal: new AbortController().signal,
  })
  return { routes, taken, ask }
}

const manual = ({ port }: TestProxy, bypass = ''): Pick<Way, 'proxy'> => ({ proxy: { mode: 'manual', server: `127.0.0.1:${port}`, bypass } })

async function withProxy(signIn: string | null, run: (proxy: TestProxy, server: TestServer) => Promise<void>): Promise<void> {
  const server = await startServer(response => response.end('answer'))
  const proxy = await startProxy(Number(new URL(server.origin).port), signIn)
  try {
    await run(proxy, server)
  } finally {
    await setup({}).taken
    await proxy.close()
    await server.close()
  }
}

async function fails(asked: Promise<unknown>, code: ErrorCode, detail?: string): Promise<void> {
  await rejects(asked, error => {
    ok(isAppError(error), String(error))
    equal(error.code, code, `${error.code} ${error.details.detail}`)
    if (detail !== undefined) equal(error.details.detail, detail)
    return true
  })
}

test('the sessions of requests ask nobody by themselves', () => withProxy(null, async proxy => {
  const routes = createRoutes()
  await routes.take({ ...system, ...manual(proxy) })
  await routes.sessionFor(AWAY)
  await new Promise(resolve => setTimeout(resolve, 500))
  deepEqual(proxy.asked, [])
}))

test('a request waits until there is a way for it', () => withProxy(null, async (proxy, server) => {
  const routes = createRoutes()
  const asked = createHttp(routes).send({
    method: 'GET', url: `${AWAY}/a`, headers: {}, body: null, maxBytes: 1000, deadlineMs: 4000, signal: new AbortController().signal,
  })
  await new Promise(resolve => setTimeout(resolve, 100))
  equal(server.requests.length, 0)
  await routes.take({ ...system, ...manual(proxy) })
  equal((await asked).status, 200)
  deepEqual(proxy.asked, [`GET ${AWAY}/a`])
}))

test('a request that waits goes by the way that was chosen last', () => withProxy(null, async (proxy, server) => {
  const { ask, routes, taken } = setup({ proxy: { mode: 'none' } })
  const asked = ask(AWAY)
  const last = routes.take({ ...system, ...manual(proxy) })
  equal((await asked).status, 200)
  await Promise.all([taken, last])
  equal(server.requests.length, 1)
}))

test('a request goes by the chosen proxy', () => withProxy(null, async (proxy, server) => {
  const { ask, routes } = setup(manual(proxy))
  equal((await ask(`${AWAY}/a?b=c`)).status, 200)
  deepEqual(proxy.asked, [`POST ${AWAY}/a?b=c`])
  equal(server.requests[0]?.body, 'key')
  deepEqual(await routes.resolve(AWAY), [`PROXY 127.0.0.1:${proxy.port}`])
}))

test('this computer is reached directly whatever the rules say', () => withProxy(null, async (proxy, server) => {
  const { ask, routes } = setup(manual(proxy, '<-loopback>'))
  equal((await ask(server.origin)).status, 200)
  equal((await ask(server.origin.replace('127.0.0.1', 'localhost'))).status, 200)
  deepEqual(proxy.asked, [])
  deepEqual(await routes.resolve(server.origin), ['direct'])
}))

test('a host that goes past the proxy is not asked by it', () => withProxy(null, async proxy => {
  const { ask } = setup(manual(proxy, '*.tillhub.invalid'))
  await fails(ask(AWAY), 'dns-failed')
  deepEqual(proxy.asked, [])
}))

test('no request goes past a proxy that is not there', () => withProxy(null, async proxy => {
  const { ask } = setup(manual({ ...proxy, port: 9 }))
  await fails(ask(AWAY), 'proxy-failed')
}))

test('without a proxy none is used, whatever the system has', () => withProxy(null, async proxy => {
  const { ask, routes } = setup(manual(proxy))
  await ask(AWAY)
  await routes.take({ ...system, proxy: { mode: 'none' } })
  await fails(ask(AWAY), 'dns-failed')
  equal(proxy.asked.length, 1)
}))

test('a script chooses the proxy', () => withProxy(null, async proxy => {
  const script = await startServer(response => response.writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' })
    .end(`function FindProxyForURL(url, host) { return host === 'api.tillhub.invalid' ? 'PROXY 127.0.0.1:${proxy.port}' : 'PROXY 127.0.0.1:9' }`))
  const { ask } = setup({ proxy: { mode: 'pac', url: `${script.origin}/proxy.pac` } })
  equal((await ask(AWAY)).status, 200)
  await fails(ask('http://other.tillhub.invalid'), 'proxy-failed')
  equal(proxy.asked.length, 1)
  await script.close()
}))

for (const [what, answer] of [['that is not there', 404], ['that is none', 200]] as const) {
  test(`a script ${what} lets no request through`, () => withProxy(null, async (_, server) => {
    const script = await startServer(response => response.writeHead(answer).end('<p>no script</p>'))
    const { ask, routes } = setup({ proxy: { mode: 'pac', url: `${script.origin}/proxy.pac` } })
    await fails(ask(AWAY), 'proxy-failed')
    equal(script.requests.length, 1)
    await script.close()
    equal((await ask(server.origin)).status, 200)
    await routes.take(system)
  }))
}

const signIn: ProxySignIn = { user: 'anna', password: new Secret('canary-proxy-password') }
const signedIn = `Basic ${Buffer.from('anna:canary-proxy-password').toString('base64')}`

for (const url of [AWAY, 'https://api.tillhub.invalid']) {
  const scheme = new URL(url).protocol
  test(`${scheme} a proxy that asks gets the sign-in that was typed for it, once`, () => withProxy('anna:canary-proxy-password', async (proxy, server) => {
    const asked: string[] = []
    const { ask } = setup({ ...manual(proxy), signInFor: async name => { asked.push(name); return signIn } })
    // Behind the tunnel there is no TLS.
    if (scheme === 'https:') await fails(ask(url), 'tls-failed')
    else equal((await ask(url)).status, 200)
    deepEqual(asked, [`127.0.0.1:${proxy.port}`])
    // A handshake that failed is tried once more by Chromium itself, with the sign-in it has.
    deepEqual([...new Set(proxy.signIns)], [signedIn])
    equal(server.requests.some(({ message }) => message.headers['proxy-authorization'] !== undefined && scheme === 'https:'), false)
  }))

  test(`${scheme} a proxy that refuses the sign-in is not asked a second time`, () => withProxy('anna:other', async (proxy, server) => {
    const { ask } = setup({ ...manual(proxy), signInFor: async () => signIn })
    await fails(ask(url), 'proxy-sign-in-refused', `127.0.0.1:${proxy.port}`)
    deepEqual(proxy.signIns, [signedIn])
    equal(server.requests.length, 0)
  }))

  test(`${scheme} a proxy gets no sign-in where none was typed for it`, () => withProxy('anna:canary-proxy-password', async proxy => {
    const { ask } = setup(manual(proxy))
    await fails(ask(url), 'proxy-sign-in-needed', `127.0.0.1:${proxy.port}`)
    deepEqual(proxy.signIns, [])
  }))
}

test('a sign-in is forgotten with its way', () => withProxy('anna:canary-proxy-password', async proxy => {
  const { ask, routes } = setup({ ...manual(proxy), signInFor: async () => signIn })
  equal((await ask(AWAY)).status, 200)
  equal((await ask(AWAY)).status, 200)
  await routes.take({ ...system, ...manual(proxy) })
  await fails(ask(AWAY), 'proxy-sign-in-needed')
}))

test('a server that asks for a sign-in gets none by a proxy either', () => withProxy(null, async () => {
  const server = await startServer(response => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end('no'))
  const proxy = await startProxy(Number(new URL(server.origin).port))
  const { ask } = setup({ ...manual(proxy), signInFor: async () => signIn })
  equal((await ask(AWAY)).status, 401)
  equal(server.requests.length, 1)
  await proxy.close()
  await server.close()
}))
