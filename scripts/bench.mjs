/**
 * The budgets of the work, each measured beside a yardstick in the same run; see docs/performance.md.
 * usage: node scripts/bench.mjs [--quick] [--only P1,P6] [--rounds 20] [--accounts 10,1000,10000] [--result FILE]
 *   prints a table and which budgets are met, and keeps every single value in the result file; a run of everything that is not
 *   quick also writes the table into docs/performance.md; ends non-zero only when something could not be measured
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { machineFacts, reportOf, verdictOf, written } from './bench-report.mjs'
import { findElectron } from './electron.mjs'
import { prepareMachine } from './machine.mjs'
import { root } from './project.mjs'
import { runInSession } from './session.mjs'
import { benchmarks, builds } from './vite.mjs'

const folder = join(root, 'test-results/bench')
const document = join(root, 'docs/performance.md')
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, rounds: { type: 'string' }, accounts: { type: 'string' }, result: { type: 'string' } },
})
const isQuick = values.quick
const only = values.only?.split(',') ?? []
const rounds = whole(values.rounds ?? (isQuick ? '2' : '20'))
const sizes = (values.accounts ?? (isQuick ? '10,1000' : '10,1000,10000')).split(',').map(whole).sort((a, b) => a - b)
const results = mkdtempSync(join(tmpdir(), 'tillkeys-bench-'))

try {
  for (const config of builds('production')) await build(config)
  await build(benchmarks(folder))
  const { path: electron, version } = await findElectron()
  prepareMachine({ electron, desktop: true })
  const found = join(results, 'bench.json')
  process.exitCode = await runInSession({
    electron,
    writable: [results],
    run: (place) => ({
      command: [place.node, 'test-results/bench/main.js'],
      env: { TILLKEYS_ELECTRON: place.electron, TILLKEYS_BENCH: JSON.stringify({ only, rounds, isQuick, sizes, result: found }) },
    }),
  })
  /** @type {import('./bench-report.mjs').Result} */
  const result = { date: new Date().toISOString().slice(0, 10), electron: version, machine: machineFacts(), ...JSON.parse(readFileSync(found, 'utf8')) }
  writeFileSync(resolve(values.result ?? join(folder, 'result.json')), JSON.stringify(result, null, 2))
  const report = reportOf(result)
  if (!isQuick && only.length === 0) writeFileSync(document, written(readFileSync(document, 'utf8'), report))
  console.log(`\n${report}\n\n${verdictOf(result.reports)}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(results, { recursive: true, force: true })
}

/** @param {string} text */
function whole(text) {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`"${text}" is no number of rounds or accounts.`)
  return number
}
