import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { isAppError } from '../../../main/core/errors'
import type { Vault } from '../../../main/core/vault/vault'
import { anna, ben, cleo, createFilledWorld, createWorld, editFile, entryOf, FILE, profileOf, readFile, type World } from './start'

/** Each key is the right one or an error, and no changed profile goes with a readable key. Answers how many can be read. */
function expectNothingWrong(vault: Vault): number {
  let readable = 0
  for (const { id, profile, removedAt, keyReadable } of vault.records().values()) {
    try {
      expect(vault.key(id).expose()).toBe(`key-of-${id}`)
      expect({ profile, removedAt, keyReadable }).toEqual({ profile: profileOf(id), removedAt: null, keyReadable: true })
      readable += 1
    } catch (error) {
      if (!isAppError(error)) throw error
      expect(keyReadable).toBe(false)
    }
  }
  return readable
}

/** Starts on the changed file, looks at everything and tries to write; bytes that could not be read must still be there. */
async function expectSafe(world: World): Promise<Vault> {
  const before = world.files.text(FILE)
  const vault = await world.start()
  expectNothingWrong(vault)
  const wasOpen = vault.state().state === 'open'
  const write = vault.put([entryOf(cleo)])
  if (wasOpen) {
    await write
    expect(world.files.text(`vault/gen-${(JSON.parse(before) as { generation: number }).generation}`)).toBe(before)
  } else {
    await expect(write).rejects.toSatisfy(isAppError)
    expect(world.files.text(FILE)).toBe(before)
  }
  return vault
}

function put(world: World, bytes: Uint8Array): void {
  world.files.disk.set(FILE, bytes)
}

function onDisk(world: World): Uint8Array {
  return world.files.disk.get(FILE) ?? new Uint8Array()
}

describe('a damaged vault file', { timeout: 60_000 }, () => {
  it('cut at any length is damaged and kept', async () => {
    const world = await createFilledWorld()
    const whole = Buffer.from(onDisk(world))
    for (let length = 0; length < whole.length; length++) {
      put(world, whole.subarray(0, length))
      const vault = await world.start()
      expect(vault.state()).toMatchObject({ state: 'damaged', reason: { code: 'vault-damaged' } })
      await expect(vault.put([entryOf(cleo)])).rejects.toMatchObject({ code: 'vault-damaged' })
      expect(whole.subarray(0, length).equals(onDisk(world))).toBe(true)
    }
  })

  it('gives no wrong value for any flipped bit', async () => {
    const world = await createFilledWorld()
    const whole = Buffer.from(onDisk(world))
    for (let bit = 0; bit < whole.length * 8; bit += 17) {
      const flipped = Buffer.from(whole)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      put(world, flipped)
      const vault = await world.start()
      expectNothingWrong(vault)
      expect(flipped.equals(onDisk(world))).toBe(true)
    }
  })

  it('gives no wrong value for anything written over a part of it', async () => {
    const whole = Buffer.from(onDisk(await createFilledWorld()))
    const parts = fc.record({ at: fc.nat(whole.length), length: fc.nat(40), bytes: fc.uint8Array({ maxLength: 40 }) })
    await fc.assert(fc.asyncProperty(parts, async ({ at, length, bytes }) => {
      const world = createWorld()
      put(world, Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + length)]))
      expectNothingWrong(await world.start())
    }), { numRuns: 300 })
  })

  it('that is random bytes is damaged and kept', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
      const world = createWorld()
      put(world, bytes)
      const vault = await world.start()
      expect(vault.state().state).toBe('damaged')
      await expect(vault.put([entryOf(anna)])).rejects.toMatchObject({ code: 'vault-damaged' })
      expect(onDisk(world)).toEqual(bytes)
    }), { numRuns: 200 })
  })
})

