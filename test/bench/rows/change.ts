import { statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { accountIds, pin, shown } from '../in-page'
import type { Measure } from '../measure'
import { startProgram, type Program } from '../program'
import { largest, type Row } from '../row'

/** Until the page and the caches have dealt with the change before. */
const QUIET_MS = 300
/** The first ones run code that is not yet compiled. */
const WARM_UP = 3

interface Timed { readonly ms: number; readonly blockedMs: number }

export const row: Row = {
  budgets: ['P8'],
  run: bench => bench.homes.with(largest(bench), async folder => {
    const program = startProgram('tillkeys', folder)
    await program.page(shown, true)
    const [id] = await program.page(accountIds)
    if (id === undefined) throw new Error('there is no account to change')
    const [changes, writes]: [Timed[], Timed[]] = [[], []]
    for (let round = 0; round < bench.rounds + WARM_UP; round++) {
      const change = await timed(program, () => program.page(pin, id, round % 2 === 0))
      // In the same process, and of what the vault has become just now.
      const { size } = statSync(join(folder, 'vault/vault.json'))
      const write = await timed(program, () => program.ask('writeFile', { path: join(folder, 'yardstick'), bytes: size }))
      if (round < WARM_UP) continue
      changes.push(change)
      writes.push(write)
    }
    await program.quit()
    const common = { budget: 'P8', accounts: largest(bench), unit: 'ms' } as const
    const measure = (what: string, fact: keyof Timed, judged: Measure['judged'], most: number): Measure => ({
      ...common, what, judged, most, ours: changes.map(each => each[fact]),
      yardstick: { what: 'the same bytes written and flushed', values: writes.map(each => each[fact]) },
    })
    return [
      measure('one account changed and acknowledged', 'ms', 'ratio', 1.5),
      measure('main blocked by it', 'blockedMs', 'alone', 50),
    ]
  }),
}

async function timed(program: Program, work: () => Promise<number>): Promise<Timed> {
  await pause(QUIET_MS)
  await program.ask('watchLoop', null)
  const ms = await work()
  return { ms, blockedMs: await program.ask('loopDelay', null) }
}
