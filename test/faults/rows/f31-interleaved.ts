import { createSubUser, pathIdOf, type FakeAccount } from '../../../main/sandbox/account'
import { startFakeTillhub } from '../../../main/sandbox/server'
import { SIGN_IN_PATH } from '../../../main/sandbox/sign-in'
import type { Http } from '../../../main/core/ports'
import type { AnswerLook, ManyStart } from '../../../preload/runs-views'
import type { RunId } from '../../../preload/views'
import { createTestCore } from '../../fakes/core'
import { createNodeHttp } from '../../fakes/node-http'
import { orderOf } from '../../fakes/order'
import { createTally, holds, type Row } from '../row'

const ACCOUNTS = 120
const SERVERS = 3
const ALONE_AT_ONCE = 6
const MOST_OF_RUNS = { all: 8, atHost: 4 }
const PATH = '/api/v1/products'
const IN_RUN = '?limit=1'
const inRun: ManyStart['request'] = { method: 'GET', path: `${PATH}/{{account.pathId}}`, query: [{ name: 'limit', value: '1' }], headers: [], body: null }
const alone: ManyStart['request'] = { ...inRun, query: [{ name: 'limit', value: '2' }] }
const look: AnswerLook = { rules: { kinds: ['ids', 'times'], fields: [], paths: [], arrayOrder: true }, columns: [] }

const shops = Array.from({ length: ACCOUNTS }, (_, n): FakeAccount => ({
  id: `account-${n}`, name: `Shop ${n}`, legacyId: n % 2 === 0 ? null : `LEGACY${n}`, apiKey: `key-${n}`, subUser: createSubUser(),
}))
const shopsAt = (server: number): FakeAccount[] => shops.filter((_, n) => n % SERVERS === server)

/** The whole core and real servers on loopback: a run over all accounts, requests by hand, another active account and new tokens, all at once. */
export const row: Row = {
  id: 'F31',
  title: 'requests of many accounts that cross each other',
  sizes: { ci: 1_000, long: 10_000 },
  async run(size, random) {
    const tally = createTally()
    const servers = await Promise.all(Array.from({ length: SERVERS }, (_, server) => startFakeTillhub({ accounts: shopsAt(server) })))
    const http = watchRuns(createNodeHttp())
    const { core } = createTestCore({ http })
    await core.start()
    const accounts = await core.accounts.addAll(shops.map(({ id, name, apiKey }, n) => ({
      label: name, accountId: id, key: { typed: apiKey }, environment: { kind: 'custom', baseUrl: servers[n % SERVERS]?.baseUrl ?? '' }, accountClass: 'test', colour: 'teal',
      tags: [], note: '', allowDuplicate: false,
    })))
    const ids = accounts.map(({ id }) => id)
    const isGoingOn = (): boolean => http.sent() < size

    async function runMany(): Promise<void> {
      while (isGoingOn()) {
        await core.runs.start({ ids, request: inRun, look, canary: null, confirmation: '' })
        while (core.runs.view()?.run.state !== 'done') await new Promise(done => setTimeout(done, 5))
      }
    }
    async function sendAlone(lane: number): Promise<void> {
      for (let n = 0; isGoingOn(); n++) {
        const id = random.pick(ids)
        core.active.set(id)
        const { error } = await core.requests.run(orderOf({ ...alone, id, runId: `${lane}-${n}` as RunId }))
        // A token that was replaced a moment ago is not replaced again.
        holds(error === null || error.code === 'unauthorized', `ended with ${error?.code}`)
      }
    }
    async function signInAnew(): Promise<void> {
      while (isGoingOn()) {
        random.pick(servers).knobs({ path: PATH }, { refuseTokens: true, times: 1 })
        await core.sessions.refresh(random.pick(ids))
      }
    }
    await tally.attempt('all end as they should', async () => void await Promise.all([
      runMany(), signInAnew(), ...Array.from({ length: ALONE_AT_ONCE }, (_, lane) => sendAlone(lane)),
    ]))
    await core.dispose()

    for (const [n, { record }] of servers.entries()) {
      const own = new Map(shopsAt(n).map(shop => [shop.id, shop]))
      for (const { accountId, path, status } of record.requests) {
        const shop = own.get(accountId ?? '')
        await tally.attempt(`${path} at server ${n}`, () => {
          holds(shop !== undefined, `it came as ${accountId}`)
          holds(path === SIGN_IN_PATH || path === `${PATH}/${pathIdOf(shop)}`, `it came as ${accountId}`)
          holds(status === 200 || status === 401, `it was answered ${status}`)
        })
      }
      await tally.attempt(`server ${n} refused tokens and gave new ones`, () =>
        holds(record.count({ path: PATH, status: 401 }) > 0 && record.signIns() > own.size, 'it did not'))
    }
    const { all, atHost } = http.most
    await tally.attempt('runs keep their limits, and use them', () => holds(all === MOST_OF_RUNS.all && atHost === MOST_OF_RUNS.atHost, `${all} at once, ${atHost} at a host`))
    await Promise.all(servers.map(server => server.close()))
    return tally.outcome()
  },
}

/** Counts requests, and how many of runs are under way at once: in all, and at the busiest host. */
function watchRuns(http: Http): Http & { readonly most: { readonly all: number; readonly atHost: number }; sent(): number } {
  const underWay = new Map<string, number>()
  const most = { all: 0, atHost: 0 }
  let sent = 0
  return {
    most,
    sent: () => sent,
    async send(request) {
      const { host, pathname, search } = new URL(request.url)
      if (pathname !== SIGN_IN_PATH) sent += 1
      if (search !== IN_RUN) return http.send(request)
      underWay.set(host, (underWay.get(host) ?? 0) + 1)
      most.all = Math.max(most.all, [...underWay.values()].reduce((sum, each) => sum + each))
      most.atHost = Math.max(most.atHost, underWay.get(host) ?? 0)
      return http.send(request).finally(() => underWay.set(host, (underWay.get(host) ?? 1) - 1))
    },
  }
}
