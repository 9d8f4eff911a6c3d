import { isAppError } from '../../../main/core/errors'
import { anna, ben, createFilledWorld, entryOf, type World } from '../../core/vault/start'
import { createFakeFiles, Killed } from '../../fakes/files'
import { createTally, holds, type Row } from '../row'

type Step = (world: World) => Promise<void>

/** Everything that changes the vault file in more than one step, or the keyring's part of it. */
const operations: Readonly<Record<string, Step>> = {
  'a write': async world => (await world.start()).put([entryOf(anna, 'key-of-anna')]),
  'another slot': async world => { await (await world.start()).useSlot('keychain') },
  'another slot, then its proof': async world => {
    await (await world.start()).useSlot('keychain')
    world.preferred = 'keychain'
    await (await world.start()).put([entryOf(ben)])
  },
  'a key of the keyring that was renewed': async world => {
    world.safeStorage.renew = true
    await (await world.start()).put([entryOf(ben)])
  },
  'a removal': async world => (await world.start()).drop([ben]),
}
const MOST_STEPS = 12

export const row: Row = {
  id: 'F2',
  title: 'kill -9 at each step of a re-wrap',
  sizes: { ci: 1, long: 25 },
  async run(size) {
    const tally = createTally()
    for (let round = 0; round < size; round++) {
      for (const [name, operation] of Object.entries(operations)) {
        for (let step = 0; step < MOST_STEPS; step++) {
          await tally.attempt(`${name}, killed after ${step} changes`, async () => {
            const world = await createFilledWorld()
            world.files.killAfter(step)
            await operation(world).catch((error: unknown) => holds(error instanceof Killed || isAppError(error), String(error)))
            world.files = createFakeFiles(world.files.disk)
            const vault = await world.start()
            holds(vault.state().state === 'open', `the vault is ${vault.state().state}`)
            holds(vault.key(anna).expose() === 'key-of-anna', 'another key for anna')
            if (vault.records().has(ben)) holds(vault.key(ben).expose() === 'key-of-ben', 'another key for ben')
            else holds(name === 'a removal', 'ben is gone')
          })
        }
      }
    }
    return tally.outcome()
  },
}
