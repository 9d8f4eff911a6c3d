import { Bench as Tinybench } from 'tinybench'
import { answerParts } from '../parts/answers'
import { listParts } from '../parts/list'
import type { Part } from '../parts/part'
import { sessionParts } from '../parts/sessions'
import { vaultParts } from '../parts/vault'
import type { Measure } from '../measure'
import { largest, type Row } from '../row'

export const row: Row = {
  budgets: ['parts'],
  async run(bench) {
    const accounts = largest(bench)
    const parts = [listParts, sessionParts, vaultParts, answerParts].flatMap(make => make(accounts))
    const measures: Measure[] = []
    for (const part of parts) measures.push({ ...(await measured(part, bench)), accounts })
    return measures
  },
}

/** Both in turn, many times in each round. */
async function measured({ what, run, yardstick }: Part, { rounds, isQuick }: { readonly rounds: number; readonly isQuick: boolean }) {
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const tinybench = new Tinybench({ time: isQuick ? 10 : 100, iterations: 4, warmupTime: isQuick ? 10 : 50, warmupIterations: 2, throws: true })
    await tinybench.add('ours', run).add('bare', yardstick.run).run()
    ours.push(latencyOf(tinybench, 'ours'))
    bare.push(latencyOf(tinybench, 'bare'))
  }
  return { budget: 'parts', what, unit: 'ms', judged: 'ratio', most: null, ours, yardstick: { what: yardstick.what, values: bare } } as const
}

function latencyOf(tinybench: Tinybench, name: string): number {
  const result = tinybench.getTask(name)?.result
  return result?.state === 'completed' ? result.latency.p50 : NaN
}
