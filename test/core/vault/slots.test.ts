import { describe, expect, it } from 'vitest'
import { Secret } from '../../../main/core/secret'
import { Killed } from '../../fakes/files'
import { anna, ben, cleo, createFilledWorld, createWorld, entryOf, readFile, type World } from './start'

const PASSPHRASE = new Secret('correct horse battery')
const WRONG = new Secret('correct horse batterz')
const kinds = (world: World): unknown[] => readFile(world).wraps.map(({ kind }) => kind)

async function withPassphrase(): Promise<World> {
  const world = await createFilledWorld()
  await (await world.start()).addPassphrase(PASSPHRASE)
  return world
}

/** The same disk on a computer whose keyrings have never heard of it. */
function onAnotherComputer(world: World): World {
  Object.assign(world.safeStorage, { secret: 'of another computer' })
  Object.assign(world.keychain, { secret: 'of another computer' })
  return world
}

describe('a recovery passphrase', () => {
  it('is added beside the keyring, which goes on opening the vault', async () => {
    const world = await withPassphrase()
    expect(kinds(world)).toEqual(['safe-storage', 'passphrase'])
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state: 'open', slot: 'safe-storage', hasPassphrase: true })
    await vault.put([entryOf(cleo)])
    await (await world.start()).put([entryOf(cleo)])
    expect(kinds(world)).toEqual(['safe-storage', 'passphrase'])
  })

  it('stands nowhere on the disk', async () => {
    const world = await withPassphrase()
    for (const bytes of world.files.disk.values()) expect(Buffer.from(bytes).toString()).not.toContain(PASSPHRASE.expose())
  })

  it('opens the file on another computer, and wraps it for the keyring there', async () => {
    const world = onAnotherComputer(await withPassphrase())
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state: 'mismatch', hasPassphrase: true })
    expect(await vault.openWithPassphrase(PASSPHRASE)).toMatchObject({ state: 'open', slot: 'safe-storage', reason: null })
    expect(vault.key(anna).expose()).toBe('key-of-anna')
    expect(kinds(world)).toEqual(['safe-storage', 'passphrase', 'safe-storage'])

    const later = await world.start()
    expect(later.state()).toMatchObject({ state: 'open', slot: 'safe-storage' })
    await later.put([entryOf(cleo)])
    expect(kinds(world)).toEqual(['passphrase', 'safe-storage'])
  })

  it('opens the vault without any keyring, and changes nothing by it', async () => {
    const world = await withPassphrase()
    for (const keyring of [world.safeStorage, world.keychain]) keyring.status = { usable: false, backend: 'none', why: 'absent' }
    const before = world.files.snapshot()
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state: 'unavailable', hasPassphrase: true })
    expect(await vault.openWithPassphrase(PASSPHRASE)).toMatchObject({ state: 'open', slot: 'passphrase', backend: 'scrypt' })
    expect(world.files.snapshot()).toEqual(before)
    await vault.put([entryOf(cleo)])
    expect(kinds(world)).toEqual(['safe-storage', 'passphrase'])
  })

  it('that is wrong opens nothing and leaves the state as it was', async () => {
    const world = onAnotherComputer(await withPassphrase())
    const vault = await world.start()
    const before = [vault.state(), world.files.snapshot()]
    await expect(vault.openWithPassphrase(WRONG)).rejects.toMatchObject({ code: 'passphrase-wrong' })
    expect([vault.state(), world.files.snapshot()]).toEqual(before)
    await expect(vault.put([entryOf(cleo)])).rejects.toMatchObject({ code: 'vault-mismatch' })
  })

  it('opens the vault also when it cannot be wrapped for the keyring just now', async () => {
    const world = onAnotherComputer(await withPassphrase())
    const vault = await world.start()
    world.files.failWrites('storage-full')
    expect(await vault.openWithPassphrase(PASSPHRASE)).toMatchObject({ state: 'open', slot: 'passphrase' })
    world.files.failWrites(null)
    await vault.put([entryOf(cleo)])
    expect(kinds(world)).toEqual(['safe-storage', 'passphrase'])
  })

  it('begins a vault of its own where there is none and no keyring, if it is long enough', async () => {
    const world = createWorld()
    for (const keyring of [world.safeStorage, world.keychain]) keyring.status = { usable: false, backend: 'none', why: 'absent' }
    const vault = await world.start()
    await expect(vault.openWithPassphrase(new Secret('short'))).rejects.toMatchObject({ code: 'passphrase-short' })
    expect(vault.state().state).toBe('unavailable')
    await vault.openWithPassphrase(PASSPHRASE)
    await vault.put([entryOf(anna)])
    expect(vault.state()).toMatchObject({ state: 'open', slot: 'passphrase', hasPassphrase: true, accountsOnDisk: 1 })
    const later = await world.start()
    await later.openWithPassphrase(PASSPHRASE)
    expect(later.key(anna).expose()).toBe('key-of-anna')
  })

  it('takes the place of the earlier one at once', async () => {
    const world = await withPassphrase()
    await (await world.start()).addPassphrase(WRONG)
    expect(kinds(world)).toEqual(['safe-storage', 'passphrase'])
    const vault = await onAnotherComputer(world).start()
    await expect(vault.openWithPassphrase(PASSPHRASE)).rejects.toMatchObject({ code: 'passphrase-wrong' })
    await vault.openWithPassphrase(WRONG)
    expect(vault.key(anna).expose()).toBe('key-of-anna')
  })

  it('that is too short is not added', async () => {
    const world = await createFilledWorld()
    const before = world.files.snapshot()
    await expect((await world.start()).addPassphrase(new Secret('too short'))).rejects.toMatchObject({ code: 'passphrase-short' })
    expect(world.files.snapshot()).toEqual(before)
  })

  it('can be added before the first account', async () => {
    const world = createWorld()
    await (await world.start()).addPassphrase(PASSPHRASE)
    expect(kinds(world)).toEqual(['safe-storage', 'passphrase'])
    expect((await world.start()).state()).toMatchObject({ state: 'open', accountsOnDisk: 0, hasPassphrase: true })
  })

  it('survives a kill at every step of moving to another computer', async () => {
    for (let changes = 0; changes < 10; changes++) {
      const world = await createFilledWorld()
      world.files.killAfter(changes)
      try {
        await (await world.start()).addPassphrase(PASSPHRASE)
        const moved = await onAnotherComputer(world).start()
        await moved.openWithPassphrase(PASSPHRASE)
        await moved.put([entryOf(cleo)])
        await (await world.start()).put([entryOf(cleo)])
      } catch (error) {
        expect(error).toBeInstanceOf(Killed)
      }
      world.files.killAfter(Infinity)
      const vault = await world.start()
      if (vault.state().state === 'mismatch' && kinds(world).includes('passphrase')) await vault.openWithPassphrase(PASSPHRASE)
      if (vault.state().state === 'mismatch') Object.assign(world.safeStorage, { secret: 'of safe storage' })
      if (vault.state().state === 'mismatch') await vault.open()
      for (const id of [anna, ben]) expect(vault.key(id).expose()).toBe(`key-of-${id}`)
    }
  })
})

