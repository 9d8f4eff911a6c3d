import type { HttpResponse } from '../../../main/core/ports'
import type { RequestDraft, RunId } from '../../../preload/views'
import { response } from '../../fakes/http'
import { orderOf } from '../../fakes/order'
import { createTally, holds, type Row } from '../row'
import { signInAnswer, startVirtual, type VirtualApp } from '../virtual'

const MINUTES = 10

/** What the server does from now on, and how many sign-ins that may cause in ten minutes: of one account, and of all together. */
const servers: readonly { readonly name: string; readonly most: number; readonly mostOfAll: number; readonly answer: (url: string, app: VirtualApp, id: string) => HttpResponse }[] = [
  { name: '401 at the sign-in', most: 2, mostOfAll: Infinity, answer: () => response(401, { msg: 'no', status: 401, request: { id: 'r' } }) },
  // Retry-After of two minutes: four at once before it is known, and then one try per two minutes.
  { name: '429 at the sign-in', most: MINUTES / 2 + 1, mostOfAll: MINUTES / 2 + 4, answer: () => response(429, { msg: 'slow' }, { 'retry-after': '120' }) },
  // Eight until the fifth failure is back, and then one try per quarter of a minute or so.
  { name: '503 at the sign-in', most: 10, mostOfAll: 8 + MINUTES * 6, answer: () => response(503, 'busy') },
  // One new sign-in per minute at most, for a request per second.
  { name: '401 to every token', most: MINUTES + 1, mostOfAll: Infinity, answer: (url, app, id) => (url.endsWith('/auth/key') ? signInAnswer(id, app.clock) : response(401, { msg: 'no' })) },
]

export const row: Row = {
  id: 'F17',
  title: '401, 429 and 503 for ever',
  sizes: { ci: 20, long: 1_000 },
  async run(size) {
    const tally = createTally()
    for (const { name, most, mostOfAll, answer } of servers) {
      const app = await startVirtual(size)
      const { core, server, ids } = app
      server.answer = (request, id) => answer(request.url, app, id)
      core.health.start(ids)
      await app.settle()
      for (let second = 0; second < MINUTES * 60; second++) {
        // A user who does not give up, on a few accounts.
        if (name === '401 to every token') for (const id of ids.slice(0, 5)) void core.requests.run(orderOf(draft(id, `${second}`)))
        await app.pass(1_000)
      }
      for (const id of ids) {
        await tally.attempt(`${name}: ${id}`, () => {
          const signIns = server.signIns.get(core.accounts.profile(id).accountId) ?? 0
          holds(signIns <= most, `${signIns} sign-ins in ${MINUTES} minutes`)
        })
      }
      await tally.attempt(`${name}: all`, () => {
        const signIns = [...server.signIns.values()].reduce((sum, each) => sum + each, 0)
        holds(signIns <= mostOfAll, `${signIns} sign-ins in ${MINUTES} minutes`)
      })
      await core.dispose()
    }
    return tally.outcome()
  },
}

function draft(id: RequestDraft['id'], name: string): RequestDraft {
  return { runId: `${id}-${name}` as RunId, id, method: 'GET', path: '/api/v0/me', query: [], headers: [], body: null }
}
