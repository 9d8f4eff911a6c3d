import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFiles, type FileSystem } from '../../main/node/files'
import { containedNamesContract, filesContract } from '../contracts/files'

const bytes = (text: string): Buffer => Buffer.from(text)
let folder: string
beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'tillkeys-files-'))
})
afterAll(() => fs.rm(folder, { recursive: true, force: true }))

const newRoot = (): string => join(folder, randomUUID())
const failing = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }))

/** The real file system, but for the first `times` calls of one function. */
function failingAt<K extends keyof FileSystem>(call: K, code: string, times = Infinity): FileSystem {
  let left = times
  const real = fs[call] as (...args: unknown[]) => Promise<unknown>
  return { ...fs, [call]: (...args: unknown[]) => (left-- > 0 ? failing(code) : real(...args)) }
}

describe('the files on a real disk', () => {
  for (const [promise, check] of filesContract(async () => createFiles(newRoot()))) it(promise, check)
  for (const [promise, check] of containedNamesContract(async () => createFiles(newRoot()))) it(promise, check)

  it.each([0o000, 0o022, 0o077])('are private under umask %o', async umask => {
    const root = newRoot()
    const modes: number[] = []
    const watching: FileSystem = {
      ...fs,
      open: async (path, flags, mode) => {
        const handle = await fs.open(path, flags, mode)
        if (flags === 'wx') modes.push((await handle.stat()).mode & 0o777)
        return handle
      },
    }
    const before = process.umask(umask)
    try {
      const files = createFiles(root, watching)
      await files.write('vault/x', bytes('1'), 'vault/kept')
      await files.write('vault/x', bytes('2'), 'vault/kept')
      await files.writeCache('cache/x', bytes('3'))
    } finally {
      process.umask(before)
    }
    for (const name of ['vault/x', 'vault/kept', 'cache/x']) modes.push((await fs.stat(join(root, name))).mode & 0o777)
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600, 0o600, 0o600])
    for (const name of ['', 'vault', 'cache']) expect((await fs.stat(join(root, name))).mode & 0o777).toBe(0o700)
  })

  it('keep a cache as it was when it cannot be replaced, leave nothing beside it, and replace it later', async () => {
    const root = newRoot()
    const files = createFiles(root, failingAt('rename', 'ENOSPC', 1))
    await createFiles(root).writeCache('cache/x', bytes('old'))
    await expect(files.writeCache('cache/x', bytes('new'))).rejects.toMatchObject({ code: 'storage-full' })
    expect(await fs.readdir(join(root, 'cache'))).toEqual(['x'])
    expect(await fs.readFile(join(root, 'cache/x'), 'utf8')).toBe('old')
    await files.writeCache('cache/x', bytes('new'))
    expect(await fs.readFile(join(root, 'cache/x'), 'utf8')).toBe('new')
  })

  it('make the folder of a cache when it could not be made before', async () => {
    const root = newRoot()
    const files = createFiles(root, failingAt('mkdir', 'ENOSPC', 1))
    await expect(files.writeCache('cache/x', bytes('1'))).rejects.toMatchObject({ code: 'storage-full' })
    await files.writeCache('cache/x', bytes('1'))
    expect(await fs.readFile(join(root, 'cache/x'), 'utf8')).toBe('1')
  })

  it('close a folder that others could look into', async () => {
    const root = newRoot()
    await fs.mkdir(join(root, 'vault'), { recursive: true, mode: 0o755 })
    await createFiles(root).write('vault/x', bytes('1'))
    expect((await fs.stat(join(root, 'vault'))).mode & 0o777).toBe(0o700)
  })

  it('lose the leftovers of a killed process at first use, and only those', async () => {
    const root = newRoot()
    await createFiles(root).write('vault/x', bytes('1'))
    for (const name of ['.x.1.tmp', '.x.2.tmp', '.other', 'y.tmp']) await fs.writeFile(join(root, 'vault', name), 'left')
    await createFiles(root).read('vault/x')
    expect((await fs.readdir(join(root, 'vault'))).sort()).toEqual(['.other', 'x', 'y.tmp'])
  })
})

describe('a write that fails', () => {
  const faults = [
    ['open', 'ENOSPC', 'storage-full'], ['rename', 'ENOSPC', 'storage-full'], ['open', 'EDQUOT', 'storage-full'],
    ['mkdir', 'EROFS', 'storage-denied'], ['open', 'EACCES', 'storage-denied'], ['chmod', 'EPERM', 'storage-denied'],
    ['rename', 'EXDEV', 'storage-failed'], ['rename', 'EIO', 'storage-failed'], ['open', 'EMFILE', 'storage-failed'], ['readFile', 'EIO', 'storage-failed'],
    ['link', 'EIO', 'storage-failed'],
  ] as const

  it.each(faults)('at %s with %s says %s, keeps the old file and leaves nothing behind', async (call, code, expected) => {
    const root = newRoot()
    await createFiles(root).write('vault/x', bytes('old'))
    const write = createFiles(root, failingAt(call, code)).write('vault/x', bytes('new'), 'vault/kept')
    await expect(write).rejects.toMatchObject({ code: expected })
    expect(await fs.readFile(join(root, 'vault/x'), 'utf8')).toBe('old')
    expect((await fs.readdir(join(root, 'vault'))).filter(name => name.startsWith('.'))).toEqual([])
  })

  it('does not take a file that was cut short for written', async () => {
    const root = newRoot()
    await createFiles(root).write('vault/x', bytes('old'))
    const cutting: FileSystem = {
      ...fs,
      open: async (path, flags, mode) => {
        const handle = await fs.open(path, flags, mode)
        if (flags === 'wx') handle.writeFile = async () => { await handle.write(bytes('ne')) }
        return handle
      },
    }
    await expect(createFiles(root, cutting).write('vault/x', bytes('new'))).rejects.toMatchObject({ code: 'storage-failed' })
    expect(await fs.readFile(join(root, 'vault/x'), 'utf8')).toBe('old')
  })

  it.each(['EPERM', 'EBUSY', 'EACCES'])('with %s while an antivirus holds the file is tried again', async code => {
    const root = newRoot()
    await createFiles(root, failingAt('rename', code, 4)).write('vault/x', bytes('new'))
    expect(await fs.readFile(join(root, 'vault/x'), 'utf8')).toBe('new')
  })
})

describe('a file system without hard links', () => {
  it('keeps the previous content as a copy', async () => {
    const root = newRoot()
    const files = createFiles(root, failingAt('link', 'EPERM'))
    await files.write('vault/x', bytes('old'))
    await files.write('vault/x', bytes('new'), 'vault/kept')
    expect(await fs.readFile(join(root, 'vault/kept'), 'utf8')).toBe('old')
    expect((await fs.stat(join(root, 'vault/kept'))).mode & 0o777).toBe(0o600)
  })
})
