import { spawn } from 'node:child_process'

/** What the screen lockers of GNOME, KDE, Xfce and Cinnamon send. Those of bare window managers send nothing. */
const SIGNALS = ['org.freedesktop.ScreenSaver', 'org.gnome.ScreenSaver', 'org.cinnamon.ScreenSaver']
  .map(name => `type='signal',interface='${name}',member='ActiveChanged'`)

/** The shell ends the monitor as soon as its input closes, so that it goes with this process, however that ends. */
const WITH_US = 'dbus-monitor --session "$@" & read -r _; kill $!'

/**
 * Calls back when the screen of a Linux desktop is locked, which Electron does not tell there; silent where there is no dbus-monitor.
 * Answers with what stops it.
 */
export function watchScreenLock(onLocked: () => void, env: NodeJS.ProcessEnv = process.env): () => void {
  if (process.platform !== 'linux') return () => undefined
  const child = spawn('sh', ['-c', WITH_US, 'sh', ...SIGNALS], { env: { ...env, LC_ALL: 'C' }, stdio: ['pipe', 'pipe', 'ignore'] })
  // No shell: nothing to listen to.
  child.once('error', () => undefined)
  child.stdout.setEncoding('latin1').on('data', (text: string) => {
    if (/^\s+boolean true$/m.test(text)) onLocked()
  })
  return () => child.stdin.destroy()
}
