/** Makes the packaged app with electron-builder; `electron-builder.yml` says what goes into it. */
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { root } from './project.mjs'

/** @typedef {import('./electron.mjs').ElectronFound} ElectronFound */

/** The unpacked app as it would ship, in `dist/`. @param {ElectronFound} electron */
export function packApp(electron) {
  return make(electron, 'dir', {})
}

/** Like `packApp`, and the same code again with the one fuse on that Playwright needs, in `dist/inspectable/`. @param {ElectronFound} electron */
export async function packForTests(electron) {
  await packApp(electron)
  await make(electron, 'dir', {
    directories: { output: 'dist/inspectable' },
    electronFuses: { enableNodeCliInspectArguments: true },
  })
}

/** The installers of this platform. Never from the npm-carried runtime. @param {ElectronFound} electron */
export function packInstallers(electron) {
  if (electron.carried) throw new Error('Installers are made of the declared Electron only, and it cannot be downloaded here.')
  return make(electron, undefined, {})
}

/**
 * @param {ElectronFound} electron
 * @param {'dir' | undefined} target
 * @param {import('electron-builder').Configuration} config
 */
async function make(electron, target, config) {
  await build({
    projectDir: root,
    publish: 'never',
    targets: Platform.current().createTarget(target),
    config: { ...config, ...(electron.carried ? fromRuntime(electron) : {}) },
  })
}

/** @param {ElectronFound} electron @returns {import('electron-builder').Configuration} */
function fromRuntime({ path, version }) {
  return {
    electronDist: dirname(path),
    electronVersion: version,
    // The runtime's stand-in for Electron's default app.
    afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources/app'), { recursive: true }),
  }
}
