import { deepEqual, equal, rejects } from 'node:assert/strict'
import type { Files } from '../../main/core/ports'
import type { Contract } from './contract'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** `create` answers with an empty folder each time. */
export function filesContract(create: () => Promise<Files>): Contract {
  async function textOf(files: Files, name: string): Promise<string | null> {
    const read = await files.read(name)
    return read && new TextDecoder().decode(read)
  }

  return [
    ['reads back the bytes it wrote', async () => {
      const files = await create()
      const all = Uint8Array.from({ length: 256 }, (_, index) => index)
      await files.write('a/b/all.bin', all)
      deepEqual(new Uint8Array((await files.read('a/b/all.bin')) ?? []), all)
    }],
    ['answers null for a file that is not there', async () => {
      equal(await (await create()).read('a/none'), null)
    }],
    ['tells an empty file from a missing one', async () => {
      const files = await create()
      await files.write('a/empty', new Uint8Array())
      equal((await files.read('a/empty'))?.length, 0)
    }],
    ['replaces what was there', async () => {
      const files = await create()
      await files.write('a/x', bytes('a long first text'))
      await files.write('a/x', bytes('second'))
      equal(await textOf(files, 'a/x'), 'second')
    }],
    ['keeps the previous content under a second name when asked', async () => {
      const files = await create()
      await files.write('a/x', bytes('one'), 'a/kept')
      equal(await textOf(files, 'a/kept'), null)
      await files.write('a/x', bytes('two'), 'a/kept')
      await files.write('a/x', bytes('three'), 'a/kept')
      equal(await textOf(files, 'a/x'), 'three')
      equal(await textOf(files, 'a/kept'), 'two')
    }],
    ['lists the files of one folder and nothing below it', async () => {
      const files = await create()
      deepEqual(await files.list('a'), [])
      for (const name of ['a/y', 'a/x', 'a/deep/z', 'b/w']) await files.write(name, bytes(name))
      deepEqual(await files.list('a'), ['x', 'y'])
    }],
    ['removes a file, and takes a missing one for removed', async () => {
      const files = await create()
      await files.write('a/x', bytes('x'))
      await files.remove('a/x')
      await files.remove('a/x')
      equal(await files.read('a/x'), null)
    }],
    ['reads back a cache, lists it, and replaces what was there', async () => {
      const files = await create()
      await files.writeCache('a/x', bytes('a long first text'))
      await files.writeCache('a/x', bytes('second'))
      await files.write('a/y', bytes('third'))
      equal(await textOf(files, 'a/x'), 'second')
      deepEqual(await files.list('a'), ['x', 'y'])
    }],
    ['lets the last of many writes win, whole', async () => {
      const files = await create()
      const texts = Array.from({ length: 10 }, (_, index) => `${index}`.repeat(1000 + index))
      await Promise.all(texts.map(text => files.write('a/x', bytes(text))))
      equal(texts.includes((await textOf(files, 'a/x')) ?? ''), true)
      deepEqual(await files.list('a'), ['x'])
    }],
  ]
}

/** What only a folder on a real disk can be asked. */
export function containedNamesContract(create: () => Promise<Files>): Contract {
  const names = ['../x', 'a/../../x', '/etc/x', 'a//x', '', '.', '.hidden', 'a/.hidden', 'a\\..\\x', 'a/\0x', 'C:/x', 'a/', '~/x']
  return names.map(name => [`refuses the name ${JSON.stringify(name)}`, async () => {
    const files = await create()
    await rejects(files.read(name), { code: 'storage-denied' })
    await rejects(files.write(name, bytes('x')), { code: 'storage-denied' })
    await rejects(files.write('a/x', bytes('x'), name), { code: 'storage-denied' })
    await rejects(files.writeCache(name, bytes('x')), { code: 'storage-denied' })
    await rejects(files.remove(name), { code: 'storage-denied' })
  }])
}
