import { describe, expect, it } from 'vitest'
import { Secret } from '../../../main/core/secret'
import { anna, ben, cleo, createFilledWorld, createWorld, entryOf, profileOf, type World } from './start'

const PASSPHRASE = new Secret('correct horse battery')

describe('a locked vault', () => {
  it('says why, keeps the profiles to be seen and refuses everything that needs the key', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    const sealed = vault.seal(anna, 'token', 'text')
    expect(await vault.lock('idle')).toMatchObject({ state: 'locked', lockedBy: 'idle', accountsOnDisk: 2 })
    expect(vault.records().get(anna)).toEqual({ id: anna, profile: profileOf('anna'), removedAt: null, keyReadable: true })
    const before = world.files.snapshot()
    const attempts = [
      () => vault.put([entryOf(cleo)]), () => vault.drop([anna]), () => vault.useSlot('keychain'), () => vault.addPassphrase(PASSPHRASE),
      () => vault.testSlot('safe-storage', null), () => vault.removeSlot('safe-storage'), () => vault.generations(), () => vault.restore(1),
      async () => vault.key(anna), async () => vault.seal(anna, 'token', 'x'), async () => vault.slots(),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'vault-locked' })
    expect(vault.unseal(anna, 'token', sealed)).toBe(null)
    expect(world.files.snapshot()).toEqual(before)
  })

  it('has zeroed the data key, and every copy of it that a keyring gave out', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    await vault.useSlot('keychain')
    await vault.testSlot('safe-storage', null)
    const given = [...world.safeStorage.unwrapped, ...world.keychain.unwrapped]
    expect(given.some(key => key.some(byte => byte !== 0))).toBe(true)
    await vault.lock('asked')
    expect(given.length).toBeGreaterThan(3)
    for (const key of given) expect(key.every(byte => byte === 0)).toBe(true)
  })

  it('is opened again by the keyring, which may ask the user now', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    const sealed = vault.seal(anna, 'token', 'text')
    await vault.lock('asked')
    world.safeStorage.prompted = []
    expect(await vault.unlock()).toMatchObject({ state: 'open', slot: 'safe-storage', lockedBy: null })
    expect(world.safeStorage.prompted).toEqual([true])
    expect(vault.key(anna).expose()).toBe('key-of-anna')
    expect(vault.unseal(anna, 'token', sealed)).toBe('text')
    await vault.put([entryOf(cleo)])
  })

  it.each<[string, (world: World) => void]>([
    ['unavailable', world => void (world.safeStorage.status = { usable: false, backend: 'x', why: 'locked' })],
    ['mismatch', world => void (world.safeStorage.secret = 'another')],
  ])('stays locked when the keyring is %s', async (what, prepare) => {
    const world = await createFilledWorld()
    const vault = await world.start()
    await vault.lock('screen')
    prepare(world)
    await expect(vault.unlock()).rejects.toMatchObject({ code: `vault-${what}` })
    expect(vault.state()).toMatchObject({ state: 'locked', lockedBy: 'screen' })
    expect([...vault.records().keys()]).toEqual([anna, ben])
  })

  it('is opened by the passphrase without the keyring being asked', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    await vault.addPassphrase(PASSPHRASE)
    await vault.lock('asked')
    world.safeStorage.asked = 0
    await expect(vault.openWithPassphrase(new Secret('correct horse batterz'))).rejects.toMatchObject({ code: 'passphrase-wrong' })
    expect(vault.state().state).toBe('locked')
    expect(await vault.openWithPassphrase(PASSPHRASE)).toMatchObject({ state: 'open', slot: 'passphrase' })
    expect(vault.key(anna).expose()).toBe('key-of-anna')
    expect(world.safeStorage.asked).toBe(0)
  })

  it('has first written what was under way', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    const put = vault.put([entryOf(cleo)])
    await Promise.all([put, vault.lock('suspend')])
    expect(vault.state().state).toBe('locked')
    expect((await world.start()).key(cleo).expose()).toBe('key-of-cleo')
  })

  it('is only one that was open: what lives in memory alone would be lost', async () => {
    const vault = await createWorld().start()
    await vault.useMemory()
    await vault.put([entryOf(anna)])
    expect(await vault.lock('asked')).toMatchObject({ state: 'memory' })
    expect(vault.key(anna).expose()).toBe('key-of-anna')
    expect(await vault.unlock()).toMatchObject({ state: 'memory' })
  })
})

describe('an erased vault', () => {
  it('leaves no file, no copy and nothing in the keyrings', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    const vaultId = (JSON.parse(world.files.text('vault/vault.json')) as { vaultId: string }).vaultId
    await vault.put([entryOf(cleo)])
    await vault.restore(1)
    await vault.erase()
    expect([...world.files.disk.keys()]).toEqual([])
    expect(world.keychain.forgotten).toEqual([vaultId])
    await expect(vault.put([entryOf(anna)])).rejects.toMatchObject({ code: 'vault-opening' })
    expect(await vault.open()).toMatchObject({ state: 'open', accountsOnDisk: 0 })
  })

  it('is erased also when it is damaged or locked, the file itself last', async () => {
    for (const how of ['damaged', 'locked']) {
      const world = await createFilledWorld()
      const vault = await world.start()
      await vault.put([entryOf(cleo)])
      if (how === 'locked') await vault.lock('asked')
      else world.files.disk.set('vault/vault.json', Buffer.from('{'))
      world.files.killAfter(1)
      await vault.erase().catch(() => undefined)
      expect([...world.files.disk.keys()]).toEqual(['vault/vault.json'])
      world.files.killAfter(Infinity)
      await vault.erase()
      expect(world.files.disk.size).toBe(0)
    }
  })
})
