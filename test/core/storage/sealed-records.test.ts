import { describe, expect, it } from 'vitest'
import { createSealedRecords } from '../../../main/core/storage/sealed-records'
import { OPENING, type VaultState } from '../../../main/core/vault/open-vault'
import { createFakeClock } from '../../fakes/clock'
import { createFakeFiles } from '../../fakes/files'

type Lines = readonly string[]

function setup(files = createFakeFiles(), isDurable = false) {
  const clock = createFakeClock()
  const state = { ...OPENING, state: 'open' as VaultState['state'] }
  const seal = (id: string, field: string, text: string): string => `${id}|${field}|${Buffer.from(text).toString('base64')}`
  const logged: string[] = []
  const records = createSealedRecords<Lines>({
    files, clock, folder: 'lines', log: { write: (event, fields) => logged.push(JSON.stringify({ event, ...fields })) }, parse: value => value as Lines, writeAfterMs: 500, isDurable,
    vault: {
      state: () => state, seal,
      unseal: (id, field, sealed) => (sealed.startsWith(`${id}|${field}|`) ? Buffer.from(sealed.split('|')[2] ?? '', 'base64').toString() : null),
    },
  })
  return { files, clock, records, state, logged }
}

describe('sealed records', () => {
  it('come back after a restart', async () => {
    const { files, records } = setup()
    records.set('anna', ['one'])
    await records.flush()
    expect(await setup(files).records.get('anna')).toEqual(['one'])
  })

  it('are written once for many changes, a moment later', async () => {
    const { files, clock, records } = setup()
    for (let n = 0; n < 100; n++) records.set('anna', [String(n)])
    expect(await files.list('lines')).toEqual([])
    clock.advance(500)
    await records.flush()
    expect(await files.list('lines')).toEqual(['anna.json'])
    expect(clock.pending()).toBe(0)
  })

  it('of many accounts are written several at a time, each once', async () => {
    const { files, records } = setup()
    const write = files.writeCache
    const written: string[] = []
    let [underWay, peak] = [0, 0]
    files.writeCache = async (name, bytes) => {
      peak = Math.max(peak, ++underWay)
      written.push(name)
      await write(name, bytes)
      underWay -= 1
    }
    for (let n = 0; n < 100; n++) records.set(`account-${n}`, [String(n)])
    await records.flush()
    expect(new Set(written).size).toBe(100)
    expect({ writes: written.length, peak }).toEqual({ writes: 100, peak: 8 })
  })

  it('lose no change of two made at the same time', async () => {
    const { records } = setup()
    await Promise.all(['a', 'b', 'c'].map(line => records.update('anna', before => [...(before ?? []), line])))
    expect(await records.get('anna')).toEqual(['a', 'b', 'c'])
  })

  it('of another account do not open', async () => {
    const { files, records } = setup()
    records.set('anna', ['one'])
    await records.flush()
    await files.write('lines/ben.json', (await files.read('lines/anna.json')) ?? new Uint8Array())
    expect(await records.get('ben')).toBeNull()
  })

  it.each([[true, 'write'], [false, 'writeCache']] as const)('that are durable: %s are written by %s', async (isDurable, used) => {
    const files = createFakeFiles()
    const writes: string[] = []
    for (const how of ['write', 'writeCache'] as const) files[how] = async () => { writes.push(how) }
    const { records } = setup(files, isDurable)
    records.set('anna', ['one'])
    await records.flush()
    expect(writes).toEqual([used])
  })

  it('that cannot be written are logged by a code, not by the words of the failure', async () => {
    const { files, records, logged } = setup()
    files.writeCache = async () => { throw new Error('CANARY') }
    records.set('anna', ['one'])
    await records.flush()
    expect(logged).toEqual([JSON.stringify({ event: 'cache.write-failed', folder: 'lines', code: 'internal' })])
    expect(await records.get('anna')).toEqual(['one'])
  })

  it('write nothing to disk while the vault works in memory', async () => {
    const { files, records, state } = setup()
    state.state = 'memory'
    records.set('anna', ['one'])
    await records.flush()
    expect(await files.list('lines')).toEqual([])
    expect(await records.get('anna')).toEqual(['one'])
  })
})

describe('sealed records of a vault that is not open', () => {
  it('are neither read nor kept nor written: what is on disk is newer', async () => {
    const { files, clock, records, state } = setup()
    records.set('anna', ['before'])
    await records.flush()
    const before = files.snapshot()
    state.state = 'locked'
    records.drop()
    records.set('anna', ['lost'])
    await records.update('anna', current => [...(current ?? []), 'lost'])
    expect(await records.get('anna')).toBe(null)
    clock.advance(1_000)
    await records.flush()
    expect(files.snapshot()).toEqual(before)
    state.state = 'open'
    expect(await records.get('anna')).toEqual(['before'])
  })

  it('hold nothing in memory once they were dropped, written or not', async () => {
    const { files, clock, records } = setup()
    records.set('anna', ['one'])
    records.drop()
    expect(clock.pending()).toBe(0)
    await records.flush()
    expect(files.disk.size).toBe(0)
    expect(await records.get('anna')).toBe(null)
  })
})
