/**
 * Everything that proves the app: types, lint, unit tests, the adapters inside a real Electron, and the journeys through the built
 * and the packaged app, and the fault matrix at its small size. The last line says how many tests passed.
 * usage: node scripts/test.mjs [--only unit|electron|e2e|faults] [arguments for Playwright]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { runChecks } from './checks.mjs'
import { findElectron } from './electron.mjs'
import { buildFaults, runFaults, SEED } from './fault-matrix.mjs'
import { prepareMachine } from './machine.mjs'
import { runQuietly } from './run.mjs'
import { runInSession } from './session.mjs'
import { electronTests } from './vite.mjs'

const { only, rest } = parse(process.argv.slice(2))
const wants = (/** @type {string} */ suite) => only === null || only === suite
const results = mkdtempSync(join(tmpdir(), 'tillkeys-results-'))
const total = { passed: 0, failed: 0 }

try {
  if (wants('unit')) await step('types, lint and unit tests', checks)
  if (wants('electron') || wants('e2e') || wants('faults')) await withElectron()
} finally {
  rmSync(results, { recursive: true, force: true })
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

async function withElectron() {
  const electron = await step('an Electron to run', findElectron)
  if (!electron) return
  if (!(await step('what this machine needs', async () => prepareMachine({ electron: electron.path, desktop: true }) ?? true))) return
  if (wants('electron')) {
    await step('bundle of the tests inside Electron', () => build(electronTests()))
    await step('tests inside Electron', () =>
      session(electron.path, 'electron.json', (report) => report, (place) => [place.electron, 'node_modules/.cache/tillkeys-electron-tests', `--user-data-dir=${place.scratch}/electron-tests`]))
  }
  if (!wants('e2e') && !wants('faults')) return
  if (!(await step('built and packaged app', packaged))) return
  if (wants('e2e')) {
    await step('end-to-end tests', () =>
      session(electron.path, 'e2e.json', playwrightCounts, (place) => [place.node, 'node_modules/@playwright/test/cli.js', 'test', ...rest]))
  }
  if (wants('faults')) await step('fault matrix', () => faults(electron.path))
}

/** @param {string} electron */
async function faults(electron) {
  const { ids } = await buildFaults([])
  await runFaults({ electron, ids, long: false, seed: SEED, results })
  /** @type {{ rows: readonly { skipped: string | null; attempted?: number; passed?: number }[] }} */
  const { rows } = JSON.parse(readFileSync(join(results, 'faults.json'), 'utf8'))
  const tried = rows.filter(({ skipped }) => skipped === null)
  const passed = tried.filter((row) => row.attempted && row.attempted === row.passed).length
  add({ passed, failed: ids.length - (rows.length - tried.length) - passed })
}

async function packaged() {
  const { ok, output } = await runQuietly(process.execPath, ['scripts/pack.mjs', '--inspectable'])
  if (!ok) throw new Error(output)
  return true
}

async function checks() {
  const { failures, unit } = await runChecks()
  for (const { name, output } of failures) console.error(`\n✗ ${name}\n${output}`)
  add(unit)
  // Types and lint rules are no tests, but a breach must fail the run all the same.
  add({ passed: 0, failed: failures.filter((each) => each.name !== 'unit tests').length })
}

/**
 * @param {string} electron
 * @param {string} reportFile
 * @param {(report: any) => { passed: number; failed: number }} counts
 * @param {(place: import('./session.mjs').Place) => string[]} command
 */
async function session(electron, reportFile, counts, command) {
  const code = await runInSession({
    electron,
    writable: [results],
    run: (place) => ({ command: command(place), env: { TILLKEYS_ELECTRON: place.electron, TILLKEYS_RESULTS: results } }),
  })
  const outcome = counts(JSON.parse(readFileSync(join(results, reportFile), 'utf8')))
  add(outcome)
  if (code !== 0 && outcome.failed === 0) throw new Error(`ended with code ${code}`)
}

/** @param {{ stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }} report */
function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** @param {{ passed: number; failed: number }} outcome */
function add({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}

/**
 * One line before, one after; a step that throws counts as one failure.
 * @template T @param {string} name @param {() => Promise<T>} run @returns {Promise<T | undefined>}
 */
async function step(name, run) {
  const started = performance.now()
  console.log(`→ ${name}`)
  try {
    return await run()
  } catch (error) {
    add({ passed: 0, failed: 1 })
    console.error(`✗ ${name}: ${error instanceof Error ? error.message : error}`)
    return undefined
  } finally {
    console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}

/** @param {string[]} args */
function parse(args) {
  const at = args.indexOf('--only')
  return at === -1 ? { only: null, rest: args } : { only: args[at + 1] ?? null, rest: args.toSpliced(at, 2) }
}
