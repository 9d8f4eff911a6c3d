import { describe, expect, it } from 'vitest'
import { Secret } from '../../../main/core/secret'
import { Killed } from '../../fakes/files'
import { anna, ben, cleo, createFilledWorld, editFile, entryOf, FILE, profileOf, readFile, type World } from './start'

/** Generation 1 has Anna and Ben; 2 Cleo as well; 3 another key for Anna; 4, the present one, has lost Ben. */
async function createWorldWithHistory(): Promise<World> {
  const world = await createFilledWorld()
  const vault = await world.start()
  await vault.put([entryOf(cleo)])
  await vault.put([entryOf(anna, 'a new key of anna')])
  await vault.put([{ id: ben, profile: profileOf('ben'), removedAt: 1 }])
  return world
}

function quarantine(world: World): string[] {
  return [...world.files.disk.keys()].filter(name => name.startsWith('vault/quarantine/')).map(name => world.files.text(name))
}

const damage = (world: World): void => void world.files.disk.set(FILE, Buffer.from('{"format":1,"gener'))

describe('the generations of a vault', () => {
  it('are listed newest first, each with what restoring it would change', async () => {
    const world = await createWorldWithHistory()
    const before = world.files.snapshot()
    const generations = await (await world.start()).generations()
    expect(generations).toMatchObject([
      { generation: 3, accounts: 3, readable: true, added: ['ben'], removed: [], changed: [] },
      { generation: 2, accounts: 3, readable: true, added: ['ben'], removed: [], changed: ['anna'] },
      { generation: 1, accounts: 2, readable: true, added: ['ben'], removed: ['cleo'], changed: ['anna'] },
    ])
    for (const { writtenAt } of generations) expect(writtenAt).toBeGreaterThan(Date.now() - 60_000)
    expect(world.files.snapshot()).toEqual(before)
  })

  it('do not take a key that was only sealed again for a change', async () => {
    const world = await createFilledWorld()
    await (await world.start()).put([{ id: anna, profile: profileOf('anna') }])
    expect((await (await world.start()).generations())[0]).toMatchObject({ generation: 1, added: [], removed: [], changed: [] })
  })

  it('are listed for a damaged vault, the damaged ones among them as what they are', async () => {
    const world = await createWorldWithHistory()
    damage(world)
    world.files.disk.set('vault/gen-3', Buffer.from('cut'))
    const [third, second] = await (await world.start()).generations()
    expect(third).toEqual({ generation: 3, writtenAt: null, accounts: null, readable: false, added: [], removed: [], changed: [] })
    expect(second).toMatchObject({ generation: 2, accounts: 3, readable: true, added: ['anna', 'ben', 'cleo'] })
  })

  it('say that they cannot be opened by this keyring, or that none could be asked, without a prompt', async () => {
    const world = await createWorldWithHistory()
    world.safeStorage.secret = 'another'
    expect((await (await world.start()).generations()).map(({ readable }) => readable)).toEqual([false, false, false])
    world.safeStorage.status = { usable: false, backend: 'x', why: 'locked' }
    expect((await (await world.start()).generations()).map(({ readable }) => readable)).toEqual([null, null, null])
    expect(world.safeStorage.prompted).not.toContain(true)
  })

  it('are not shown while the vault is locked', async () => {
    const vault = await (await createWorldWithHistory()).start()
    await vault.lock('asked')
    await expect(vault.generations()).rejects.toMatchObject({ code: 'vault-locked' })
    await expect(vault.restore(2)).rejects.toMatchObject({ code: 'vault-locked' })
  })
})

