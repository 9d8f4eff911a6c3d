import { MOST_AT_ONCE } from '../../../main/core/runs/pace'
import { SIGN_IN_PATH } from '../../../main/sandbox/sign-in'
import { HOSTS, seedAccounts } from '../accounts'
import { accountIds, runAsMany, shown } from '../in-page'
import type { PlainRequest } from '../programs/questions'
import { startProgram } from '../program'
import { largest, type Bench, type Row } from '../row'

const MOST_ACCOUNTS = 1_000
const ROUNDS = 7
const PATH = '/api/v1/products/'
/** The first run of each connects, and runs code that is not yet compiled. */
const WARM_UP = 1

export const row: Row = {
  budgets: ['P11'],
  async run(bench) {
    const accounts = Math.min(MOST_ACCOUNTS, largest(bench))
    const lists = await requestsTo(bench, accounts)
    return bench.homes.with(accounts, folder => bench.homes.empty(async other => {
      const [ours, bare] = [startProgram('tillkeys', folder), startProgram('empty', other)]
      await Promise.all([ours.page(shown, true), bare.page(shown, false)])
      const ids = await ours.page(accountIds)
      const times: [ours: number, bare: number][] = []
      for (let round = 0; round < Math.min(bench.rounds, ROUNDS) + WARM_UP; round++) {
        const mine = await ours.page(runAsMany, ids, `${PATH}{{account.pathId}}`)
        times.push([mine, await bare.ask('fetchAll', { lists, atOnce: MOST_AT_ONCE / HOSTS })])
      }
      await Promise.all([ours.quit(), bare.quit()])
      const counted = times.slice(WARM_UP)
      return [{
        budget: 'P11', what: `one request as all of them, grouped, ${MOST_AT_ONCE} at a time`, accounts, unit: 'ms', judged: 'ratio', most: 1.2, ours: counted.map(([mine]) => mine),
        yardstick: { what: 'as many bare net.fetch at a time', values: counted.map(([, plain]) => plain) },
      }]
    }))
  },
}

/** What the app sends to each host, account for account, with a token of its own for each. */
function requestsTo({ servers }: Bench, accounts: number): Promise<readonly (readonly PlainRequest[])[]> {
  return Promise.all(servers.map(async ({ baseUrl }, host) => {
    const requests: PlainRequest[] = []
    for (const { id, key } of seedAccounts(accounts).filter(account => account.host === host)) {
      const answer = await fetch(baseUrl + SIGN_IN_PATH, { method: 'POST', body: JSON.stringify({ id, api_key: key }) })
      const { token } = await answer.json() as { token: string }
      requests.push({ method: 'GET', url: baseUrl + PATH + id, headers: { accept: 'application/json', authorization: `Bearer ${token}` } })
    }
    return requests
  }))
}
