/** Measures what the budgets name; `scripts/bench.mjs` builds this and prepares the machine. */
import { writeFileSync } from 'node:fs'
import { startFakeTillhub } from '../../main/sandbox/server'
import { fakeAccounts, HOSTS } from './accounts'
import { createHomes } from './homes'
import { judge, type Judged } from './measure'
import { largest, type Bench } from './row'
import { rows } from './rows'

interface Report { readonly budgets: readonly string[]; readonly skipped: string | null; readonly failed: string | null; readonly measures: readonly Judged[] }

const options = JSON.parse(process.env['TILLKEYS_BENCH'] ?? '{}') as
  { only: readonly string[]; rounds: number; isQuick: boolean; sizes: readonly number[]; result: string }
const most = Math.max(...options.sizes)
const servers = await Promise.all(Array.from({ length: HOSTS }, (_, host) => startFakeTillhub({ accounts: fakeAccounts(most, host) })))
const homes = createHomes(servers.map(({ baseUrl }) => baseUrl))
const bench: Bench = { ...options, servers, homes }

const reports: Report[] = []
for (const row of rows.filter(({ budgets }) => options.only.length === 0 || budgets.some(budget => options.only.includes(budget)))) {
  const { budgets } = row
  const skipped = row.cannot?.() ?? null
  console.error(`${budgets.join(', ')} …`)
  const report = { budgets, skipped, failed: null, measures: [] }
  reports.push(skipped !== null ? report : await row.run(bench).then(
    measures => ({ ...report, measures: measures.map(judge) }),
    (error: unknown) => ({ ...report, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  ))
  writeFileSync(options.result, JSON.stringify({ rounds: options.rounds, isQuick: options.isQuick, accounts: largest(bench), reports }, null, 2))
}
await homes.drop()
// A program that was left behind ends with the session.
process.exit(reports.some(({ failed }) => failed !== null) ? 1 : 0)
