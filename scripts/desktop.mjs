import { findElectron } from './electron.mjs'
import { prepareMachine } from './machine.mjs'
import { root } from './project.mjs'
import { ensureSandbox } from './sandbox.mjs'

/** True where a window can open. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * The command that opens the built app on the display at hand.
 * @param {string[]} flags for the app
 * @returns {Promise<[command: string, ...args: string[]]>}
 */
export async function appCommand(flags) {
  const { path } = await findElectron()
  prepareMachine({ electron: path, desktop: false })
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.error("Started as root: Chromium's sandbox stays off. Use an ordinary account for real keys.")
    return [path, root, '--no-sandbox', ...flags]
  }
  ensureSandbox(path, null)
  return [path, root, ...flags]
}
