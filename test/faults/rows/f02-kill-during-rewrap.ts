import { isAppError } from '../../../main/core/errors'
import { Secret } from '../../../main/core/secret'
import type { Vault } from '../../../main/core/vault/vault'
import type { AccountId } from '../../../preload/views'
import { anna, ben, cleo, createFilledWorld, entryOf, FILE, type World } from '../../core/vault/start'
import { createFakeFiles, Killed } from '../../fakes/files'
import { createTally, holds, type Row } from '../row'

type Step = (world: World) => Promise<void>

interface Operation {
  /** What an earlier process did. */
  readonly before?: Step
  readonly run: Step
  /** May be gone afterwards. */
  readonly removes?: AccountId
  /** One of these opens the vault at any time. */
  readonly passphrases?: readonly Secret[]
}

const first = new Secret('correct horse battery')
const second = new Secret('another horse battery')
const LATER_KEY = 'a later key of anna'

const addFirst: Step = async world => (await world.start()).addPassphrase(first)

/** Everything that changes the vault file in more than one step, or the keyring's part of it. */
const operations: Readonly<Record<string, Operation>> = {
  'a write': { run: async world => (await world.start()).put([entryOf(anna)]) },
  'a removal': { run: async world => (await world.start()).drop([ben]), removes: ben },
  'another slot': { run: async world => { await (await world.start()).useSlot('keychain') } },
  'another slot, then its proof': {
    async run(world) {
      await (await world.start()).useSlot('keychain')
      world.preferred = 'keychain'
      await (await world.start()).put([entryOf(ben)])
    },
  },
  'a key of the keyring that was renewed': {
    async run(world) {
      world.safeStorage.renew = true
      await (await world.start()).put([entryOf(ben)])
    },
  },
  'a passphrase': { run: addFirst },
  'another passphrase': { before: addFirst, run: async world => (await world.start()).addPassphrase(second), passphrases: [first, second] },
  'the removal of the passphrase': {
    async before(world) {
      await addFirst(world)
      await (await world.start()).put([entryOf(anna)])
    },
    run: async world => (await world.start()).removeSlot('passphrase'),
  },
  'the removal of the keyring': {
    async before(world) {
      await addFirst(world)
      await (await world.start()).testSlot('passphrase', first)
    },
    run: async world => (await world.start()).removeSlot('safe-storage'),
    passphrases: [first],
  },
  'an earlier state': {
    before: async world => (await world.start()).put([entryOf(anna, LATER_KEY), entryOf(cleo)]),
    async run(world) { await (await world.start()).restore(1) },
  },
  'an earlier state, over a damaged file': {
    async before(world) {
      await (await world.start()).put([entryOf(cleo)])
      world.files.disk.set(FILE, Buffer.from('{'))
    },
    async run(world) { await (await world.start()).restore(1) },
  },
}
/** More than any of them takes. */
const MOST_STEPS = 12

export const row: Row = {
  id: 'F2',
  title: 'kill -9 at each step of a re-wrap or restore',
  sizes: { ci: 1, long: 25 },
  async run(size) {
    const tally = createTally()
    for (let round = 0; round < size; round++) {
      for (const [name, operation] of Object.entries(operations)) {
        for (let step = 0; step <= MOST_STEPS; step++) {
          await tally.attempt(`${name}, killed after ${step} changes`, async () => {
            const world = await createFilledWorld()
            await operation.before?.(world)
            world.files.killAfter(step)
            const failure = await operation.run(world).then(() => null, (error: unknown) => error)
            holds(failure === null || (step < MOST_STEPS && (failure instanceof Killed || isAppError(failure))), String(failure))
            world.files = createFakeFiles(world.files.disk)
            await check(await reopen(world), operation)
          })
        }
      }
    }
    return tally.outcome()
  },
}

/** As a person would: by the keyring, else by an earlier state or a passphrase. */
async function reopen(world: World): Promise<Vault> {
  const vault = await world.start()
  if (vault.state().state === 'damaged') await vault.restore(1)
  if (vault.state().state !== 'open') await vault.openWithPassphrase(first)
  return vault
}

async function check(vault: Vault, { removes, passphrases }: Operation): Promise<void> {
  holds(vault.state().state === 'open', `the vault is ${vault.state().state}`)
  holds(['key-of-anna', LATER_KEY].includes(vault.key(anna).expose()), 'another key for anna')
  if (vault.records().has(ben)) holds(vault.key(ben).expose() === 'key-of-ben', 'another key for ben')
  else holds(removes === ben, 'ben is gone')
  if (passphrases === undefined) return
  await vault.lock('asked')
  const opened = await Promise.allSettled(passphrases.map(passphrase => vault.openWithPassphrase(passphrase)))
  holds(opened.some(({ status }) => status === 'fulfilled'), 'no passphrase opens it')
}
