import { deepEqual, equal, ok } from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { isTrusted } from '../../main/core/connection/chain'
import { isAppError, type ErrorCode } from '../../main/core/errors'
import type { PresentedChain } from '../../main/core/ports'
import { createHttp } from '../../main/electron/http'
import { createRoutes } from '../../main/electron/routes'
import { issue, root, server, type Issued, type Wanted } from '../fakes/certificates'
import { startProxy } from './proxy'
import { test } from './suite'

const HOST = 'api.office.test'
const DAY_MS = 86_400_000

/** One way after the other, as in the app. */
const routes = createRoutes()

/** A server behind a proxy that knows its name: asks it with `known` trusted, and says what came of it and what the server heard. */
async function ask(chain: readonly Issued[], known: readonly Issued[] | null, host = HOST) {
  let heard = 0
  const https: Server = createServer({ key: chain[0]?.keyPem, cert: chain.map(({ pem }) => pem).join('') }, (_request, response) => {
    heard += 1
    response.end('{}')
  }).listen(0, '127.0.0.1')
  https.on('tlsClientError', () => undefined)
  await once(https, 'listening')
  const { port } = https.address() as AddressInfo
  const proxy = await startProxy(port)
  const asked: PresentedChain[] = []
  await routes.take({
    proxy: { mode: 'manual', server: `127.0.0.1:${proxy.port}`, bypass: '' }, signInFor: async () => null,
    trusts: known && (async presented => {
      asked.push(presented)
      return isTrusted(presented, known.map(({ der }) => der), Date.now())
    }),
  })
  const send = async (url: string): Promise<ErrorCode | number> => {
    try {
      return (await createHttp(routes).send({
        method: 'POST', url, headers: { authorization: 'Bearer canary' }, body: 'key', maxBytes: 1000, deadlineMs: 8000, signal: new AbortController().signal,
      })).status
    } catch (error) {
      ok(isAppError(error), String(error))
      return error.code
    }
  }
  const outcome = await send(`https://${host}`)
  const again = outcome === 200 ? outcome : await send(`https://${host}`)
  // This computer is reached without the proxy, and held to the same.
  const here = await send(`https://localhost:${port}`)
  const result = { outcome, again, here, heard, asked }
  await proxy.close()
  https.close()
  https.closeAllConnections()
  return result
}

async function isRefused(chain: readonly Issued[], known: readonly Issued[] | null): Promise<void> {
  const { outcome, again, here, heard } = await ask(chain, known)
  deepEqual({ outcome, again, here, heard }, { outcome: 'tls-failed', again: 'tls-failed', here: 'tls-failed', heard: 0 })
}

test('an authority that was chosen is trusted, for whom it vouches and for no other', async () => {
  const office = await root()
  const { outcome, here, heard, asked } = await ask([await server(office)], [office])
  deepEqual([outcome, here, heard], [200, 'tls-failed', 1])
  equal(asked[0]?.host, HOST)
})

test('an authority in between that the server shows leads to the one that was chosen', async () => {
  const office = await root({ rsaBits: 2048 })
  const between = await issue({ name: 'Office Issuing', isAuthority: true, by: office, mostBelow: 0 })
  const { outcome, asked } = await ask([await server(between, { names: { hosts: [HOST, 'localhost'] } }), between], [office])
  equal(outcome, 200)
  equal(asked[0]?.certificates.length, 2)
})

test('this computer may have a certificate of the chosen authority as well', async () => {
  const office = await root()
  equal((await ask([await server(office, { names: { hosts: ['localhost'] } })], [office])).here, 200)
})

test('without a chosen authority nobody is asked about a certificate', async () => {
  const office = await root()
  await isRefused([await server(office)], null)
})

test('an authority that is not chosen any more is not trusted any more', async () => {
  const office = await root()
  const leaf = await server(office)
  equal((await ask([leaf], [office])).outcome, 200)
  await isRefused([leaf], null)
  equal((await ask([leaf], [office])).outcome, 200)
  await isRefused([leaf], [await root()])
})

const bad: readonly (readonly [string, Wanted])[] = [
  ['of another host', { names: { hosts: ['api.other.test'] } }], ['that has ended', { to: Date.now() - DAY_MS / 2 }], ['that has not begun', { from: Date.now() + DAY_MS }],
  ['without the purpose of a server', { purposes: ['1.3.6.1.5.5.7.3.2'] }], ['with a short key', { rsaBits: 1024 }],
]
for (const [what, wanted] of bad) {
  test(`a certificate ${what} is refused although its authority was chosen`, async () => {
    const office = await root()
    await isRefused([await server(office, wanted)], [office])
  })
}

test('a certificate signed with SHA-1 is refused although its authority was chosen', async () => {
  const old = await root({ rsaBits: 2048, hash: 'SHA-1' })
  await isRefused([await server(old, { hash: 'SHA-1' })], [old])
})

test('a certificate that vouches for itself is refused, in the file or not', async () => {
  const alone = await issue({ name: 'Alone', names: { hosts: [HOST] } })
  await isRefused([alone], [await root()])
  await isRefused([alone], [alone])
})

test('a chain with a gap is refused although its root was chosen', async () => {
  const office = await root()
  await isRefused([await server(await issue({ name: 'Office Issuing', isAuthority: true, by: office }))], [office])
})

test('a name that its authority may not vouch for is refused', async () => {
  const bound = await root({ permitted: { hosts: ['other.test'] } })
  await isRefused([await server(bound)], [bound])
  const free = await root()
  const between = await issue({ name: 'Bound', isAuthority: true, by: free, excluded: { hosts: ['office.test'] } })
  await isRefused([await server(between), between], [free])
})
