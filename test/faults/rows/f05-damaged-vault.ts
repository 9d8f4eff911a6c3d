import { isAppError } from '../../../main/core/errors'
import { anna, ben, createFilledWorld, entryOf, FILE, type World } from '../../core/vault/start'
import { createTally, holds, type Random, type Row } from '../row'

type Damage = (bytes: Buffer, random: Random) => Buffer

const damages: readonly (readonly [name: string, share: number, damage: Damage])[] = [
  ['a cut', 2, (bytes, random) => bytes.subarray(0, random.int(bytes.length))],
  ['a flip', 20, (bytes, random) => {
    const flipped = Buffer.from(bytes)
    const at = random.int(flipped.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.int(8))
    return flipped
  }],
  ['garbage', 1, (bytes, random) => random.bytes(1 + random.int(bytes.length))],
  ['zeros', 1, (bytes, random) => Buffer.alloc(random.int(bytes.length))],
]

/** What a later start may say of a file whose bytes are not the ones that were written. */
const CLOSED = ['damaged', 'mismatch', 'newer', 'unavailable']

export const row: Row = {
  id: 'F5',
  title: 'damaged vault: cuts, flips, garbage, zeros',
  sizes: { ci: 480, long: 12_000 },
  async run(size, random) {
    const tally = createTally()
    const world = await createFilledWorld()
    const whole = Buffer.from(world.files.disk.get(FILE) ?? [])
    const disk = new Map(world.files.disk)
    const shares = damages.reduce((sum, [, share]) => sum + share, 0)
    for (const [name, share, damage] of damages) {
      for (let attempt = 0; attempt < (size * share) / shares; attempt++) {
        await tally.attempt(`${name} ${attempt}`, async () => {
          world.files.disk.clear()
          for (const [file, bytes] of disk) world.files.disk.set(file, bytes)
          const damaged = damage(whole, random)
          world.files.disk.set(FILE, damaged)
          await check(world, damaged.equals(whole))
        })
      }
    }
    return tally.outcome()
  },
}

async function check(world: World, unharmed: boolean): Promise<void> {
  const before = world.files.snapshot()
  const vault = await world.start()
  const { state } = vault.state()
  holds(JSON.stringify(world.files.snapshot()) === JSON.stringify(before), 'the start changed bytes on disk')
  if (unharmed) holds(state === 'open', `an unharmed vault is ${state}`)
  if (state === 'open') {
    let seen = 0
    for (const id of [anna, ben]) {
      try {
        holds(vault.key(id).expose() === `key-of-${id}`, `a wrong key for ${id}`)
        seen += 1
      } catch (error) {
        holds(isAppError(error, 'record-unreadable') || isAppError(error, 'not-found'), String(error))
      }
    }
    holds(seen > 0, 'open and empty: a silent reset')
    return
  }
  holds(CLOSED.includes(state), `the vault is ${state}`)
  await vault.put([entryOf(anna)]).then(() => holds(false, `a ${state} vault was written`), () => undefined)
  holds(JSON.stringify(world.files.snapshot()) === JSON.stringify(before), 'a refused write changed bytes on disk')
}
