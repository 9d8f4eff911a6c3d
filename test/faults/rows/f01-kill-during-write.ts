import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccountId } from '../../../preload/views'
import { vaultIn } from '../../node/killed-writer'
import { killAfter } from '../child'
import { createTally, holds, type Row } from '../row'

/** The process that the row kills writes through the real vault and the real files, one acknowledged change per line. */
export const row: Row = {
  id: 'F1',
  title: 'kill -9 during a write',
  sizes: { ci: 25, long: 1_000 },
  async run(size, random) {
    const tally = createTally()
    const data = await mkdtemp(join(tmpdir(), 'tillkeys-f1-'))
    const acknowledged = new Map<AccountId, number>()
    for (let kill = 0; kill < size; kill++) {
      await tally.attempt(`kill ${kill}`, async () => {
        const numbers = (await killAfter('killed-writer.js', `writeUntilKilled(${JSON.stringify(data)})`, random.int(40))).map(Number)
        for (const number of numbers) acknowledged.set(`account-${number % 20}` as AccountId, number)
        const vault = vaultIn(data)
        const { state } = await vault.open()
        holds(state === 'open', `the vault is ${state}`)
        for (const [id, number] of acknowledged) {
          const found = Number(vault.key(id).expose().slice('key '.length))
          // The change that was under way may be there, too.
          holds(found === number || found === (numbers.at(-1) ?? 0) + 1, `${id} has ${found}, ${number} was acknowledged`)
          acknowledged.set(id, found)
        }
      })
    }
    await rm(data, { recursive: true })
    return tally.outcome()
  },
}
