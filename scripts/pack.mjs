/**
 * Builds and packages the app; `electron-builder.yml` says what goes into it.
 * usage: node scripts/pack.mjs [--inspectable | --dist]
 *   the unpacked app in `dist/`; with --inspectable also the same code with the one fuse on that Playwright needs, in
 *   `dist/inspectable/`; with --dist the installers of this platform instead
 */
import './build.mjs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { findElectron } from './electron.mjs'
import { root } from './project.mjs'

const electron = await findElectron()
if (process.argv.includes('--dist')) {
  if (electron.carried) throw new Error('Installers are made of the declared Electron only, and it cannot be downloaded here.')
  await pack({})
} else {
  await pack({}, 'dir')
  if (process.argv.includes('--inspectable')) {
    await pack({ directories: { output: 'dist/inspectable' }, electronFuses: { enableNodeCliInspectArguments: true } }, 'dir')
  }
}

/** @param {import('electron-builder').Configuration} config @param {'dir'} [target] */
async function pack(config, target) {
  await build({
    projectDir: root,
    publish: 'never',
    targets: Platform.current().createTarget(target),
    config: electron.carried ? { ...config, ...fromRuntime(electron) } : config,
  })
}

/** @param {import('./electron.mjs').ElectronFound} runtime @returns {import('electron-builder').Configuration} */
function fromRuntime({ path, version }) {
  return {
    electronDist: dirname(path),
    electronVersion: version,
    // The runtime's stand-in for Electron's default app.
    afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources/app'), { recursive: true }),
  }
}
