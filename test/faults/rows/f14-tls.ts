import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { createServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TlsOptions } from 'node:tls'
import { findExecutable } from '../../../scripts/machine.mjs'
import type { KeyTestView } from '../../../preload/views'
import { canary, withApp, withFolder } from '../app'
import { makeCertificate, type Wanted } from '../certificates'
import { createTally, holds, type Row } from '../row'

const bad: readonly (Wanted & { readonly tls?: TlsOptions })[] = [
  { name: 'self-signed' },
  { name: 'expired', to: '20210101000000Z' },
  { name: 'not yet valid', from: '20980101000000Z' },
  { name: 'of another host', host: 'api.tillhub.com' },
  { name: 'by an unknown authority', authority: true },
  { name: 'weak', bits: 1024, digest: 'sha1', tls: { ciphers: 'DEFAULT@SECLEVEL=0' } },
  { name: 'under an old protocol', tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } },
]

export const row: Row = {
  id: 'F14',
  title: 'certificates that must not be trusted',
  sizes: { ci: bad.length * 2, long: bad.length * 2 },
  app: true,
  cannot: () => (findExecutable('openssl') === null ? 'certificates are made by openssl' : null),
  run: async () => withFolder(folder => withApp(folder, async app => {
    const tally = createTally()
    for (const { tls, ...wanted } of bad) {
      let heard = 0
      const server = createServer({ ...makeCertificate(folder, wanted), ...tls }, (_request, response) => {
        heard += 1
        response.end('{}')
      }).listen(0, '127.0.0.1')
      server.on('tlsClientError', () => undefined)
      await once(server, 'listening')
      const environment = { kind: 'custom', baseUrl: `https://127.0.0.1:${(server.address() as AddressInfo).port}` }
      const ask = async (): Promise<string | undefined> => {
        const reply = await app.call('accounts.testKey', { id: null, accountId: canary.id, key: { typed: canary.key }, environment })
        return reply.ok ? (reply.value as KeyTestView).reason?.code : reply.error.code
      }
      await tally.attempt(`${wanted.name}: a sign-in`, async () => {
        const code = await ask()
        holds(code === 'tls-failed' && heard === 0, `${code}, ${heard} requests heard`)
      })
      await tally.attempt(`${wanted.name}: a second try does not click through`, async () => {
        const code = await ask()
        holds(code === 'tls-failed' && heard === 0, `${code}, ${heard} requests heard`)
      })
      await tally.attempt(`${wanted.name}: whoever does not check is answered`, async () => {
        const careless = get(environment.baseUrl, { ...tls, rejectUnauthorized: false })
        const [answer] = await once(careless, 'response') as [IncomingMessage]
        answer.resume()
        holds(heard === 1, `${heard} requests heard`)
      })
      server.close()
      server.closeAllConnections()
    }
    return tally.outcome()
  })),
}
