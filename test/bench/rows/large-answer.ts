import { accountIds, send, shown } from '../in-page'
import { cannotMeasureProcesses, growthDuring, memoryTogether } from '../processes'
import { startProgram } from '../program'
import type { Row } from '../row'

const PATH = '/api/v0/me'
const ROUNDS = 5
const [WARM_UP, WARM_UP_BYTES] = [3, 20_000_000]

export const row: Row = {
  budgets: ['P12'],
  cannot: cannotMeasureProcesses,
  run: bench => bench.homes.with(bench.sizes[0] ?? 0, async folder => {
    const program = startProgram('tillkeys', folder)
    await program.page(shown, true)
    const [[id], [server]] = [await program.page(accountIds), bench.servers]
    if (id === undefined || server === undefined) throw new Error('there is nobody to ask, or nobody to answer')
    const answered = async (runId: string, jsonBytes: number): Promise<void> => {
      const remove = server.knobs({ path: PATH }, { body: { jsonBytes } })
      await program.page(send, id, runId, PATH)
      remove()
    }

    for (let n = 0; n < WARM_UP; n++) await answered(`warm-${n}`, WARM_UP_BYTES)
    const pids = [program.pid, await program.ask('pagePid', null)]
    const before = memoryTogether(pids)
    const bytes = bench.isQuick ? 40_000_000 : 200_000_000
    const ours: number[] = []
    for (let round = 0; round < Math.min(bench.rounds, ROUNDS); round++) {
      ours.push((await growthDuring(pids, () => answered(`large-${round}`, bytes), before)).grownMb)
    }
    await program.quit()
    return [{ budget: 'P12', what: `memory of main and page grown by an answer of ${bytes / 1e6} MB`, accounts: null, unit: 'MB', judged: 'alone', most: 32, ours, yardstick: null }]
  }),
}
