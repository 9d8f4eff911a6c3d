import { describe, expect, it } from 'vitest'
import type { AppError } from '../../../main/core/errors'
import type { Vault } from '../../../main/core/vault/vault'
import { Killed } from '../../fakes/files'
import { anna, ben, cleo, createFilledWorld, editFile, entryOf, profileOf, readFile, type World } from './start'

/** Everything a user could try; each must fail with the state's own code, and the disk stay as it is. */
async function expectReadOnly(world: World, vault: Vault, code: AppError['code']): Promise<void> {
  const before = world.files.snapshot()
  const attempts = [
    () => vault.put([entryOf(cleo)]),
    () => vault.put([{ id: anna, profile: profileOf('anna') }]),
    () => vault.drop([anna]),
    () => vault.useSlot('keychain'),
    async () => vault.key(anna),
    async () => vault.seal(anna, 'token', 'text'),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code })
  expect(vault.unseal(anna, 'token', 'x')).toBe(null)
  expect(world.files.snapshot()).toEqual(before)
}

describe('a keyring that has lost the key', () => {
  it.each([
    ['says so', false],
    ['answers with garbage', true],
  ])('and %s is a mismatch that changes nothing', async (_how, unauthenticated) => {
    const world = await createFilledWorld()
    Object.assign(world.safeStorage, { secret: 'a new, empty keyring', unauthenticated })
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state: 'mismatch', backend: 'fake', slot: null, accountsOnDisk: 2, reason: { code: 'vault-mismatch' } })
    await expectReadOnly(world, vault, 'vault-mismatch')
  })

  it('still lets the accounts be seen, without their keys', async () => {
    const world = await createFilledWorld()
    world.safeStorage.secret = 'another'
    expect((await world.start()).records().get(anna)).toEqual({ id: anna, profile: profileOf('anna'), removedAt: null, keyReadable: false })
  })

  it('can come back', async () => {
    const world = await createFilledWorld()
    const { secret } = world.safeStorage
    world.safeStorage.secret = 'another'
    const vault = await world.start()
    world.safeStorage.secret = secret
    expect(await vault.open()).toMatchObject({ state: 'open' })
    expect(vault.key(anna).expose()).toBe('key-of-anna')
  })

  it('is no matter when another slot opens the vault', async () => {
    const world = await createFilledWorld()
    await (await world.start()).useSlot('keychain')
    world.safeStorage.secret = 'another'
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state: 'open', slot: 'keychain' })
    expect(vault.key(anna).expose()).toBe('key-of-anna')
  })
})

describe('a keyring that cannot be used', () => {
  it.each(['weak', 'absent', 'locked', 'failed'] as const)('because it is %s leaves the vault as it is', async why => {
    const world = await createFilledWorld()
    world.safeStorage.status = { usable: false, backend: 'basic_text', why }
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state: 'unavailable', backend: 'basic_text', accountsOnDisk: 2, reason: { details: { detail: why } } })
    expect(vault.records().size).toBe(2)
    await expectReadOnly(world, vault, 'vault-unavailable')
  })

  it('keeps a new vault from being written at all', async () => {
    const world = await createFilledWorld()
    world.files.disk.clear()
    for (const keyring of [world.safeStorage, world.keychain]) keyring.status = { usable: false, backend: 'none', why: 'absent' }
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state: 'unavailable', accountsOnDisk: 0 })
    await expectReadOnly(world, vault, 'vault-unavailable')
    expect(world.files.disk.size).toBe(0)
  })

  it('is not asked when another one opened the vault', async () => {
    const world = await createFilledWorld()
    await world.start()
    expect(world.keychain.asked).toBe(0)
  })
})

describe('a vault file', () => {
  it('without any wrap is a mismatch', async () => {
    const world = await createFilledWorld()
    editFile(world, file => void (file.wraps = []))
    const vault = await world.start()
    expect(vault.state().state).toBe('mismatch')
    await expectReadOnly(world, vault, 'vault-mismatch')
  })

  it.each([
    ['damaged', 'vault-damaged', '{"format":1,'],
    ['newer', 'vault-newer', '{"format":2,"vault":"in a form unknown"}'],
  ] as const)('that is %s is never written over, not even to add a slot', async (state, code, text) => {
    const world = await createFilledWorld()
    world.files.disk.set('vault/vault.json', new TextEncoder().encode(text))
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state, reason: { code } })
    await expectReadOnly(world, vault, code)
  })
})