describe('a generation that is restored', () => {
  it.each(['open', 'damaged', 'empty', 'missing'])('brings back its accounts and keys over a vault that is %s, whose bytes are kept', async how => {
    const world = await createWorldWithHistory()
    if (how === 'damaged') damage(world)
    if (how === 'empty') world.files.disk.set(FILE, Buffer.from(''))
    const replaced = world.files.text(FILE)
    if (how === 'missing') world.files.disk.delete(FILE)

    const vault = await world.start()
    expect(vault.state().state).toBe(how === 'open' ? 'open' : 'damaged')
    const { state } = await vault.restore(1)
    expect(state).toMatchObject({ state: 'open', slot: 'safe-storage', backend: 'fake', reason: null, accountsOnDisk: 2 })
    expect(quarantine(world)).toEqual(how === 'missing' ? [] : [replaced])
    for (const each of [vault, await world.start()]) {
      expect([...each.records().keys()]).toEqual([anna, ben])
      for (const id of [anna, ben]) expect(each.key(id).expose()).toBe(`key-of-${id}`)
    }
    await vault.put([entryOf(cleo, 'after the restore')])
    expect((await world.start()).key(cleo).expose()).toBe('after the restore')
  })

  it('says which accounts came, went and changed', async () => {
    const { difference } = await (await (await createWorldWithHistory()).start()).restore(1)
    expect(difference).toEqual({ added: [ben], removed: [cleo], changed: [anna] })
  })

  it('can be undone by restoring what it replaced', async () => {
    const vault = await (await createWorldWithHistory()).start()
    await vault.restore(1)
    expect((await vault.generations())[0]).toMatchObject({ generation: 4, accounts: 2, added: ['cleo'], removed: ['ben'], changed: ['anna'] })
    await vault.restore(4)
    expect(vault.key(anna).expose()).toBe('a new key of anna')
    expect(vault.records().get(ben)).toMatchObject({ removedAt: 1 })
  })

  it('keeps the slots that were added since, and does not bring back one that was removed', async () => {
    const world = await createFilledWorld()
    const first = await world.start()
    await first.useSlot('keychain')
    const vault = await world.start()
    await vault.addPassphrase(new Secret('correct horse battery'))
    await vault.removeSlot('keychain')
    await vault.restore(1)
    expect(readFile(world).wraps.map(({ kind }) => kind)).toEqual(['safe-storage', 'passphrase'])
    expect(vault.state().hasPassphrase).toBe(true)
  })

  it('opens by any slot that a copy names when the file is damaged', async () => {
    const world = await createFilledWorld()
    const vault = await world.start()
    await vault.useSlot('keychain')
    await vault.put([entryOf(cleo)])
    damage(world)
    world.safeStorage.secret = 'lost'
    const later = await world.start()
    expect((await later.restore(1)).state).toMatchObject({ state: 'open', slot: 'keychain' })
    expect(later.key(anna).expose()).toBe('key-of-anna')
    expect((await world.start()).state()).toMatchObject({ state: 'open', slot: 'keychain' })
  })

  it.each([
    ['is not there', 9, 'not-found', () => undefined],
    ['is damaged', 2, 'generation-unreadable', (world: World) => void world.files.disk.set('vault/gen-2', Buffer.from('{'))],
    ['has the ledger of another', 2, 'generation-unreadable', (world: World) => {
      const [mine, other] = [2, 3].map(n => JSON.parse(world.files.text(`vault/gen-${n}`)) as Record<string, unknown>)
      world.files.disk.set('vault/gen-2', Buffer.from(JSON.stringify({ ...mine, ledger: other?.['ledger'] })))
    }],
  ])('is refused when it %s, and nothing changes', async (_why, generation, code, prepare) => {
    const world = await createWorldWithHistory()
    prepare(world)
    const vault = await world.start()
    const before = [vault.state(), world.files.snapshot()]
    await expect(vault.restore(generation)).rejects.toMatchObject({ code })
    expect([vault.state(), world.files.snapshot()]).toEqual(before)
    expect(vault.key(anna).expose()).toBe('a new key of anna')
  })

  it('is refused when its key is another or cannot be asked for', async () => {
    const world = await createWorldWithHistory()
    world.safeStorage.secret = 'another'
    await expect((await world.start()).restore(1)).rejects.toMatchObject({ code: 'generation-unreadable' })
    world.safeStorage.status = { usable: false, backend: 'x', why: 'absent' }
    await expect((await world.start()).restore(1)).rejects.toMatchObject({ code: 'vault-unavailable' })
  })

  it('is never put over a file of a later version', async () => {
    const world = await createWorldWithHistory()
    world.files.disk.set(FILE, Buffer.from('{"format":2}'))
    await expect((await world.start()).restore(1)).rejects.toMatchObject({ code: 'vault-newer' })
    expect(world.files.text(FILE)).toBe('{"format":2}')
  })

  it('opens no record of the state that it replaced', async () => {
    const world = await createWorldWithHistory()
    const present = readFile(world).records['anna']
    await (await world.start()).restore(1)
    editFile(world, ({ records }) => void Object.assign(records, { anna: present }))
    const vault = await world.start()
    expect(() => vault.key(anna)).toThrow(expect.objectContaining({ code: 'record-unreadable' }))
    expect(vault.key(ben).expose()).toBe('key-of-ben')
  })

  it('survives a kill at every step', async () => {
    for (const how of ['open', 'damaged']) {
      for (let changes = 0; changes < 6; changes++) {
        const world = await createWorldWithHistory()
        if (how === 'damaged') damage(world)
        const vault = await world.start()
        world.files.killAfter(changes)
        await vault.restore(1).catch((error: unknown) => expect(error).toBeInstanceOf(Killed))
        world.files.killAfter(Infinity)
        const later = await world.start()
        if (later.state().state === 'damaged') await later.restore(1)
        expect(later.state().state).toBe('open')
        expect(later.key(ben).expose()).toBe('key-of-ben')
        expect((await later.generations()).length).toBeGreaterThanOrEqual(3)
      }
    }
  })
})
