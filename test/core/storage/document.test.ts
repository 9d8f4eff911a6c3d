import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isAppError } from '../../../main/core/errors'
import { createDocument, type Document } from '../../../main/core/storage/document'
import type { Migration } from '../../../main/core/storage/migrations'
import { createFakeClock } from '../../fakes/clock'
import { createFakeFiles, type FakeFiles } from '../../fakes/files'

interface Note { readonly text: string }
const schema: z.ZodType<Note> = z.looseObject({ text: z.string() })
const log = { write: () => undefined }

function documentOn(files: FakeFiles, migrations: readonly Migration[] = []): Document<Note> {
  return createDocument({ files, clock: createFakeClock(), log, folder: 'notes', name: 'notes.json', schema, migrations })
}

async function loaded(files = createFakeFiles(), migrations: readonly Migration[] = []): Promise<{ document: Document<Note>; files: FakeFiles }> {
  const document = documentOn(files, migrations)
  await document.load()
  return { document, files }
}

const textOnDisk = (files: FakeFiles, name = 'notes/notes.json'): unknown => (JSON.parse(files.text(name)) as Note).text
const put = (files: FakeFiles, text: string): void => void files.disk.set('notes/notes.json', new TextEncoder().encode(text))

describe('a document', () => {
  it('creates nothing by being loaded', async () => {
    const files = createFakeFiles()
    expect(await documentOn(files).load()).toEqual({ kind: 'missing' })
    expect(files.disk.size).toBe(0)
  })

  it('is read back by a later start', async () => {
    const { document, files } = await loaded()
    await document.update(() => ({ text: 'one' }))
    expect(await documentOn(files).load()).toMatchObject({ kind: 'ready', generation: 1, value: { text: 'one' } })
  })

  it('follows changes made at the same time by one another', async () => {
    const { document, files } = await loaded()
    await Promise.all(Array.from('abcdefgh', letter => document.update(async current => ({ text: `${current?.text ?? ''}${letter}` }))))
    expect(textOnDisk(files)).toBe('abcdefgh')
  })

  it('keeps the five generations before the present one', async () => {
    const { document, files } = await loaded()
    for (let n = 1; n <= 12; n++) await document.update(() => ({ text: `${n}` }))
    expect((await files.list('notes')).sort()).toEqual(['gen-10', 'gen-11', 'gen-7', 'gen-8', 'gen-9', 'notes.json'])
    for (const n of [7, 8, 9, 10, 11]) expect(textOnDisk(files, `notes/gen-${n}`)).toBe(`${n}`)
  })

  it('keeps fields it does not know, in the document and below', async () => {
    const files = createFakeFiles()
    put(files, '{"format":1,"generation":4,"text":"a","later":{"x":[1]},"__proto__":{"y":1}}')
    const { document } = await loaded(files)
    await document.update(current => ({ ...current, text: 'b' }))
    expect(files.text('notes/notes.json')).toBe('{"format":1,"generation":5,"text":"b","later":{"x":[1]},"__proto__":{"y":1}}')
  })
})

describe('a document whose write fails', () => {
  it('has the value from before, and can be written later', async () => {
    const { document, files } = await loaded()
    await document.update(() => ({ text: 'kept' }))
    const before = files.snapshot()
    files.failWrites('storage-full')
    await expect(document.update(() => ({ text: 'lost' }))).rejects.toMatchObject({ code: 'storage-full' })
    expect(files.snapshot()).toEqual(before)
    files.failWrites(null)
    expect((await document.update(current => ({ text: `${current?.text} and more` }))).text).toBe('kept and more')
  })

  it('takes its own bytes for its own when the failure came after they were in place', async () => {
    const { document, files } = await loaded()
    await document.update(() => ({ text: 'kept' }))
    files.failAfterNextWrite('storage-failed')
    await expect(document.update(() => ({ text: 'unacknowledged' }))).rejects.toSatisfy(isAppError)
    await document.update(current => ({ text: `${current?.text} and more` }))
    expect(textOnDisk(files)).toBe('kept and more')
  })
})