describe('the slots', () => {
  it('are listed with where they are, how strong they are and whether they have opened the vault', async () => {
    const world = await withPassphrase()
    const [system, passphrase] = (await world.start()).slots()
    expect(system).toMatchObject({ kind: 'safe-storage', backend: 'fake', platform: process.platform, scrypt: null })
    expect(system?.openedAt).toBeGreaterThanOrEqual(system?.createdAt ?? Infinity)
    expect(passphrase).toMatchObject({ kind: 'passphrase', backend: 'scrypt', openedAt: null, scrypt: { n: 16, r: 8, p: 1 } })
  })

  it('say whether they open the vault now', async () => {
    const world = await withPassphrase()
    const vault = await world.start()
    expect(await vault.testSlot('safe-storage', null)).toBe(true)
    expect(await vault.testSlot('passphrase', WRONG)).toBe(false)
    expect(await vault.testSlot('passphrase', PASSPHRASE)).toBe(true)
    world.safeStorage.secret = 'lost meanwhile'
    expect(await vault.testSlot('safe-storage', null)).toBe(false)
    world.safeStorage.status = { usable: false, backend: 'none', why: 'locked' }
    await expect(vault.testSlot('safe-storage', null)).rejects.toMatchObject({ code: 'vault-unavailable', details: { detail: 'locked' } })
    await expect(vault.testSlot('keychain', null)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('go only while another remains that has opened the vault', async () => {
    const world = await withPassphrase()
    const vault = await world.start()
    await expect(vault.removeSlot('safe-storage')).rejects.toMatchObject({ code: 'slot-needed' })
    await vault.testSlot('passphrase', PASSPHRASE)
    await vault.removeSlot('safe-storage')
    expect(vault.state()).toMatchObject({ state: 'open', slot: 'passphrase', backend: 'scrypt' })
    expect(kinds(world)).toEqual(['passphrase'])
    await expect(vault.removeSlot('passphrase')).rejects.toMatchObject({ code: 'slot-needed' })

    const later = await world.start()
    expect(later.state().state).toBe('mismatch')
    await later.openWithPassphrase(PASSPHRASE)
    expect(later.key(anna).expose()).toBe('key-of-anna')
  })

  it('stay when the other one opened the vault once, but does not now', async () => {
    const world = onAnotherComputer(await withPassphrase())
    for (const keyring of [world.safeStorage, world.keychain]) keyring.status = { usable: false, backend: 'none', why: 'absent' }
    const vault = await world.start()
    await vault.openWithPassphrase(PASSPHRASE)
    await expect(vault.removeSlot('passphrase')).rejects.toMatchObject({ code: 'slot-needed' })
  })

  it('stay when the other one has opened the vault only in the run that added it', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    await vault.useSlot('keychain')
    world.preferred = 'keychain'
    await vault.lock('asked')
    expect(await vault.unlock()).toMatchObject({ state: 'open', slot: 'keychain' })
    await vault.put([entryOf(cleo)])
    expect(kinds(world)).toEqual(['safe-storage', 'keychain'])
    await expect(vault.removeSlot('safe-storage')).rejects.toMatchObject({ code: 'slot-needed' })
    await (await world.start()).put([entryOf(cleo)])
    expect(kinds(world)).toEqual(['keychain'])
  })

  it('are forgotten by their keyring when they go', async () => {
    const world = await createFilledWorld()
    await (await world.start()).useSlot('keychain')
    const vault = await world.start()
    await vault.removeSlot('keychain')
    expect(world.keychain.forgotten).toEqual([readFile(world).vaultId])
    expect(world.safeStorage.forgotten).toEqual([])
    await expect(vault.removeSlot('keychain')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are not changed for a vault kept in memory', async () => {
    const vault = await createWorld().start()
    await vault.useMemory()
    await expect(vault.addPassphrase(PASSPHRASE)).rejects.toMatchObject({ code: 'vault-unavailable' })
    expect(() => vault.slots()).toThrow(expect.objectContaining({ code: 'vault-unavailable' }))
  })

  it('that a later version added stay, unnamed', async () => {
    const world = await createFilledWorld()
    const file = readFile(world)
    world.files.disk.set('vault/vault.json', Buffer.from(JSON.stringify({
      ...file, wraps: [{ kind: 'token', backend: 'x', platform: 'x', createdAt: 1, wrapped: 'x' }, ...file.wraps],
    })))
    const vault = await world.start()
    await vault.put([entryOf(cleo)])
    expect(kinds(world)).toEqual(['token', 'safe-storage'])
    expect(vault.slots().map(({ kind }) => kind)).toEqual(['safe-storage'])
  })
})
