/**
 * The fault matrix: kills, full disks, damaged files, hostile servers and pages, each tried many times on the real code.
 * usage: node scripts/faults.mjs [--long] [--only F5,F8] [--seed 1] [--result FILE]
 *   prints per row what was attempted and what passed; a row that cannot run here says why; ends non-zero on a failure
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findElectron } from './electron.mjs'
import { buildFaults, faultsFolder, randomSeed, runFaults, SEED } from './fault-matrix.mjs'
import { prepareMachine } from './machine.mjs'
import { runQuietly } from './run.mjs'

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false }, only: { type: 'string' }, seed: { type: 'string' }, result: { type: 'string' } } })
const results = mkdtempSync(join(tmpdir(), 'tillkeys-faults-'))

try {
  const { ids, app } = await buildFaults(values.only?.split(',') ?? [])
  const { path: electron } = await findElectron()
  prepareMachine({ electron, desktop: true })
  if (app) {
    const { ok, output } = await runQuietly(process.execPath, ['scripts/pack.mjs', '--inspectable'])
    if (!ok) throw new Error(output)
  }
  process.exitCode = await runFaults({ electron, ids, long: values.long, seed: Number(values.seed ?? (values.long ? randomSeed() : SEED)), results })
  copyFileSync(join(results, 'faults.json'), resolve(values.result ?? join(faultsFolder, 'result.json')))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(results, { recursive: true, force: true })
}
