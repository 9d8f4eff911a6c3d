import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

const FILE = 'tillkeys.desktop'

/** https://specifications.freedesktop.org/autostart-spec/latest/ */
export function autostartFolder(env: NodeJS.ProcessEnv = process.env): string {
  const config = env['XDG_CONFIG_HOME']
  return join(config?.startsWith('/') ? config : join(homedir(), '.config'), 'autostart')
}

/** Lets the desktop start the program with these arguments at login, or no longer. What else is in the folder stays as it is. */
export async function setAutostart(folder: string, command: readonly string[] | null): Promise<void> {
  const place = join(folder, FILE)
  if (command === null) return rm(place, { force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // Whole or not at all, and in the place of a link rather than through it.
  const temporary = join(folder, `.${FILE}.${randomUUID()}`)
  try {
    await writeFile(temporary, autostartEntry(command), { flag: 'wx', mode: 0o644 })
    await rename(temporary, place)
  } finally {
    await rm(temporary, { force: true })
  }
}

export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]', 'Type=Application', 'Name=Tillkeys', `Exec=${command.map(quoted).join(' ')}`, 'Terminal=false', 'X-GNOME-Autostart-enabled=true', '',
  ].join('\n')
}

/**
 * An argument of `Exec`: in double quotes, in which four signs are escaped; then, as in every value of the file, the backslash; and "%" would begin a
 * field code. https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
function quoted(argument: string): string {
  // A line break would begin another line of the file.
  if (/[\n\r\0]/.test(argument)) throw new Error('A path with a line break cannot be started at login')
  return `"${argument.replace(/["`$\\]/g, '\\$&').replaceAll('\\', '\\\\').replaceAll('%', '%%')}"`
}
