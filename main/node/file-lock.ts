import { accessSync, constants, mkdirSync, openSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** A file that no other process may open meanwhile: O_EXLOCK of macOS with O_NONBLOCK, and libuv's UV_FS_O_EXLOCK on Windows. */
const EXCLUSIVE = process.platform === 'darwin' ? 0x20 | 0x4 : 0x10000000
const HELD = new Set(['EBUSY', 'EAGAIN', 'EWOULDBLOCK'])

/**
 * Makes this process the only one to use a data folder, whatever path it is reached by, until it ends: the kernel holds the lock, so
 * that no crash leaves one behind. False when another process has it. A folder that cannot be locked (a read-only disk) is taken as ours.
 */
export async function lockFolder(folder: string): Promise<boolean> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return process.platform === 'linux' ? await bind(folder) : openAlone(join(folder, 'lock'))
  } catch (error) {
    return !HELD.has((error as NodeJS.ErrnoException).code ?? '')
  }
}

/** A folder that is there, but not to be written. */
export function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

/** Linux lets a file be locked by a call that Node does not have, but a name in its abstract namespace is as good: one owner, no file. */
function bind(folder: string): Promise<boolean> {
  const { dev, ino } = statSync(folder)
  const server = createServer(socket => socket.destroy()).unref()
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : fail(error)))
    server.listen(`\0tillkeys-${process.getuid?.()}-${dev}-${ino}`, () => done(true))
  })
}

/** Kept open, and so locked, until the process ends. */
function openAlone(path: string): boolean {
  openSync(path, constants.O_RDWR | constants.O_CREAT | EXCLUSIVE, 0o600)
  return true
}
