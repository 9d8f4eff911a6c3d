import { setTimeout as pause } from 'node:timers/promises'
import { shown } from '../in-page'
import { cannotMeasureProcesses, cpuOfTree } from '../processes'
import { startProgram } from '../program'
import { largest, type Row } from '../row'

const ROUNDS = 3

export const row: Row = {
  budgets: ['P4'],
  cannot: cannotMeasureProcesses,
  async run(bench) {
    const settleMs = bench.isQuick ? 2_000 : 20_000
    const idleMs = bench.isQuick ? 5_000 : 60_000
    const ours: number[] = []
    const plain: number[] = []
    for (let round = 0; round < Math.min(bench.rounds, ROUNDS); round++) {
      await bench.homes.with(largest(bench), folder => bench.homes.empty(async other => {
        // Both at once: whatever the machine does meanwhile, it does to both.
        const programs = [startProgram('tillkeys', folder), startProgram('empty', other)] as const
        await Promise.all([programs[0].page(shown, true), programs[1].page(shown, false)])
        await pause(settleMs)
        const before = programs.map(({ pid }) => cpuOfTree(pid))
        const started = performance.now()
        await pause(idleMs)
        const elapsed = performance.now() - started
        const [used = NaN, usedByEmpty = NaN] = programs.map(({ pid }, at) => ((cpuOfTree(pid) - (before[at] ?? NaN)) / elapsed) * 100)
        ours.push(used)
        plain.push(usedByEmpty)
        await Promise.all(programs.map(program => program.quit()))
      }))
    }
    return [{
      budget: 'P4', what: `idle CPU over ${idleMs / 1000} s, all processes`, accounts: largest(bench), unit: '%', judged: 'difference', most: 1,
      ours, yardstick: { what: 'empty window', values: plain },
    }]
  },
}
