import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startKeyring } from '../../scripts/keyring.mjs'
import { findExecutable } from '../../scripts/machine.mjs'

/** A keyring that knows the secrets in `folder` but has not been unlocked, on a bus where nothing can ask the user to. */
export async function startLockedKeyring(folder: string): Promise<Awaited<ReturnType<typeof startKeyring>>> {
  const bus = await startKeyring(null)
  const daemon = daemonOf(bus.env)
  // A copy, for the reason that scripts/keyring.mjs gives.
  copyFileSync(findExecutable('gnome-keyring-daemon') ?? 'gnome-keyring-daemon', daemon)
  chmodSync(daemon, 0o700)
  await promisify(execFile)(daemon, ['--start', '--components=secrets'], { env: { ...process.env, ...bus.env, XDG_DATA_HOME: folder } })
  return bus
}

/** Ends the daemon of that bus, and leaves the bus. */
export function endDaemon(env: Record<string, string>): void {
  const pid = readdirSync('/proc').find(name => /^\d+$/.test(name) && commandOf(name) === daemonOf(env))
  if (pid === undefined) throw new Error('There is no daemon to end.')
  process.kill(Number(pid), 'SIGKILL')
}

function daemonOf(env: Record<string, string>): string {
  return join(env['XDG_RUNTIME_DIR'] ?? '', 'gnome-keyring-daemon')
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0')[0] ?? ''
  } catch {
    // Ended meanwhile.
    return ''
  }
}
