import { accountIds, send, shown } from '../in-page'
import type { Measure } from '../measure'
import { startProgram } from '../program'
import type { Row } from '../row'

const PATH = '/api/v0/me'
/** The first ones connect, and run code that is not yet compiled. */
const WARM_UP = 5

/** Small ones differ by moments, so there are more. */
const answers = [
  { what: 'a request with an answer of 1 KB', bytes: 1_000, perRound: 10, judged: 'difference', most: 2 },
  { what: 'a request with an answer of 8 MB', bytes: 8_000_000, perRound: 1, judged: 'ratio', most: 1.1 },
] as const

export const row: Row = {
  budgets: ['P9'],
  run: bench => bench.homes.with(bench.sizes[0] ?? 0, folder => bench.homes.empty(async other => {
    const [ours, bare] = [startProgram('tillkeys', folder), startProgram('empty', other)]
    await Promise.all([ours.page(shown, true), bare.page(shown, false)])
    // The first account is at the first server.
    const [[id], [server]] = [await ours.page(accountIds), bench.servers]
    if (id === undefined || server === undefined) throw new Error('there is nobody to ask, or nobody to answer')
    const request = { method: 'GET', url: server.baseUrl + PATH, headers: { accept: 'application/json' } } as const

    const measures: Measure[] = []
    for (const { bytes, perRound, ...about } of answers) {
      const remove = server.knobs({ path: PATH }, { body: { jsonBytes: bytes } })
      const times: [ours: number, bare: number][] = []
      for (let n = 0; n < bench.rounds * perRound + WARM_UP; n++) {
        times.push([await ours.page(send, id, `${bytes}-${n}`, PATH), await bare.ask('fetchAll', { lists: [[request]], atOnce: 1 })])
      }
      remove()
      const counted = times.slice(WARM_UP)
      measures.push({
        ...about, budget: 'P9', accounts: null, unit: 'ms', ours: counted.map(([mine]) => mine),
        yardstick: { what: 'a bare net.fetch', values: counted.map(([, plain]) => plain) },
      })
    }
    await Promise.all([ours.quit(), bare.quit()])
    return measures
  })),
}
