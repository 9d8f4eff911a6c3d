import fs, { mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAppError } from '../../main/core/errors'
import type { FileSystem } from '../../main/node/files'
import { checkTarget, createFolderMove, type FolderMove } from '../../main/node/move-folder'
import { findStorage, MARK, POINTER } from '../../main/node/storage-folder'

const DATA: Readonly<Record<string, string>> = {
  'vault/vault.json': 'sealed', 'vault/vault.json.1': 'sealed before', 'vault/quarantine/a': 'odd', 'records/history/one': 'history', 'library/saved': 'requests',
  'logs/tillkeys.log': 'lines', 'preferences.json': '{}', 'preferences.json.unreadable-2026-11-28T10-00-00': '{', 'Local State': 'key of Windows',
}
const NOT_COPIED = ['Cache/data', 'Preferences', 'Local Storage/leveldb/LOCK', 'lock', 'lockfile', 'answers/spooled', 'vault/.vault.json.1.tmp', 'moved-to.txt', MARK]

let root: string
let usual: string
let target: string

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'tillkeys-move-')))
  usual = join(root, 'usual')
  target = join(root, 'target')
  await mkdir(target)
  await fill(usual)
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
async function fill(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(DATA)) await put(join(folder, name), text)
  for (const name of NOT_COPIED) await put(join(folder, name), 'left')
}
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return Object.fromEntries(await Promise.all(files.map(async path => [path.slice(folder.length + 1), await readFile(path, 'utf8')])))
}
const moveTo = (to: string, system?: FileSystem, from = usual): FolderMove => createFolderMove({ from, to, usual, id: `id of ${to}`, ...(system && { system }) })
const codeOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'ok', (error: unknown) => (isAppError(error) ? error.code : error))

/** Like the file system of a process that is killed before its n-th call: nothing it does later has an effect. Counts the calls. */
function dyingAt(n: number): { readonly system: FileSystem; calls: number } {
  const state = { calls: 0 }
  const system = new Proxy(fs, {
    get: (whole, name: keyof FileSystem) => (...args: unknown[]) => {
      if (++state.calls > n) return Promise.reject(Object.assign(new Error('killed'), { code: 'EIO' }))
      return (whole[name] as (...given: unknown[]) => Promise<unknown>)(...args)
    },
  }) as FileSystem
  return { system, get calls() { return state.calls } }
}

describe('a move of the data folder', () => {
  it('takes all data and leaves what is Chromium’s, of one run, or of one folder', async () => {
    const move = moveTo(target)
    expect(await move.copy()).toBe(Object.keys(DATA).length)
    await move.finish()
    const { [MARK]: mark, ...moved } = await contents(target)
    expect(moved).toEqual(DATA)
    expect(mark).toBe(`id of ${target}`)
    expect(findStorage(usual)).toEqual({ kind: 'found', folder: target })
  })

  it('leaves the old data as it was, and says there where the new is', async () => {
    const before = await contents(usual)
    const move = moveTo(target)
    await move.copy()
    await move.finish()
    const { [POINTER]: pointer, 'moved-to.txt': note, ...after } = await contents(usual)
    expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'moved-to.txt')))
    expect(JSON.parse(pointer!)).toMatchObject({ folder: target })
    expect(note).toContain(target)
  })

  it.skipIf(process.platform === 'win32')('keeps files and folders private whatever they were and whatever the umask', async () => {
    const umask = process.umask(0)
    try {
      const move = moveTo(await checkTarget(target, [usual]))
      await move.copy()
      await move.finish()
    } finally {
      process.umask(umask)
    }
    for (const entry of await readdir(target, { recursive: true, withFileTypes: true })) {
      expect([entry.name, (await stat(join(entry.parentPath, entry.name))).mode & 0o777]).toEqual([entry.name, entry.isDirectory() ? 0o700 : 0o600])
    }
    expect((await stat(target)).mode & 0o777).toBe(0o700)
    expect((await stat(join(usual, POINTER))).mode & 0o777).toBe(0o600)
  })

  it('takes along what changed, came and went while the app still worked', async () => {
    const move = moveTo(target)
    await move.copy()
    await put(join(usual, 'vault/vault.json'), 'sealed anew')
    await put(join(usual, 'records/drafts/new'), 'draft')
    await rm(join(usual, 'records/history/one'))
    await move.finish()
    const { 'records/history/one': _gone, ...kept } = DATA
    const { [MARK]: _mark, ...moved } = await contents(target)
    expect(moved).toEqual({ ...kept, 'vault/vault.json': 'sealed anew', 'records/drafts/new': 'draft' })
  })

  it('can be made again from where the data is now', async () => {
    const first = moveTo(target)
    await first.copy()
    await first.finish()
    const second = join(root, 'second')
    await mkdir(second)
    const move = moveTo(second, undefined, target)
    await move.copy()
    await move.finish()
    const { [MARK]: _mark, ...moved } = await contents(second)
    expect(moved).toEqual(DATA)
    expect(findStorage(usual)).toEqual({ kind: 'found', folder: second })
  })

  it('that cannot copy leaves the folder empty and the old data in use', async () => {
    const full: FileSystem = { ...fs, rename: async () => { throw Object.assign(new Error('full'), { code: 'ENOSPC' }) } }
    expect(await codeOf(moveTo(target, full).copy())).toBe('storage-full')
    expect(await readdir(target)).toEqual([])
    expect(findStorage(usual)).toEqual({ kind: 'found', folder: usual })
  })

  it('never takes a disk that vanished for a folder with nothing in it', async () => {
    const move = moveTo(target)
    await move.copy()
    await rm(usual, { recursive: true })
    expect(await codeOf(move.finish())).toBe('storage-failed')
    expect(await contents(target)).toEqual(DATA)
  })

  it('that is killed at any step leaves either the old or the new folder in use, whole', async () => {
    const data = { 'vault/vault.json': 'sealed', 'Local State': 'key of Windows' }
    await rm(usual, { recursive: true })
    for (const [name, text] of Object.entries(data)) await put(join(usual, name), text)
    const outcomes = new Set<string>()
    for (let step = 0, isDone = false; !isDone; step++) {
      const to = join(root, `to-${step}`)
      await mkdir(to)
      const dying = dyingAt(step)
      const move = moveTo(to, dying.system)
      isDone = await move.copy().then(() => move.finish()).then(() => dying.calls <= step, () => false)
      const found = findStorage(usual)
      if (found.kind !== 'found') throw new Error(`Nothing is in use after step ${step}.`)
      outcomes.add(found.folder === usual ? 'old' : 'new')
      expect(await contents(found.folder)).toMatchObject(data)
      expect(await contents(usual)).toMatchObject(data)
      await rm(join(usual, POINTER), { force: true })
      await rm(to, { recursive: true })
    }
    expect(outcomes).toEqual(new Set(['old', 'new']))
  }, 60_000)
})