describe('a record', () => {
  it('under another account does not open', async () => {
    const world = await createFilledWorld()
    editFile(world, ({ records }) => {
      const { anna: hers, ben: his } = records
      Object.assign(records, { anna: his, ben: hers })
    })
    expect(expectNothingWrong(await expectSafe(world))).toBe(1)
  })

  it('with the key of another account does not open', async () => {
    const world = await createFilledWorld()
    editFile(world, ({ records }) => void Object.assign(records['anna'] ?? {}, { key: records['ben']?.['key'] }))
    const vault = await expectSafe(world)
    expect(() => vault.key(anna)).toThrow(expect.objectContaining({ code: 'record-unreadable' }))
    expect(vault.key(ben).expose()).toBe('key-of-ben')
  })

  it('sent to another host does not open', async () => {
    const world = await createFilledWorld()
    editFile(world, ({ records }) => void Object.assign((records['anna'] as { profile: object }).profile, { environment: { kind: 'custom', baseUrl: 'https://evil.example' } }))
    const vault = await expectSafe(world)
    expect(() => vault.key(anna)).toThrow(expect.objectContaining({ code: 'record-unreadable' }))
  })

  it('from an earlier generation does not open in a later one', async () => {
    const world = await createFilledWorld()
    const old = readFile(world)
    await (await world.start()).put([entryOf(anna, 'a new key')])
    editFile(world, ({ records }) => void Object.assign(records, { anna: old.records['anna'] }))
    const vault = await world.start()
    expect(() => vault.key(anna)).toThrow(expect.objectContaining({ code: 'record-unreadable' }))
    expect(vault.key(ben).expose()).toBe('key-of-ben')
  })

  it('that was dropped does not come back by being put back', async () => {
    const world = await createFilledWorld()
    const old = readFile(world)
    await (await world.start()).drop([anna])
    editFile(world, ({ records }) => void Object.assign(records, { anna: old.records['anna'] }))
    expect((await world.start()).records().get(anna)).toMatchObject({ keyReadable: false })
  })

  it.each([
    ['no object', 'a text'], ['empty', {}], ['without a key', { profile: profileOf('x'), removedAt: null }], ['null', null],
  ])('that is %s hides only itself and stays as it is', async (_what, damaged) => {
    const world = await createFilledWorld()
    editFile(world, ({ records }) => void Object.assign(records, { anna: damaged }))
    const vault = await world.start()
    expect(vault.state()).toMatchObject({ state: 'open', accountsOnDisk: 2 })
    expect([...vault.records().keys()]).toEqual([ben])
    expect(() => vault.key(anna)).toThrow(expect.objectContaining({ code: 'record-unreadable' }))
    await expect(vault.put([entryOf(anna)])).rejects.toMatchObject({ code: 'record-unreadable' })
    await vault.put([entryOf(cleo)])
    expect(readFile(world).records['anna']).toEqual(damaged)
  })

  it('that cannot be read keeps its sealed key through edits, and opens again when the rest is as it was', async () => {
    const world = await createFilledWorld()
    const note = (text: string): void => editFile(world, ({ records }) => void Object.assign((records['anna'] as { profile: object }).profile, { note: text }))
    const { key } = readFile(world).records['anna'] ?? {}
    note('tampered with')
    const vault = await world.start()
    await vault.put([{ id: anna, profile: { ...profileOf('anna'), label: 'edited' } }])
    expect(readFile(world).records['anna']).toMatchObject({ key, profile: { label: 'edited' } })
    await vault.put([{ id: anna, profile: profileOf('anna') }])
    expect((await world.start()).key(anna).expose()).toBe('key-of-anna')
  })

  it('whose key cannot be read takes a new one', async () => {
    const world = await createFilledWorld()
    editFile(world, ({ records }) => void Object.assign(records['anna'] ?? {}, { key: 'AAAA' }))
    const vault = await world.start()
    await vault.put([entryOf(anna)])
    expect((await world.start()).key(anna).expose()).toBe('key-of-anna')
  })

  it('named like a part of every object is an account as any other', async () => {
    const world = await createFilledWorld()
    const ids = ['__proto__', 'constructor', 'toString'] as AccountId[]
    await (await world.start()).put(ids.map(id => entryOf(id)))
    const vault = await world.start()
    for (const id of ids) expect(vault.key(id).expose()).toBe(`key-of-${id}`)
    expect(Object.prototype).not.toHaveProperty('profile')
  })
})

describe('the header', () => {
  it.each(['ledger', 'generation'] as const)('with another %s is damaged', async field => {
    const world = await createFilledWorld()
    const old = readFile(world)
    await (await world.start()).put([entryOf(cleo)])
    editFile(world, file => void Object.assign(file, { [field]: old[field] }))
    expect((await expectSafe(world)).state().state).toBe('damaged')
  })

  it.each(['vaultId', 'canary'] as const)('with another %s is a mismatch', async field => {
    const world = await createFilledWorld()
    const other = readFile(await createFilledWorld())
    editFile(world, file => void Object.assign(file, { [field]: other[field] }))
    expect((await expectSafe(world)).state().state).toBe('mismatch')
  })
})

describe('each generation', () => {
  it('put back in place opens with the accounts of its time', async () => {
    const world = createWorld()
    const vault = await world.start()
    const ids = Array.from({ length: 7 }, (_, index) => `a${index}` as AccountId)
    for (const id of ids) await vault.put([entryOf(id)])
    const generations = (await world.files.list('vault')).filter(name => name.startsWith('gen-'))
    expect(generations).toHaveLength(5)
    for (const name of generations) {
      put(world, world.files.disk.get(`vault/${name}`) ?? new Uint8Array())
      const restored = await world.start()
      expect(expectNothingWrong(restored)).toBe(Number(name.slice('gen-'.length)))
    }
  })
})
