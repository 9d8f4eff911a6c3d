import { execFile } from 'node:child_process'

const LONGEST_MS = 2000
const WATCHER = 'org.kde.StatusNotifierWatcher'
const ASK = 'org.freedesktop.DBus.NameHasOwner'

/** A desktop brings one or the other. */
const TOOLS: readonly (readonly [command: string, ...args: string[]])[] = [
  ['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus', '--method', ASK, WATCHER],
  ['dbus-send', '--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', ASK, `string:${WATCHER}`],
]

/**
 * Whether a tray icon can be seen: on Linux only where the desktop watches for them, and an app that hid in a tray that is not there could not
 * be reached. False where nothing says so. https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher/
 */
export async function hasTrayHost(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  if (process.platform !== 'linux') return true
  for (const tool of TOOLS) {
    const answer = await ask(tool, env)
    if (answer !== null) return answer
  }
  return false
}

/** Null when there is no such tool. */
function ask([command, ...args]: typeof TOOLS[number], env: NodeJS.ProcessEnv): Promise<boolean | null> {
  return new Promise(done => {
    execFile(command, args, { env: { ...env, LC_ALL: 'C' }, timeout: LONGEST_MS }, (error, output) => {
      if (error === null) done(/\btrue\b/.test(output))
      else done(error.code === 'ENOENT' ? null : false)
    })
  })
}
