import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './project.mjs'
import { runQuietly, tool } from './run.mjs'

const projects = ['main', 'preload', 'renderer', 'test', 'scripts']
const cache = join(root, 'node_modules/.cache/tillkeys-check')

/** @typedef {{ name: string; ok: boolean; output: string }} Result */

/**
 * Runs the unit tests, and beside them types and lint in turn.
 * @returns {Promise<{ failures: Result[]; unit: { passed: number; failed: number } }>}
 */
export async function runChecks() {
  mkdirSync(cache, { recursive: true })
  const results = mkdtempSync(join(tmpdir(), 'tillkeys-check-'))
  try {
    const unitFile = join(results, 'unit.json')
    const lanes = await Promise.all([inTurn([...projects.map((name) => () => types(name)), lint]), inTurn([() => unit(unitFile)])])
    return { failures: lanes.flat().filter((result) => !result.ok), unit: readUnit(unitFile) }
  } finally {
    rmSync(results, { recursive: true, force: true })
  }
}

/** @param {(() => Promise<Result>)[]} jobs */
async function inTurn(jobs) {
  const results = []
  for (const job of jobs) results.push(await job())
  return results
}

/** @param {string} name @returns {Promise<Result>} */
async function types(name) {
  const args = ['-p', name, '--incremental', '--tsBuildInfoFile', join(cache, `${name}.tsbuildinfo`)]
  return { name: `types of ${name}`, ...(await runQuietly(process.execPath, [tool('typescript/bin/tsc'), ...args])) }
}

/** @returns {Promise<Result>} */
async function lint() {
  const args = ['.', '--max-warnings', '0', '--cache', '--cache-location', join(cache, 'eslint')]
  return { name: 'lint', ...(await runQuietly(process.execPath, [tool('eslint/bin/eslint.js'), ...args])) }
}

/** @param {string} file @returns {Promise<Result>} */
async function unit(file) {
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  return { name: 'unit tests', ...(await runQuietly(process.execPath, [tool('vitest/vitest.mjs'), ...args])) }
}

/** @param {string} file */
function readUnit(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 1 } // ended before it could report, which the failures tell in full
  }
}