describe('a folder to move to', () => {
  it('is refused when it is not empty, in use already, or inside the one in use', async () => {
    await mkdir(join(usual, 'inside'))
    await symlink(join(usual, 'inside'), join(root, 'link'))
    await put(join(target, 'photo.jpg'), '')
    expect(await codeOf(checkTarget(target, [usual]))).toBe('folder-not-empty')
    for (const inside of [usual, join(usual, 'inside'), join(root, 'link')]) expect(await codeOf(checkTarget(inside, [usual]))).toBe('folder-inside')
  })

  it('is refused when it is missing or no folder', async () => {
    await put(join(root, 'file'), '')
    for (const odd of [join(root, 'missing'), join(root, 'file')]) expect(await codeOf(checkTarget(odd, [usual]))).toBe('folder-unusable')
  })

  it('is left empty by the check', async () => {
    expect(await checkTarget(target, [usual])).toBe(target)
    expect(await readdir(target)).toEqual([])
  })
})

describe('where the data is', () => {
  const moved = async (): Promise<void> => {
    const move = moveTo(target)
    await move.copy()
    await move.finish()
  }

  it('is the usual folder unless it was moved, also before there is one', () => {
    expect(findStorage(usual)).toEqual({ kind: 'found', folder: usual })
    expect(findStorage(join(root, 'new'))).toEqual({ kind: 'found', folder: join(root, 'new') })
  })

  it('is missing, and named, when its disk is away, and nothing is created', async () => {
    await moved()
    await rm(target, { recursive: true })
    expect(findStorage(usual)).toEqual({ kind: 'missing', folder: target })
    expect(await readdir(root)).toEqual(['usual'])
  })

  it('is missing when an empty mount point or another disk is in its place', async () => {
    await moved()
    await rm(target, { recursive: true })
    await mkdir(target)
    expect(findStorage(usual).kind).toBe('missing')
    await put(join(target, MARK), 'another id')
    expect(findStorage(usual).kind).toBe('missing')
    await put(join(target, MARK), `id of ${target}`)
    expect(findStorage(usual).kind).toBe('found')
  })

  it('is never the old folder when the pointer is damaged or cannot be read', async () => {
    for (const damaged of ['', '{', '[]', 'null', '{"folder":"relative","id":"a"}', '{"folder":"/x"}']) {
      await put(join(usual, POINTER), damaged)
      expect(findStorage(usual)).toEqual({ kind: 'missing', folder: null })
    }
    await rm(join(usual, POINTER))
    await mkdir(join(usual, POINTER))
    expect(findStorage(usual)).toEqual({ kind: 'missing', folder: null })
  })
})
