import { rejects } from 'node:assert/strict'
import { isAppError } from '../../main/core/errors'
import { createHttp, type Silence } from '../../main/electron/http'
import { createRoutes } from '../../main/electron/routes'
import { httpContract } from '../contracts/http'
import { startServer } from '../contracts/http-server'
import { test, testContract } from './suite'

function makeHttp(limits?: Silence) {
  const routes = createRoutes()
  void routes.take({ proxy: { mode: 'system' }, signInFor: async () => null, trusts: null })
  return createHttp(routes, limits)
}

testContract('http', httpContract(makeHttp))

test('http stops when the head of the answer does not come in time', () => timesOut({ firstByteMs: 200, idleMs: 5000 }, () => undefined))

test('http stops when the body pauses for too long', () => timesOut({ firstByteMs: 5000, idleMs: 200 }, response => {
  // Without a type Chromium waits for more of the body to guess one before it hands over the head.
  response.writeHead(200, { 'content-type': 'application/json' }).write('part')
}))

async function timesOut(limits: Silence, answer: Parameters<typeof startServer>[0]): Promise<void> {
  const server = await startServer(answer)
  const asked = makeHttp(limits).send({
    method: 'GET', url: server.origin, headers: {}, body: null, maxBytes: 1000, deadlineMs: 3000, signal: new AbortController().signal,
  })
  const started = performance.now()
  await rejects(asked, error => isAppError(error, 'timeout') && performance.now() - started < 1500)
  await server.close()
}
