/**
 * Electronegativity over the sources and the built page. Every finding must be in electronegativity.json with the reason why it may stay,
 * and nothing may be there that is not found any more. Fetched by npx: its own dependencies are many and old.
 * usage: node scripts/static-security.mjs
 */
import './build.mjs'
import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { root } from './project.mjs'

const tool = '@doyensec/electronegativity@1.10.3'
/** Tell the Electron in use from the newest, which is for whoever updates it, and need its release host. */
const excluded = 'availablesecurityfixesglobalcheck,electronversionjsoncheck'
/** Ends each copied source. A file in which the tool does not find it was not read: what it cannot parse it passes over in silence. */
const planted = { code: '\nshell.openExternal(planted)', check: 'OPEN_EXTERNAL_JS_CHECK' }

/** @typedef {{ check: string; file: string; line: number; text: string }} Finding */

/** @type {{ check: string; file: string; reason: string }[]} */
const reviewed = readJson(join(root, 'scripts/electronegativity.json'))

const folder = mkdtempSync(join(tmpdir(), 'tillkeys-static-'))
try {
  const sources = copySources()
  const findings = await find()
  const isPlanted = (/** @type {Finding} */ { check, file, line }) => check === planted.check && sources.get(file) === line
  const read = new Set(findings.filter(isPlanted).map(({ file }) => file))
  const real = findings.filter((finding) => !isPlanted(finding))
  const faults = [
    ...[...sources.keys()].filter((file) => !read.has(file)).map((file) => `${file} was not read`),
    ...real.filter((finding) => !reviewed.some((entry) => isSame(entry, finding))).map(({ check, file, line, text }) => `${file}:${line} ${check}: ${text}`),
    ...reviewed.filter((entry) => !real.some((finding) => isSame(entry, finding))).map(({ check, file }) => `${file} ${check} is not found any more`),
  ]
  for (const fault of faults) console.error(`✗ ${fault}`)
  console.log(`${sources.size} files read, ${real.length} findings, ${faults.length === 0 ? 'all of them reviewed' : `${faults.length} faults`}`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Answers the sources by their names, and the line of each that was planted. */
function copySources() {
  for (const name of ['main', 'preload', 'renderer', 'out/renderer/index.html']) cpSync(join(root, name), join(folder, name), { recursive: true })
  /** @type {Map<string, number>} */
  const sources = new Map()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!/\.tsx?$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    appendFileSync(path, planted.code)
    sources.set(relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8').split('\n').length)
  }
  return sources
}

/** @returns {Promise<Finding[]>} */
async function find() {
  const report = join(folder, 'report.sarif')
  const args = ['--yes', tool, '--input', folder, '--relative', '--output', report, '--exclude-checks', excluded, '--electron-version', electronVersion()]
  await promisify(execFile)('npx', args, { cwd: root, shell: process.platform === 'win32' })
  /** @type {{ runs: { results: { ruleId: string; message: { text: string }; locations: { physicalLocation: any }[] }[] }[] }} */
  const { runs } = readJson(report)
  return runs.flatMap(({ results }) => results).map(({ ruleId, message, locations }) => {
    const { artifactLocation, region } = locations[0]?.physicalLocation ?? {}
    return { check: ruleId, file: artifactLocation.uri.replace('file:///', '') || 'everywhere', line: region.startLine, text: message.text }
  })
}

/** @returns {string} */
function electronVersion() {
  return readJson(join(root, 'node_modules/electron/package.json')).version
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** @param {{ check: string; file: string }} one @param {{ check: string; file: string }} other */
function isSame(one, other) {
  return one.check === other.check && one.file === other.file
}
