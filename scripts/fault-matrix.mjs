import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from './project.mjs'
import { runInSession } from './session.mjs'
import { faultTests } from './vite.mjs'

export const faultsFolder = join(root, 'test-results/faults')

/**
 * Builds the rows of the fault matrix. Answers those whose ids are given (all for none), and whether they start the packaged app.
 * @param {readonly string[]} ids
 */
export async function buildFaults(ids) {
  await build(faultTests(faultsFolder))
  /** @type {{ rows: readonly { id: string; app?: true }[] }} */
  const { rows } = await import(pathToFileURL(join(faultsFolder, 'rows.js')).href)
  const unknown = ids.filter((id) => !rows.some((row) => row.id === id))
  if (unknown.length > 0) throw new Error(`There is no row ${unknown.join(', ')}.`)
  const chosen = rows.filter(({ id }) => ids.length === 0 || ids.includes(id))
  return { ids: chosen.map(({ id }) => id), app: chosen.some(({ app }) => app) }
}

/**
 * Runs rows in a session of their own and leaves their report in `results`; answers 0 when all passed.
 * @param {{ electron: string; ids: readonly string[]; long: boolean; seed: number; results: string }} wanted
 */
export function runFaults({ electron, ids, long, seed, results }) {
  return runInSession({
    electron,
    writable: [results],
    run: (place) => ({
      command: [place.node, 'test-results/faults/main.js'],
      env: { TILLKEYS_ELECTRON: place.electron, TILLKEYS_FAULTS: JSON.stringify({ only: ids, long, seed, result: join(results, 'faults.json') }) },
    }),
  })
}

/** Of the small size, so that the same commit is judged the same every time. */
export const SEED = 20261124

/** Of the long run: many days try many things. */
export function randomSeed() {
  return Math.floor(Math.random() * 2 ** 31)
}
