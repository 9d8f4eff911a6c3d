import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { AppError } from '../../../main/core/errors'
import { Secret } from '../../../main/core/secret'
import type { VaultState } from '../../../main/core/vault/vault'
import { anna, ben, cleo, createFilledWorld, createWorld, editFile, entryOf, FILE, profileOf, readFile } from './start'

describe('a new vault', () => {
  it('is open and leaves no trace until the first account', async () => {
    const world = createWorld()
    const vault = await world.start()
    expect(vault.state()).toEqual({ state: 'open', slot: 'safe-storage', backend: 'fake', reason: null, accountsOnDisk: 0, hasPassphrase: false, lockedBy: null })
    expect(world.files.disk.size).toBe(0)
    await vault.put([entryOf(anna)])
    expect([...world.files.disk.keys()]).toEqual([FILE])
  })

  it('takes the other slot when the preferred one is not usable', async () => {
    const world = createWorld()
    world.safeStorage.status = { usable: false, backend: 'basic_text', why: 'weak' }
    expect((await world.start()).state()).toMatchObject({ state: 'open', slot: 'keychain' })
  })

  it('is not written when the keyring does not give back what it took', async () => {
    const world = createWorld()
    const vault = await world.start()
    world.safeStorage.unauthenticated = true
    let asked = 0
    Object.defineProperty(world.safeStorage, 'secret', { get: () => `another each time ${asked++}` })
    await expect(vault.put([entryOf(anna)])).rejects.toMatchObject({ code: 'vault-unavailable' })
    expect(world.files.disk.size).toBe(0)
  })

  it('refuses everything before it was opened', async () => {
    const vault = createWorld().create()
    expect(vault.state().state).toBe('opening')
    await expect(vault.put([entryOf(anna)])).rejects.toMatchObject({ code: 'vault-opening' })
  })
})

describe('a disk that cannot be read', () => {
  it('leaves the vault unavailable, for the reason the disk gave, until it can', async () => {
    const world = await createFilledWorld()
    const { read } = world.files
    world.files.read = () => Promise.reject(new AppError('storage-denied'))
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state: 'unavailable', reason: { code: 'storage-denied' }, accountsOnDisk: null })
    await expect(vault.put([entryOf(cleo)])).rejects.toMatchObject({ code: 'vault-unavailable' })
    world.files.read = read
    await vault.open()
    expect(vault.key(anna).expose()).toBe('key-of-anna')
  })
})

