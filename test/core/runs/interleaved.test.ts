import { afterEach, expect, it } from 'vitest'
import { createSubUser, pathIdOf, type FakeAccount } from '../../../main/sandbox/account'
import { SIGN_IN_PATH } from '../../../main/sandbox/sign-in'
import { startFakeTillhub, type FakeTillhub } from '../../../main/sandbox/server'
import type { Http } from '../../../main/core/ports'
import type { ManyStart } from '../../../preload/runs-views'
import type { RunId } from '../../../preload/views'
import { createTestCore } from '../../fakes/core'
import { createNodeHttp } from '../../fakes/node-http'
import { orderOf } from '../../fakes/order'
import { plain } from './setup'

const REQUESTS = 10_000
const ACCOUNTS = 120
const SERVERS = 3
const SINGLE_AT_ONCE = 6
const PATH = '/api/v1/products'
const inRun: ManyStart['request'] = { method: 'GET', path: `${PATH}/{{account.pathId}}`, query: [{ name: 'limit', value: '1' }], headers: [], body: null }
const alone: ManyStart['request'] = { ...inRun, query: [{ name: 'limit', value: '2' }] }

const fakeAccounts = Array.from({ length: ACCOUNTS }, (_, n): FakeAccount => ({
  id: `account-${n}`, name: `Shop ${n}`, legacyId: n % 2 === 0 ? null : `LEGACY${n}`, apiKey: `key-${n}`, subUser: createSubUser(),
}))

const servers: FakeTillhub[] = []
afterEach(() => Promise.all(servers.splice(0).map(server => server.close())))

/** How many requests of runs were under way at once: in all, and at the busiest host. */
function watchRuns(http: Http): Http & { readonly most: number; readonly mostAtHost: number } {
  const underWay = new Map<string, number>()
  const most = { all: 0, atHost: 0 }
  return {
    get most() { return most.all },
    get mostAtHost() { return most.atHost },
    async send(request) {
      const { host, search } = new URL(request.url)
      if (search !== '?limit=1') return http.send(request)
      underWay.set(host, (underWay.get(host) ?? 0) + 1)
      most.all = Math.max(most.all, [...underWay.values()].reduce((sum, each) => sum + each))
      most.atHost = Math.max(most.atHost, underWay.get(host) ?? 0)
      return http.send(request).finally(() => underWay.set(host, (underWay.get(host) ?? 1) - 1))
    },
  }
}

it('shows servers each token with its own account alone, in ten thousand requests of runs and by hand while accounts are switched and signed in anew', async () => {
  for (let n = 0; n < SERVERS; n++) servers.push(await startFakeTillhub({ accounts: fakeAccounts.filter((_, at) => at % SERVERS === n) }))
  const http = watchRuns(createNodeHttp())
  const { core } = createTestCore({ http })
  await core.start()
  const added = await core.accounts.addAll(fakeAccounts.map(({ id, name, apiKey }, n) => ({
    label: name, accountId: id, key: { typed: apiKey }, environment: { kind: 'custom', baseUrl: servers[n % SERVERS]!.baseUrl }, accountClass: 'test', colour: 'teal', tags: [], note: '',
    allowDuplicate: false,
  })))
  const ids = added.map(({ id }) => id)
  const sent = (): number => servers.reduce((sum, { record }) => sum + record.count({ path: PATH }), 0)
  const isGoingOn = (): boolean => sent() < REQUESTS

  async function runMany(): Promise<void> {
    while (isGoingOn()) {
      await core.runs.start({ ids, request: inRun, look: plain, canary: null, confirmation: '' })
      while (core.runs.view()?.run.state !== 'done') await new Promise(resolve => setTimeout(resolve, 5))
    }
  }
  async function sendAlone(lane: number): Promise<void> {
    for (let n = lane; isGoingOn(); n += 7) {
      const id = ids[n % ACCOUNTS]!
      core.active.set(id)
      const run = await core.requests.run(orderOf({ ...alone, id, runId: `${lane}-${n}` as RunId }))
      expect(run.error?.code ?? null).toBeOneOf([null, 'unauthorized'])
    }
  }
  async function refresh(): Promise<void> {
    for (let n = 0; isGoingOn(); n += 11) {
      // A refused token is replaced while other requests of its account are under way.
      servers[n % SERVERS]!.knobs({ path: PATH }, { refuseTokens: true, times: 1 })
      await core.sessions.refresh(ids[n % ACCOUNTS]!)
    }
  }
  await Promise.all([runMany(), refresh(), ...Array.from({ length: SINGLE_AT_ONCE }, (_, lane) => sendAlone(lane))])
  await core.dispose()

  for (const [n, { record }] of servers.entries()) {
    const own = new Map(fakeAccounts.filter((_, at) => at % SERVERS === n).map(account => [account.id, account]))
    for (const { accountId, path, status } of record.requests) {
      const account = own.get(accountId ?? '')
      expect(account, `${accountId} at server ${n}`).toBeDefined()
      if (path !== SIGN_IN_PATH) expect([path, status]).toEqual([`${PATH}/${pathIdOf(account!)}`, expect.toBeOneOf([200, 401])])
    }
    expect(record.signIns()).toBeGreaterThan(own.size)
    expect(record.count({ path: PATH, status: 401 })).toBeGreaterThan(0)
  }
  expect(sent()).toBeGreaterThanOrEqual(REQUESTS)
  expect([http.most, http.mostAtHost]).toEqual([8, 4])
}, 120_000)