describe('another slot', () => {
  it('is added beside the old one, which goes only after a later process opened the vault with it', async () => {
    const world = await createFilledWorld()
    const kinds = (): unknown[] => readFile(world).wraps.map(wrap => wrap['kind'])
    const vault = await world.start()
    expect(await vault.useSlot('keychain')).toMatchObject({ state: 'open', slot: 'keychain' })
    await vault.put([entryOf(cleo)])
    expect(kinds()).toEqual(['safe-storage', 'keychain'])

    world.preferred = 'keychain'
    const later = await world.start()
    expect(kinds()).toEqual(['safe-storage', 'keychain'])
    for (let times = 0; times < 2; times++) {
      await later.put([entryOf(cleo)])
      expect(kinds()).toEqual(['keychain'])
    }
    expect((await world.start()).key(anna).expose()).toBe('key-of-anna')
  })

  it('does not push out a wrap that a later process could not do without', async () => {
    const world = await createFilledWorld()
    await (await world.start()).useSlot('keychain')
    world.preferred = 'keychain'
    world.keychain.secret = 'lost again'
    const later = await world.start()
    expect(later.state()).toMatchObject({ state: 'open', slot: 'safe-storage' })
    await later.put([entryOf(cleo)])
    expect(readFile(world).wraps).toHaveLength(2)
  })

  it('decides how a new vault is wrapped', async () => {
    const world = await createFilledWorld()
    world.files.disk.clear()
    const vault = await world.start()
    await vault.useSlot('keychain')
    expect(world.files.disk.size).toBe(0)
    await vault.put([entryOf(anna)])
    expect(readFile(world).wraps.map(wrap => wrap['kind'])).toEqual(['keychain'])
  })

  it('that is not usable is refused', async () => {
    const world = await createFilledWorld()
    world.keychain.status = { usable: false, backend: 'none', why: 'absent' }
    const vault = await world.start()
    await expect(vault.useSlot('keychain')).rejects.toMatchObject({ code: 'vault-unavailable' })
    expect(vault.state()).toMatchObject({ state: 'open', slot: 'safe-storage' })
  })

  it('is not added when it could not be written, also not later', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    world.files.failWrites('storage-full')
    await expect(vault.useSlot('keychain')).rejects.toMatchObject({ code: 'storage-full' })
    world.files.failWrites(null)
    await vault.put([entryOf(cleo)])
    expect(vault.state().slot).toBe('safe-storage')
    expect(readFile(world).wraps).toHaveLength(1)
  })

  it('survives a kill at every step of the way there and back', async () => {
    const path = [['keychain', 'put'], ['put'], ['safe-storage', 'put'], ['put']] as const
    for (let changes = 0; changes < 16; changes++) {
      const world = await createFilledWorld()
      world.files.killAfter(changes)
      try {
        for (const process of path) {
          const vault = await world.start()
          for (const step of process) {
            if (step === 'put') await vault.put([{ id: ben, profile: profileOf('ben') }])
            else {
              await vault.useSlot(step)
              world.preferred = step
            }
          }
        }
      } catch (error) {
        expect(error).toBeInstanceOf(Killed)
      }
      world.files.killAfter(Infinity)
      const vault = await world.start()
      for (const id of [anna, ben]) expect(vault.key(id).expose()).toBe(`key-of-${id}`)
      await vault.put([entryOf(cleo)])
    }
  })

  it('is wrapped again when the system has a newer key, the old wrap staying for one more start', async () => {
    const world = await createFilledWorld()
    world.safeStorage.renew = true
    await (await world.start()).put([entryOf(cleo)])
    expect(readFile(world).wraps).toHaveLength(2)
    world.safeStorage.renew = false
    await (await world.start()).put([entryOf(cleo)])
    expect(readFile(world).wraps).toHaveLength(1)
  })
})
