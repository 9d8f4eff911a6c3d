import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../core/errors'
import type { Files } from '../core/ports'
import { asStorage, errno } from './storage-errors'

/** What the writer asks of the file system; a test replaces single calls by failing ones. */
export type FileSystem = Pick<typeof fs, 'chmod' | 'link' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'rm' | 'unlink'>

/** No segment begins with a dot, so no name leaves the folder or meets a temporary file. */
const NAME = /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/
const TEMPORARY = /^\..+\.tmp$/

/** An antivirus or indexer holds the file for a moment. */
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES'])
const PATIENCE_MS = 10_000
const LONGEST_PAUSE_MS = 500

/** File systems without hard links. */
const NO_LINKS = new Set(['EPERM', 'EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV'])

/**
 * The files below `root`, private to this user from their first byte (0600, folders 0700) whatever the umask.
 *
 * One process at a time owns a folder: temporary files found at its first use are leftovers of a killed process and go.
 * An error after the final rename (the folder could not be flushed) leaves the new bytes in place, unacknowledged.
 */
export function createFiles(root: string, system: FileSystem = fs): Files {
  const sweeps = new Map<string, Promise<void>>()
  const ready = new Map<string, Promise<void>>()

  function pathOf(name: string): string {
    if (!NAME.test(name)) throw new AppError('storage-denied')
    return join(root, name)
  }

  function sweep(folder: string): Promise<void> {
    const running = sweeps.get(folder) ?? removeLeftovers(system, folder)
    sweeps.set(folder, running)
    return running
  }

  /** Once for a folder of caches, as long as that works: the writes there are many. */
  async function makeReady(folder: string): Promise<void> {
    const making = ready.get(folder) ?? makePrivateFolder(system, folder).then(() => sweep(folder))
    ready.set(folder, making)
    await making.catch((error: unknown) => {
      ready.delete(folder)
      throw error
    })
  }

  async function placeForGood(target: string, bytes: Uint8Array): Promise<void> {
    await place(system, target, bytes)
    await flushFolder(system, dirname(target))
  }

  async function keepAs(kept: string, target: string): Promise<void> {
    await system.rm(kept, { force: true })
    try {
      await system.link(target, kept)
      await system.chmod(kept, 0o600)
    } catch (error) {
      if (errno(error) === 'ENOENT') return
      if (!NO_LINKS.has(errno(error))) throw error
      await placeForGood(kept, await system.readFile(target))
    }
  }

  return {
    read: name => asStorage(async () => {
      const path = pathOf(name)
      await sweep(dirname(path))
      return unlessMissing(() => system.readFile(path), null)
    }),

    write: (name, bytes, keep) => asStorage(async () => {
      const target = pathOf(name)
      await makePrivateFolder(system, dirname(target))
      await sweep(dirname(target))
      if (keep !== undefined) await keepAs(pathOf(keep), target)
      await placeForGood(target, bytes)
    }),

    writeCache: (name, bytes) => asStorage(async () => {
      const target = pathOf(name)
      await makeReady(dirname(target))
      await place(system, target, bytes, writeNew)
    }),

    list: folder => asStorage(async () => {
      const path = pathOf(folder)
      await sweep(path)
      const entries = await unlessMissing(() => system.readdir(path, { withFileTypes: true }), [])
      return entries.filter(entry => entry.isFile() && NAME.test(entry.name)).map(entry => entry.name).sort()
    }),

    remove: name => asStorage(async () => {
      const path = pathOf(name)
      await unlessMissing(() => patiently(() => system.unlink(path)), undefined)
    }),
  }
}

/** All bytes under `target`, compared after they were written, or what was there before. Whether that outlives a power cut is the caller's to see to. */
export async function place(system: FileSystem, target: string, bytes: Uint8Array, write = writeVerified): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  try {
    await write(system, temporary, bytes)
    await patiently(() => system.rename(temporary, target))
  } catch (error) {
    // What cannot be removed now is swept at the next start; the first error is the one to tell.
    await system.rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

async function writeNew(system: FileSystem, path: string, bytes: Uint8Array, isFlushed = false): Promise<void> {
  const handle = await system.open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    if (isFlushed) await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeVerified(system: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  await writeNew(system, path, bytes, true)
  // Popular atomic writers rename a file that a full disk cut short: only bytes that were read back count.
  const written = await system.readFile(path)
  if (!written.equals(bytes)) throw new AppError('storage-failed')
}

/** With its parents, each readable for this user only and there after a power cut. */
export async function makePrivateFolder(system: FileSystem, folder: string): Promise<void> {
  const firstMade = await system.mkdir(folder, { recursive: true, mode: 0o700 })
  await system.chmod(folder, 0o700)
  if (firstMade === undefined) return
  for (let made = folder; made.length >= firstMade.length; made = dirname(made)) await flushFolder(system, dirname(made))
}

/** Makes a rename or a new folder survive a power cut. Windows has no such call. */
export async function flushFolder(system: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await system.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function removeLeftovers(system: FileSystem, folder: string): Promise<void> {
  try {
    const names = (await system.readdir(folder)).filter(name => TEMPORARY.test(name))
    await Promise.all(names.map(name => system.rm(join(folder, name), { force: true })))
  } catch (error) {
    // A missing folder has none; in one that cannot be changed they do no harm, and reading must still work.
    if (errno(error) === '') throw error
  }
}

async function patiently<T>(step: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + PATIENCE_MS
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await step()
    } catch (error) {
      if (!HELD.has(errno(error)) || performance.now() + pauseMs > giveUpAt) throw error
      await new Promise(resolve => setTimeout(resolve, pauseMs))
    }
  }
}

async function unlessMissing<T, M>(step: () => Promise<T>, missing: M): Promise<T | M> {
  try {
    return await step()
  } catch (error) {
    if (errno(error) === 'ENOENT') return missing
    throw error
  }
}