describe('a file that something else changed', () => {
  it.each([
    ['edited', '{"format":1,"generation":1,"text":"other"}'],
    ['emptied', ''],
    ['removed', null],
  ])('is not overwritten when it was %s', async (_how, text) => {
    const { document, files } = await loaded()
    await document.update(() => ({ text: 'mine' }))
    if (text === null) files.disk.delete('notes/notes.json')
    else put(files, text)
    const before = files.snapshot()
    await expect(document.update(() => ({ text: 'again' }))).rejects.toMatchObject({ code: 'vault-conflict' })
    expect(files.snapshot()).toEqual(before)
  })

  it('is not overwritten when it appeared where there was none', async () => {
    const { document, files } = await loaded()
    put(files, '{"format":1,"generation":1,"text":"other"}')
    await expect(document.update(() => ({ text: 'mine' }))).rejects.toMatchObject({ code: 'vault-conflict' })
    expect(textOnDisk(files)).toBe('other')
  })

  it('can be written after it was loaded again', async () => {
    const { document, files } = await loaded()
    await document.update(() => ({ text: 'mine' }))
    put(files, '{"format":1,"generation":7,"text":"other"}')
    await document.load()
    expect((await document.update(current => ({ text: `${current?.text} and mine` }))).text).toBe('other and mine')
  })
})

describe('a file that cannot be read', () => {
  const whole = '{"format":1,"generation":3,"text":"a note"}'
  const cuts = Array.from(whole, (_, length) => whole.slice(0, length))
  const wrong = ['null', '[]', '"text"', '1', '{}', '{"format":0,"generation":1,"text":"a"}', '{"format":1.5,"generation":1,"text":"a"}',
    '{"format":"1","generation":1,"text":"a"}', '{"format":1,"text":"a"}', '{"format":1,"generation":-1,"text":"a"}', '{"format":1,"generation":1,"text":5}',
    `${whole}x`, '\0\0\0\0', '\u{FFFD}']

  it.each([...cuts, ...wrong])('is damaged, and never overwritten: %j', async text => {
    const files = createFakeFiles()
    put(files, text)
    const before = files.snapshot()
    const document = documentOn(files)
    expect(await document.load()).toEqual({ kind: 'damaged' })
    await expect(document.update(() => ({ text: 'new' }))).rejects.toMatchObject({ code: 'vault-damaged' })
    expect(files.snapshot()).toEqual(before)
  })

  it('is damaged when its bytes are no UTF-8', async () => {
    const files = createFakeFiles()
    files.disk.set('notes/notes.json', Buffer.from(whole.replace('note', 'n\u00FFte'), 'latin1'))
    expect(await documentOn(files).load()).toEqual({ kind: 'damaged' })
  })

  it('is damaged, not new, when only earlier generations are there', async () => {
    const { document, files } = await loaded()
    for (const text of ['a', 'b']) await document.update(() => ({ text }))
    files.disk.delete('notes/notes.json')
    expect(await documentOn(files).load()).toEqual({ kind: 'damaged' })
  })
})

describe('a file of another format', () => {
  const migrations: readonly Migration[] = [
    ({ words, ...rest }) => ({ ...rest, lines: words }),
    ({ lines, ...rest }) => ({ ...rest, text: lines }),
  ]

  it.each([[1, 'words'], [2, 'lines'], [3, 'text']])('of format %d is brought up to date, changing nothing on disk', async (format, field) => {
    const files = createFakeFiles()
    put(files, JSON.stringify({ format, generation: 9, [field]: 'a note', extra: true }))
    const before = files.snapshot()
    expect(await documentOn(files, migrations).load()).toMatchObject({ kind: 'ready', value: { text: 'a note', extra: true } })
    expect(files.snapshot()).toEqual(before)
  })

  it('leaves a dated copy that outlives the generations', async () => {
    const files = createFakeFiles()
    put(files, '{"format":1,"generation":9,"words":"old"}')
    const { document } = await loaded(files, migrations)
    for (let n = 1; n <= 8; n++) await document.update(() => ({ text: `${n}` }))
    expect(files.text('notes/format-1-2026-01-01')).toBe('{"format":1,"generation":9,"words":"old"}')
    expect(await documentOn(files, migrations).load()).toMatchObject({ kind: 'ready', value: { format: 3, text: '8' } })
  })

  it('of a later version is left alone', async () => {
    const files = createFakeFiles()
    put(files, '{"format":2,"anything":[]}')
    const before = files.snapshot()
    const document = documentOn(files)
    expect(await document.load()).toEqual({ kind: 'newer' })
    await expect(document.update(() => ({ text: 'new' }))).rejects.toMatchObject({ code: 'vault-newer' })
    expect(files.snapshot()).toEqual(before)
  })
})

