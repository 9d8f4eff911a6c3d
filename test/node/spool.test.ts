import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSpool } from '../../main/node/spool'

let root = ''
beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'spool-')) })
afterEach(() => rm(root, { recursive: true, force: true }))

const folder = () => join(root, 'answers')
const text = (value: string) => new TextEncoder().encode(value)
const onlyFile = async () => join(folder(), (await readdir(folder()))[0]!)

describe('a spool file', () => {
  it('gives back what was put in, in order', async () => {
    const spool = createSpool(folder())
    await fc.assert(fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5_000 })), async parts => {
      const file = await spool.create()
      for (const part of parts) await file.append(part)
      await file.saveAs(join(root, 'saved'))
      expect(await readFile(join(root, 'saved'))).toEqual(Buffer.concat(parts))
      await file.remove()
    }), { numRuns: 30 })
  })

  it('can be saved twice', async () => {
    const file = await createSpool(folder()).create()
    await file.append(text('answer'))
    await file.saveAs(join(root, 'one'))
    await file.saveAs(join(root, 'two'))
    expect(await readFile(join(root, 'two'), 'utf8')).toBe('answer')
  })

  it('is unreadable on disk, and private', async () => {
    const file = await createSpool(folder()).create()
    await file.append(text('CANARY'.repeat(1_000)))
    const path = await onlyFile()
    expect(await readFile(path, 'latin1')).not.toContain('CANARY')
    expect([(await stat(path)).mode & 0o777, (await stat(folder())).mode & 0o777]).toEqual([0o600, 0o700])
  })

  it('leaves nothing when it is removed, saved before or not', async () => {
    const spool = createSpool(folder())
    const [saved, fresh] = [await spool.create(), await spool.create()]
    await saved.append(text('a'))
    await saved.saveAs(join(root, 'kept'))
    await saved.remove()
    await fresh.remove()
    expect(await readdir(folder())).toEqual([])
  })

  it('that was changed on disk is not saved, and nothing stays in its place', async () => {
    const file = await createSpool(folder()).create()
    await file.append(text('answer'))
    await writeFile(await onlyFile(), 'another')
    await expect(file.saveAs(join(root, 'saved'))).rejects.toMatchObject({ code: 'storage-failed' })
    await expect(stat(join(root, 'saved'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('that cannot be saved where the user wants says why', async () => {
    const file = await createSpool(folder()).create()
    await expect(file.saveAs(root)).rejects.toMatchObject({ code: 'storage-failed' })
  })
})

describe('what an earlier run left', () => {
  beforeEach(async () => (await createSpool(folder()).create()).append(text('left')))

  it('goes before the first new file', async () => {
    await createSpool(folder()).create()
    expect(await readdir(folder())).toHaveLength(1)
  })

  it('goes when it is asked for, and nothing newer with it', async () => {
    const spool = createSpool(folder())
    await spool.sweep()
    await expect(stat(folder())).rejects.toMatchObject({ code: 'ENOENT' })
    await spool.create()
    await spool.sweep()
    expect(await readdir(folder())).toHaveLength(1)
  })
})
