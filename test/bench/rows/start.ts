import { setTimeout as pause } from 'node:timers/promises'
import { shown } from '../in-page'
import type { Budget, Measure, Unit } from '../measure'
import { cannotMeasureProcesses, cpuOf, memoryOf, readBy } from '../processes'
import { startProgram } from '../program'
import type { Row } from '../row'

/** Budgets by the number of accounts. */
const PAINTED: Readonly<Record<number, number>> = { 10: 1.1, 1_000: 1.12, 10_000: 1.15 }
const LISTED: Readonly<Record<number, number>> = { 10: 1.2, 1_000: 1.25, 10_000: 1.5 }
const MEMORY: Readonly<Record<number, number>> = { 10: 1.05, 1_000: 1.07, 10_000: 1.2 }

/** After the first paint, and not before the list is there. */
const SETTLED_MS = 3_000

interface Start {
  readonly paintedMs: number
  readonly listedMs: number
  readonly memoryMb: number
  readonly cpuMs: number
  readonly readMb: number
}

export const row: Row = {
  budgets: ['P1', 'P2', 'P3'],
  cannot: cannotMeasureProcesses,
  async run({ rounds, sizes, homes }) {
    const empty: Start[] = []
    const starts = new Map(sizes.map(size => [size, [] as Start[]]))
    // The first start of each finds nothing in the system's caches, and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const plain = await homes.empty(folder => start('empty', folder))
      if (round > 0) empty.push(plain)
      for (const size of sizes) {
        const ours = await homes.with(size, folder => start('tillkeys', folder))
        if (round > 0) starts.get(size)?.push(ours)
      }
    }
    return sizes.flatMap(size => measuresOf(size, starts.get(size) ?? [], empty))
  },
}

/** Nothing looks into the program before its memory is read but the one question when it was painted. */
async function start(which: 'tillkeys' | 'empty', folder: string): Promise<Start> {
  const program = startProgram(which, folder)
  const { paintedAt, listedAt } = await program.page(shown, which === 'tillkeys')
  await pause(Math.max(0, paintedAt + SETTLED_MS - Date.now()))
  const { pid, startedAt } = program
  const found = {
    paintedMs: paintedAt - startedAt, listedMs: (listedAt ?? paintedAt) - startedAt,
    memoryMb: memoryOf(pid), cpuMs: cpuOf(pid), readMb: readBy(pid),
  }
  await program.quit()
  return found
}

function measuresOf(accounts: number, ours: readonly Start[], empty: readonly Start[]): readonly Measure[] {
  const against = (budget: Budget, what: string, unit: Unit, most: number | null, fact: keyof Start, other: keyof Start = fact): Measure => ({
    budget, what, accounts, unit, most, judged: 'ratio', ours: ours.map(each => each[fact]),
    yardstick: { what: 'empty window', values: empty.map(each => each[other]) },
  })
  return [
    against('P1', 'first paint', 'ms', PAINTED[accounts] ?? null, 'paintedMs'),
    against('P1', 'CPU of main until 3 s after it', 'ms', null, 'cpuMs'),
    against('P1', 'read by main until then', 'MB', null, 'readMb'),
    against('P2', 'account list usable', 'ms', LISTED[accounts] ?? null, 'listedMs', 'paintedMs'),
    against('P3', 'memory of all processes', 'MB', MEMORY[accounts] ?? null, 'memoryMb'),
  ]
}
