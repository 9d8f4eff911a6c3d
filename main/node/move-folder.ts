import fs from 'node:fs/promises'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { AppError } from '../core/errors'
import { flushFolder, makePrivateFolder, place, type FileSystem } from './files'
import { asStorage, errno } from './storage-errors'
import { MARK, POINTER } from './storage-folder'

const MOVED_TO = 'moved-to.txt'
/** Windows: the key that Chromium's encryption, and so the vault's, is wrapped with. */
const CHROMIUM_KEY = 'Local State'
/** Chromium's that do not begin with a capital as its others do, what only one run can read, locks, and what belongs to one folder. */
const LEFT = new Set(['blob_storage', 'databases', 'shared_proto_db', 'lockfile', 'lock', 'answers', POINTER, MARK, MOVED_TO])
const TEMPORARY = /^\./

export interface FolderMove {
  /** Copies while the app still works, so that a full disk is found while it can be told. Leaves nothing in the folder when it throws. */
  copy(): Promise<number>
  /**
   * Once nothing writes any more: copies what has changed, compares every byte, and has the new folder used from the next start on. Until its
   * last write the old folder is the one in use, and whole.
   */
  finish(): Promise<void>
}

/** Moves the data `from` one folder `to` an empty one. `usual` holds the pointer; the old data stays. Failures are AppErrors of the storage codes. */
export function createFolderMove({ from, to, usual, id, system = fs }: {
  readonly from: string
  readonly to: string
  readonly usual: string
  /** Random; tells this copy from every other. */
  readonly id: string
  readonly system?: FileSystem
}): FolderMove {
  return {
    copy: () => asStorage(async () => {
      try {
        return (await copyAll(system, from, to, true)).size
      } catch (error) {
        // The first error is the one to tell.
        await empty(system, to).catch(() => undefined)
        throw error
      }
    }),
    finish: () => asStorage(async () => {
      const copied = await copyAll(system, from, to, false)
      for (const name of await filesBelow(system, to, false)) if (!copied.has(name)) await system.unlink(join(to, name))
      await place(system, join(to, MARK), Buffer.from(id))
      await flushFolder(system, to)
      await pointTo(system, usual, to, id)
      // Only a note for people, and not true any sooner.
      const note = `Tillkeys moved its data to:\n${to}\n\nThe data in this folder is from before the move and is not used any more. You may remove it, but for ${POINTER}.\n`
      await place(system, join(from, MOVED_TO), Buffer.from(note)).catch(() => undefined)
    }),
  }
}

/** The folder as its real path. Throws 'folder-inside', 'folder-not-empty', or 'folder-unusable' when private files cannot be kept in it. */
export async function checkTarget(chosen: string, inUse: readonly string[]): Promise<string> {
  const target = await real(chosen)
  for (const folder of inUse) if (isWithin(target, await real(folder))) throw new AppError('folder-inside')
  try {
    if ((await fs.readdir(target)).length > 0) throw new AppError('folder-not-empty')
    await makePrivateFolder(fs, target)
    // Some file systems take every mode and keep none.
    if (process.platform !== 'win32' && ((await fs.stat(target)).mode & 0o077) !== 0) throw new AppError('folder-unusable')
    const probe = join(target, MARK)
    await place(fs, probe, Buffer.from(MARK))
    await flushFolder(fs, target)
    await fs.unlink(probe)
  } catch (error) {
    throw error instanceof AppError && error.code.startsWith('folder-') ? error : new AppError('folder-unusable', { cause: error })
  }
  return target
}

async function real(folder: string): Promise<string> {
  return fs.realpath(folder).catch(() => folder)
}

function isWithin(folder: string, outer: string): boolean {
  const path = relative(outer, folder)
  return !isAbsolute(path) && path.split(/[\\/]/)[0] !== '..'
}

/** From here on `folder` is in use: in one step, after everything in it is on disk. */
async function pointTo(system: FileSystem, usual: string, folder: string, id: string): Promise<void> {
  const pointer = {
    about: 'Tillkeys keeps its data in the folder named here. What else is in this folder is from before the move and is not used any more.',
    folder, id,
  }
  await makePrivateFolder(system, usual)
  await place(system, join(usual, POINTER), Buffer.from(`${JSON.stringify(pointer, null, 2)}\n`))
  await flushFolder(system, usual)
}

/**
 * Every file that is not there yet as it is in `from`; answers with their names. `isInUse`: a working app removes files meanwhile; when none
 * works, a file that is gone means that its disk is, and must not look like a folder with less in it.
 */
async function copyAll(system: FileSystem, from: string, to: string, isInUse: boolean): Promise<ReadonlySet<string>> {
  const copied = new Set<string>()
  const folders = new Set<string>([to])
  for (const name of await filesBelow(system, from, isInUse)) {
    const reading = system.readFile(join(from, name))
    const bytes = isInUse ? await unlessGone(reading) : await reading
    if (bytes === null) continue
    const target = join(to, name)
    const folder = dirname(target)
    if (!folders.has(folder)) await makePrivateFolder(system, folder)
    folders.add(folder)
    const there = await unlessGone(system.readFile(target))
    if (!there?.equals(bytes)) await place(system, target, bytes)
    copied.add(name)
  }
  for (const folder of folders) await flushFolder(system, folder)
  return copied
}

/** The data's files below `root`, by their path in it. */
async function filesBelow(system: FileSystem, root: string, isInUse: boolean, folder = ''): Promise<string[]> {
  const listing = system.readdir(join(root, folder), { withFileTypes: true })
  const names: string[] = []
  for (const entry of (isInUse && folder !== '' ? await unlessGone(listing) : await listing) ?? []) {
    if (TEMPORARY.test(entry.name) || (folder === '' && !isOurs(entry.name))) continue
    const name = join(folder, entry.name)
    if (entry.isDirectory()) names.push(...(await filesBelow(system, root, isInUse, name)))
    else if (entry.isFile()) names.push(name)
  }
  return names
}

/** Rather one of Chromium's too many than one of ours too few, when either comes to have new ones. */
function isOurs(name: string): boolean {
  return name === CHROMIUM_KEY || (!/^[A-Z]/.test(name) && !LEFT.has(name))
}

async function empty(system: FileSystem, folder: string): Promise<void> {
  for (const name of await system.readdir(folder)) await system.rm(join(folder, name), { recursive: true, force: true })
}

/** Null for what is not there. */
async function unlessGone<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (errno(error) === 'ENOENT') return null
    throw error
  }
}