describe('an open vault', () => {
  it('gives a later process the keys and profiles', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state: 'open', accountsOnDisk: 2 })
    expect(vault.key(anna).expose()).toBe('key-of-anna')
    expect(vault.records().get(ben)).toEqual({ id: ben, profile: profileOf('ben'), removedAt: null, keyReadable: true })
  })

  it('writes no key in a form that can be read', async () => {
    const world = await createFilledWorld()
    const everything = Buffer.concat([...world.files.disk.values()])
    for (const encoding of ['utf8', 'utf16le', 'base64', 'base64url', 'hex'] as const) {
      expect(everything.includes(Buffer.from('key-of-anna').toString(encoding))).toBe(false)
    }
    expect(everything.includes('anna.example')).toBe(true)
  })

  it('seals the same key of two accounts differently', async () => {
    const world = createWorld()
    const ids = Array.from({ length: 1000 }, (_, index) => `a${index}` as AccountId)
    await (await world.start()).put(ids.map(id => ({ id, profile: profileOf('same'), key: new Secret('same') })))
    expect(new Set(Object.values(readFile(world).records).map(record => record['key'])).size).toBe(1000)
  })

  it('keeps the key when only the profile changes, and the removal unless told', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    await vault.put([{ id: anna, profile: { ...profileOf('anna'), label: 'Anna & Co' }, removedAt: 5 }])
    await vault.put([{ id: anna, profile: { ...profileOf('anna'), note: 'new' } }])
    const later = await world.start()
    expect(later.records().get(anna)).toMatchObject({ removedAt: 5, keyReadable: true, profile: { label: 'anna', note: 'new' } })
    expect(later.key(anna).expose()).toBe('key-of-anna')
    expect(later.state().accountsOnDisk).toBe(1)
    await later.put([{ id: anna, profile: profileOf('anna'), removedAt: null }])
    expect(later.state().accountsOnDisk).toBe(2)
  })

  it('replaces a key', async () => {
    const world = await createFilledWorld()
    await (await world.start()).put([entryOf(anna, 'another')])
    expect((await world.start()).key(anna).expose()).toBe('another')
  })

  it('writes several accounts at once or none', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    await vault.put([entryOf(cleo), { id: anna, profile: profileOf('anna2') }])
    expect(readFile(world).generation).toBe(2)
    const before = world.files.snapshot()
    const incomplete = { id: 'dora' as AccountId, profile: profileOf('dora') }
    await expect(vault.put([entryOf('emil' as AccountId), incomplete])).rejects.toMatchObject({ code: 'key-required' })
    expect(world.files.snapshot()).toEqual(before)
    expect([...vault.records().keys()]).toEqual([anna, ben, cleo])
  })

  it('refuses a profile that it could not read again', async () => {
    const vault = await createWorld().start()
    await expect(vault.put([{ ...entryOf(anna), profile: { ...profileOf('anna'), createdAt: NaN } }])).rejects.toMatchObject({ code: 'input-invalid' })
  })

  it('forgets a dropped account', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    await vault.drop([anna, 'nobody' as AccountId])
    expect(() => vault.key(anna)).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(world.files.text(FILE)).not.toContain('anna')
    expect([...(await world.start()).records().keys()]).toEqual([ben])
  })

  it('keeps changes that are made at the same time', async () => {
    const world = createWorld()
    const vault = await world.start()
    const ids = Array.from({ length: 20 }, (_, index) => `a${index}` as AccountId)
    await Promise.all(ids.map(id => vault.put([entryOf(id)])))
    const later = await world.start()
    for (const id of ids) expect(later.key(id).expose()).toBe(`key-of-${id}`)
  })

  it('is as it was after a write that failed', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    world.files.failWrites('storage-full')
    await expect(vault.put([entryOf(cleo), entryOf(anna, 'another')])).rejects.toMatchObject({ code: 'storage-full' })
    await expect(vault.drop([ben])).rejects.toMatchObject({ code: 'storage-full' })
    expect([...vault.records().keys()]).toEqual([anna, ben])
    expect(vault.key(anna).expose()).toBe('key-of-anna')
    world.files.failWrites(null)
    await vault.put([entryOf(cleo)])
    const later = await world.start()
    for (const id of [anna, ben, cleo]) expect(later.key(id).expose()).toBe(`key-of-${id}`)
  })

  it('does not overwrite a file that something else changed', async () => {
    const world = await createFilledWorld()
    const [one, other] = [await world.start(), await world.start()]
    await one.put([entryOf(cleo)])
    await expect(other.put([entryOf(anna, 'another')])).rejects.toMatchObject({ code: 'vault-conflict' })
    await other.open()
    await other.put([entryOf(anna, 'another')])
    const later = await world.start()
    expect([anna, ben, cleo].map(id => later.key(id).expose())).toEqual(['another', 'key-of-ben', 'key-of-cleo'])
  })

  it('opens accounts that know nothing of being frozen, and keeps the flag once it is there', async () => {
    const world = await createFilledWorld()
    expect(readFile(world).records['anna']?.['profile']).not.toHaveProperty('frozen')
    await (await world.start()).put([{ id: anna, profile: { frozen: true } }])
    const later = await world.start()
    expect([anna, ben].map(id => later.records().get(id)?.profile.frozen)).toEqual([true, undefined])
    expect(later.key(anna).expose()).toBe('key-of-anna')
    editFile(world, file => delete (file.records['anna']?.['profile'] as { frozen?: boolean }).frozen)
    expect((await world.start()).records().get(anna)).toMatchObject({ keyReadable: false })
  })

  it('keeps what a later version added', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    await vault.put([{ id: anna, profile: { ...profileOf('anna'), ...{ owner: 'later' } } }])
    editFile(world, file => Object.assign(file, { hint: [1, 2] }))
    const later = await world.start()
    await later.put([{ id: anna, profile: profileOf('anna') }])
    expect(readFile(world)).toMatchObject({ hint: [1, 2], records: { anna: { profile: { owner: 'later' } } } })
    expect((await world.start()).key(anna).expose()).toBe('key-of-anna')
  })

  it('seals other texts for one id and field, to be opened by a later process', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    const sealed = vault.seal(anna, 'token', 'a token')
    const later = await world.start()
    expect(later.unseal(anna, 'token', sealed)).toBe('a token')
    expect(later.unseal(ben, 'token', sealed)).toBe(null)
    expect(later.unseal(anna, 'history', sealed)).toBe(null)
    expect(later.unseal(anna, 'token', `${sealed}A`)).toBe(null)
    expect(later.unseal(anna, 'key', String(readFile(world).records['anna']?.['key']))).toBe(null)
  })

  it('tells its listeners each state until they leave', async () => {
    const world = createWorld()
    const vault = await world.start()
    const seen: VaultState['state'][] = []
    const counts: (number | null)[] = []
    const leave = vault.on(state => {
      seen.push(state.state)
      counts.push(state.accountsOnDisk)
    })
    await vault.put([entryOf(anna)])
    await vault.open()
    leave()
    await vault.put([entryOf(ben)])
    expect(seen).toEqual(['open', 'opening', 'open'])
    expect(counts).toEqual([1, null, 1])
  })
})

describe('a vault kept in memory', () => {
  it('works without touching the disk, whatever is there', async () => {
    const world = await createFilledWorld()
    world.safeStorage.secret = 'another'
    const vault = await world.start()
    const before = world.files.snapshot()
    expect(await vault.useMemory()).toMatchObject({ state: 'memory', slot: null, accountsOnDisk: 2 })
    expect(vault.records().size).toBe(0)
    await Promise.all([vault.put([entryOf(cleo)]), vault.put([entryOf(anna, 'another')])])
    expect([cleo, anna].map(id => vault.key(id).expose())).toEqual(['key-of-cleo', 'another'])
    await vault.drop([cleo])
    expect(vault.unseal(anna, 'token', vault.seal(anna, 'token', 'text'))).toBe('text')
    expect(world.files.snapshot()).toEqual(before)
  })

  it('is left by opening again', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    await vault.useMemory()
    await vault.put([entryOf(cleo)])
    await vault.open()
    expect([...vault.records().keys()]).toEqual([anna, ben])
  })
})
