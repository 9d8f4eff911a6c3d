import { MOST_AT_ONCE } from '../../../main/core/session/planner'
import { SIGN_IN_PATH } from '../../../main/sandbox/sign-in'
import { HOSTS, seedAccounts } from '../accounts'
import { accountIds, shown, signIn } from '../in-page'
import type { PlainRequest } from '../programs/questions'
import { startProgram } from '../program'
import { largest, type Bench, type Row } from '../row'

const ROUNDS = 3

export const row: Row = {
  budgets: ['P10'],
  async run(bench) {
    const [ours, plain]: [number[], number[]] = [[], []]
    const lists = requestsTo(bench)
    for (let round = 0; round < Math.min(bench.rounds, ROUNDS); round++) {
      // One after the other: each of them keeps the machine busy.
      await bench.homes.with(largest(bench), async folder => {
        const program = startProgram('tillkeys', folder)
        await program.page(shown, true)
        ours.push(await program.page(signIn, await program.page(accountIds)))
        await program.quit()
      })
      await bench.homes.empty(async folder => {
        const program = startProgram('empty', folder)
        await program.page(shown, false)
        plain.push(await program.ask('fetchAll', { lists, atOnce: MOST_AT_ONCE / HOSTS }))
        await program.quit()
      })
      for (const { record } of bench.servers) record.reset()
    }
    return [{
      budget: 'P10', what: `all signed in, ${MOST_AT_ONCE} at a time`, accounts: largest(bench), unit: 'ms', judged: 'ratio', most: 1.15,
      ours, yardstick: { what: 'as many bare net.fetch at a time', values: plain },
    }]
  },
}

/** What the app sends to each host, account for account. */
function requestsTo(bench: Bench): readonly (readonly PlainRequest[])[] {
  const accounts = seedAccounts(largest(bench))
  return bench.servers.map(({ baseUrl }, host) => accounts.filter(account => account.host === host).map(({ id, key }) => ({
    method: 'POST', url: baseUrl + SIGN_IN_PATH, headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ id, api_key: key }),
  })))
}
