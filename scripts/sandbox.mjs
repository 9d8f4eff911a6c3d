import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Makes sure that Chromium's sandbox can start on Linux: it needs user namespaces, or its helper with the set-user-id bit, which
 * only root can give. Throws an error that says what to do.
 * @param {string} electron the executable
 * @param {{ uid: number; gid: number } | null} user who will run it, when we are root
 */
export function ensureSandbox(electron, user) {
  if (process.platform !== 'linux') return
  if (spawnSync('unshare', ['--user', '--map-root-user', 'true'], { ...user, stdio: 'ignore' }).status === 0) return
  const helper = join(dirname(electron), 'chrome-sandbox')
  if (user) {
    chownSync(helper, 0, 0)
    chmodSync(helper, 0o4755)
    return
  }
  const { uid, mode } = statSync(helper)
  if (uid === 0 && (mode & 0o4000) !== 0) return
  throw new Error(
    "Chromium's sandbox cannot start: this system does not let ordinary users make user namespaces.\n" +
      `This sets up its helper: sudo chown root ${helper} && sudo chmod 4755 ${helper}`,
  )
}
