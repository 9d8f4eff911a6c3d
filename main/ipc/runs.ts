import type { Core } from '../core/core'
import { AppError } from '../core/errors'
import { runsReport, runsReportName } from '../core/runs/report'
import { parse, type Handlers } from './handlers'
import type { SaveText } from './health'
import * as input from './input'
import { answerLook, manyExport, manyPair, manyPlan, manyRetry, manyStart } from './runs-shapes'

export function createRunsIpc({ accounts, runs }: Core, save: SaveText): Handlers<'runs'> {
  return {
    get: async () => runs.view(),
    plan: async wanted => runs.plan(parse(manyPlan, wanted)),
    start: async wanted => runs.start(parse(manyStart, wanted)),
    pause: async () => runs.pause(),
    resume: async () => runs.resume(),
    cancel: async () => runs.cancel(),
    retry: async wanted => runs.retry(parse(manyRetry, wanted).confirmation),
    look: async wanted => runs.look(parse(answerLook, wanted)),
    async compare(wanted) {
      const { left, right } = parse(manyPair, wanted)
      return runs.compare(left, right)
    },
    answer: async id => runs.answer(parse(input.accountId, id)),
    async export(wanted) {
      const { format, ids, words } = parse(manyExport, wanted)
      const view = runs.view()
      if (!view) throw new AppError('not-found')
      const known = new Map(accounts.list().map(account => [account.id, account]))
      const rows = new Map(view.rows.map(row => [row.id, row]))
      const entries = ids.flatMap(id => {
        const [account, row] = [known.get(id), rows.get(id)]
        return account && row ? { account, row } : []
      })
      const report = { at: Date.now(), run: view.run, entries, words }
      return save(runsReportName(report, format), runsReport(report, format))
    },
  }
}
