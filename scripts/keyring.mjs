/** A private D-Bus session bus with a real gnome-keyring of its own: what an app finds on a Linux desktop, but for one folder. */
import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findExecutable } from './machine.mjs'
import { startService } from './service.mjs'

/** No service folders: nothing is started behind our back, so a bus without a keyring stays without one. */
const busConfig = (/** @type {string} */ folder) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

/**
 * Starts a bus, and on it a keyring that keeps its secrets in `folder`, unlocked. The same folder brings the same secrets back,
 * an empty one is an empty keyring; null starts the bus without any keyring.
 * @param {string | null} folder
 * @returns {Promise<{ env: Record<string, string>; stop(): Promise<void> }>} env is what a program on this bus needs
 */
export async function startKeyring(folder) {
  // Short, because the path of a socket has at most 107 bytes.
  const runtime = await mkdtemp(join(tmpdir(), 'tk-'))
  await writeFile(join(runtime, 'bus.conf'), busConfig(runtime))
  const bus = await startService('dbus-daemon', [`--config-file=${join(runtime, 'bus.conf')}`, '--nofork', '--print-address'])
  // As the system's bus too, so that the machine's own power and network state stay out of it.
  const env = { DBUS_SESSION_BUS_ADDRESS: bus.line, DBUS_SYSTEM_BUS_ADDRESS: bus.line, XDG_RUNTIME_DIR: runtime, XDG_CURRENT_DESKTOP: 'GNOME' }
  /** Ends the keyring as well: it leaves with its bus. */
  const stop = async () => {
    await bus.stop()
    await rm(runtime, { recursive: true, force: true })
  }
  if (folder !== null) {
    await startDaemon(folder, runtime, env).catch(async (error) => {
      await stop()
      throw error
    })
  }
  return { env, stop }
}

/** @param {string} folder @param {string} runtime @param {Record<string, string>} env */
async function startDaemon(folder, runtime, env) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // A copy, because the installed file carries a capability, with which it cannot be started in many containers.
  const daemon = join(runtime, 'gnome-keyring-daemon')
  await copyFile(findExecutable('gnome-keyring-daemon') ?? 'gnome-keyring-daemon', daemon)
  await chmod(daemon, 0o700)
  // The program forks and ends as soon as its keyring answers on the bus.
  const started = promisify(execFile)(daemon, ['--unlock', '--components=secrets'], { env: { ...process.env, ...env, XDG_DATA_HOME: folder } })
  started.child.stdin?.end('tillkeys')
  await started
}
