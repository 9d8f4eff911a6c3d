/**
 * The fault matrix: kills, full disks, damaged files, hostile servers and pages, each tried many times on the real code.
 * usage: node scripts/faults.mjs [--long] [--only F5,F8] [--seed 1] [--result FILE]
 *   prints per row what was attempted and what passed; a row that cannot run here says why; ends non-zero on a failure
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { findElectron } from './electron.mjs'
import { prepareMachine } from './machine.mjs'
import { root } from './project.mjs'
import { runQuietly } from './run.mjs'
import { runInSession } from './session.mjs'
import { faultTests } from './vite.mjs'

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false }, only: { type: 'string' }, seed: { type: 'string' }, result: { type: 'string' } } })
const only = values.only?.split(',') ?? []
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const folder = join(root, 'test-results/faults')
const results = mkdtempSync(join(tmpdir(), 'tillkeys-faults-'))

try {
  await build(faultTests(folder))
  /** @type {{ rows: readonly { id: string; app?: true }[] }} */
  const { rows } = await import(pathToFileURL(join(folder, 'rows.js')).href)
  const unknown = only.filter((id) => !rows.some((row) => row.id === id))
  if (unknown.length > 0) throw new Error(`There is no row ${unknown.join(', ')}.`)
  const electron = await findElectron()
  prepareMachine({ electron: electron.path, desktop: true })
  if (rows.some(({ id, app }) => app && (only.length === 0 || only.includes(id)))) {
    const { ok, output } = await runQuietly(process.execPath, ['scripts/pack.mjs', '--inspectable'])
    if (!ok) throw new Error(output)
  }
  const result = join(results, 'faults.json')
  process.exitCode = await runInSession({
    electron: electron.path,
    writable: [results],
    run: (place) => ({
      command: [place.node, join('test-results/faults', 'main.js')],
      env: { TILLKEYS_ELECTRON: place.electron, TILLKEYS_FAULTS: JSON.stringify({ only, long: values.long, seed, result }) },
    }),
  })
  copyFileSync(result, values.result ? resolve(values.result) : join(folder, 'result.json'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(results, { recursive: true, force: true })
}