describe('the copies of a document', () => {
  it('are listed newest first, with what each holds, the one from before a migration among them', async () => {
    const files = createFakeFiles()
    const migrations: readonly Migration[] = [({ words, ...rest }) => ({ ...rest, text: words })]
    put(files, '{"format":1,"generation":4,"words":"four"}')
    const { document } = await loaded(files, migrations)
    for (const text of ['five', 'six', 'seven']) await document.update(() => ({ text }))
    files.disk.set('notes/gen-5', Buffer.from('cut'))
    expect(await document.kept()).toMatchObject([
      { generation: 6, stored: { kind: 'ready', value: { text: 'six' } } },
      { generation: 5, stored: { kind: 'damaged' } },
      { generation: 4, stored: { kind: 'ready', value: { text: 'four' } } },
    ])
  })
})

describe('a document that is replaced', () => {
  const quarantined = (files: FakeFiles): string[] =>
    [...files.disk.keys()].filter(name => name.startsWith('notes/quarantine/')).map(name => files.text(name))

  it.each([
    ['whole', '{"format":1,"generation":3,"text":"a note"}', 4],
    ['cut', '{"format":1,"gener', 4],
    ['empty', '', 4],
  ])('keeps what was there, byte for byte: %s', async (_what, text, generation) => {
    const files = createFakeFiles()
    files.disk.set('notes/gen-2', Buffer.from('{"format":1,"generation":2,"text":"before"}'))
    put(files, text)
    const { document } = await loaded(files)
    await document.replace(() => ({ text: 'restored' }))
    expect(quarantined(files)).toEqual([text])
    expect(await documentOn(files).load()).toMatchObject({ kind: 'ready', generation, value: { text: 'restored' } })
  })

  it('has a generation above all that were ever written, told to whoever makes it', async () => {
    const { document, files } = await loaded()
    for (const text of ['one', 'two', 'three']) await document.update(() => ({ text }))
    put(files, 'damaged')
    await document.load()
    await document.replace(generation => ({ text: `${generation}` }))
    expect(await documentOn(files).load()).toMatchObject({ generation: 4, value: { text: '4' } })
    await document.update(() => ({ text: 'five' }))
    expect((await document.kept()).map(({ generation }) => generation)).toEqual([4, 2, 1])
  })

  it('keeps a readable one among the generations as well, so that the way back is the same', async () => {
    const { document } = await loaded()
    for (const text of ['one', 'two']) await document.update(() => ({ text }))
    await document.replace(() => ({ text: 'one' }))
    expect(await document.kept()).toMatchObject([{ generation: 2, stored: { value: { text: 'two' } } }, { generation: 1 }])
  })

  it('is left as it was when something else changed it, or when the disk is full', async () => {
    const { document, files } = await loaded()
    await document.update(() => ({ text: 'one' }))
    files.failWrites('storage-full')
    await expect(document.replace(() => ({ text: 'again' }))).rejects.toMatchObject({ code: 'storage-full' })
    files.failWrites(null)
    put(files, 'another')
    const before = files.snapshot()
    await expect(document.replace(() => ({ text: 'again' }))).rejects.toMatchObject({ code: 'vault-conflict' })
    expect(files.snapshot()).toEqual(before)
  })

  it('is never one of a later version', async () => {
    const files = createFakeFiles()
    put(files, '{"format":9}')
    const { document } = await loaded(files)
    await expect(document.replace(() => ({ text: 'again' }))).rejects.toMatchObject({ code: 'vault-newer' })
    expect(files.text('notes/notes.json')).toBe('{"format":9}')
  })
})
