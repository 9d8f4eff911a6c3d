import { describe, expect, it } from 'vitest'
import { createSealedDocument } from '../../../main/core/storage/sealed-document'
import { OPENING, type VaultState } from '../../../main/core/vault/open-vault'
import { createFakeFiles } from '../../fakes/files'

type Lines = readonly string[]

function setup(files = createFakeFiles(), key = 'key') {
  let state = { ...OPENING, state: 'open' as VaultState['state'] }
  const listeners = new Set<(state: VaultState) => void>()
  const document = createSealedDocument<Lines>({
    files, folder: 'library', name: 'lines', empty: [],
    vault: {
      begin: async () => undefined,
      state: () => state,
      seal: (id, field, text) => `${key}|${id}|${field}|${Buffer.from(text).toString('base64')}`,
      unseal: (id, field, sealed) => (sealed.startsWith(`${key}|${id}|${field}|`) ? Buffer.from(sealed.split('|')[3] ?? '', 'base64').toString() : null),
      on(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  })
  const become = (next: VaultState['state']) => {
    state = { ...state, state: next }
    for (const listener of listeners) listener(state)
  }
  return { files, document, become, add: (line: string) => document.change(lines => [...lines, line]) }
}

describe('a sealed document', () => {
  it('is empty before the first change, which nothing on disk shows', async () => {
    const { files, document } = setup()
    expect(await document.read()).toEqual([])
    expect(files.disk.size).toBe(0)
  })

  it('is on disk as soon as a change is acknowledged', async () => {
    const { files, add } = setup()
    await add('one')
    expect(await setup(files).document.read()).toEqual(['one'])
  })

  it('loses no change of several made at once', async () => {
    const { files, add } = setup()
    await Promise.all(['a', 'b', 'c'].map(add))
    expect(await setup(files).document.read()).toEqual(['a', 'b', 'c'])
  })

  it('is one of the acknowledged states after a kill, or the one being written, and never less', async () => {
    for (let changes = 0; changes < 12; changes++) {
      const files = createFakeFiles()
      files.killAfter(changes)
      const { add } = setup(files)
      let acknowledged = 0
      try {
        for (const line of ['a', 'b', 'c', 'd']) {
          await add(line)
          acknowledged += 1
        }
      } catch {
        // The kill.
      }
      const after = await setup(createFakeFiles(files.disk)).document.read()
      expect(after.length).toBeGreaterThanOrEqual(acknowledged)
      expect(['a', 'b', 'c', 'd'].slice(0, after.length)).toEqual(after)
    }
  })

  it('stays what it was when a change cannot be written, and says so', async () => {
    const { files, document, add } = setup()
    await add('one')
    files.failWrites('storage-full')
    await expect(add('two')).rejects.toMatchObject({ code: 'storage-full' })
    expect(await document.read()).toEqual(['one'])
    files.failWrites(null)
    await add('three')
    expect(await setup(files).document.read()).toEqual(['one', 'three'])
  })

  it('keeps the state before the last beside it', async () => {
    const { files, add } = setup()
    await add('one')
    const before = files.text('library/lines.json')
    await add('two')
    expect(files.text('library/lines.before.json')).toBe(before)
  })
})

describe('a document that another vault sealed', () => {
  it('is neither read nor written over', async () => {
    const { files, add } = setup()
    await add('theirs')
    const before = files.snapshot()
    const other = setup(files, 'another key')
    await expect(other.document.read()).rejects.toMatchObject({ code: 'record-unreadable' })
    await expect(other.add('ours')).rejects.toMatchObject({ code: 'record-unreadable' })
    expect(files.snapshot()).toEqual(before)
  })
})

describe('a document that can be made anew', () => {
  it('takes the place of one that cannot be read, which stays beside it', async () => {
    const { files, add } = setup()
    await add('theirs')
    const before = files.text('library/lines.json')
    const other = setup(files, 'another key')
    expect(await other.document.replace(['ours'])).toEqual(['ours'])
    expect(await setup(files, 'another key').document.read()).toEqual(['ours'])
    expect(files.text('library/lines.before.json')).toBe(before)
  })
})

describe('while the vault is not open', () => {
  it('a document cannot be read or changed', async () => {
    const { document, add, become } = setup()
    await add('one')
    become('locked')
    await expect(document.read()).rejects.toMatchObject({ code: 'vault-locked' })
    await expect(add('two')).rejects.toMatchObject({ code: 'vault-locked' })
    become('open')
    expect(await document.read()).toEqual(['one'])
  })

  it('what was read as it closed is not remembered', async () => {
    const { files, document, become } = setup()
    const reading = document.read()
    become('locked')
    await reading.catch(() => undefined)
    await setup(files).add('written meanwhile')
    become('open')
    expect(await document.read()).toEqual(['written meanwhile'])
  })

  it('what was kept in memory alone never reaches the disk', async () => {
    const { files, document, add, become } = setup()
    become('memory')
    await add('for this run')
    expect(await document.read()).toEqual(['for this run'])
    become('opening')
    become('open')
    expect(await document.read()).toEqual([])
    expect(files.disk.size).toBe(0)
  })
})
