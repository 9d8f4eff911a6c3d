import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { addAndSignIn, canaryAccount, send, startCanaryServer, withApp, withFolder } from '../app'
import { createTally, holds, type Row } from '../row'

const codes = [301, 302, 303, 307, 308] as const

export const row: Row = {
  id: 'F13',
  title: 'redirects of a sign-in and of a request',
  sizes: { ci: 40, long: 40 },
  app: true,
  run: async () => withFolder(folder => withApp(folder, async app => {
    const tally = createTally()
    const server = await startCanaryServer()
    let asked = 0
    const other = createServer((_request, response) => {
      asked += 1
      response.end('{}')
    }).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const targets = { 'the same host': `${server.baseUrl}/elsewhere`, 'another host': `http://127.0.0.1:${port}/`, 'another name': `http://localhost:${port}/`, https: `https://127.0.0.1:${port}/` }
    const { account } = await addAndSignIn(app, canaryAccount(server.baseUrl))

    for (const status of codes) for (const [target, to] of Object.entries(targets)) {
      await tally.attempt(`${status} of a sign-in to ${target}`, async () => {
        const remove = server.knobs({ path: '/api/v1/users/auth/key' }, { redirect: { status, to }, status })
        const reply = await app.call('session.refresh', account.id)
        remove()
        const reason = reply.ok ? (reply.value as { token: { reason: { code: string } | null } }).token.reason?.code : reply.error.code
        holds(reason === 'redirect-refused', String(reason))
      })
      await tally.attempt(`${status} of a request to ${target}`, async () => {
        // A good sign-in first: after a refusal there may be no token to send.
        await app.call('session.refresh', account.id)
        const remove = server.knobs({ path: '/api/v0/me' }, { redirect: { status, to }, status })
        const { error } = await send(app, account.id, `${status} ${target}`)
        remove()
        holds(error?.code === 'redirect-refused', String(error?.code))
      })
    }
    await tally.attempt('no target was asked', () => holds(asked === 0 && server.record.count({ path: '/elsewhere' }) === 0, `${asked} times`))
    await fetch(targets['another host'])
    await tally.attempt('the target would have been heard', () => holds(asked === 1, 'it was not'))
    other.close()
    await server.close()
    return tally.outcome()
  })),
}
