import type { Core } from '../core/core'
import { reportName, reportText } from '../core/health/report-text'
import { parse, type Handlers } from './handlers'
import { healthExport } from './health-shapes'
import * as input from './input'

/** Asks the user where to, and writes the text there; false when they close the dialog. */
export type SaveText = (name: string, text: string) => Promise<boolean>

export function createHealthIpc({ accounts, health, sessions }: Core, save: SaveText): Handlers<'health'> {
  return {
    report: () => health.report(),
    run: async () => health.run(),
    async start(ids) {
      const all = parse(input.accountIds, ids)
      for (const id of all) accounts.profile(id)
      health.start(all)
    },
    pause: async () => health.pause(),
    resume: async () => health.resume(),
    cancel: async () => health.cancel(),
    async export(wanted) {
      const { format, ids, words } = parse(healthExport, wanted)
      const known = new Map(accounts.list().map(account => [account.id, account]))
      const rows = new Map((await health.report()).map(row => [row.id, row]))
      const entries = ids.flatMap(id => {
        const [account, row] = [known.get(id), rows.get(id)]
        const twins = row?.sameKeyAs.map(accounts.title) ?? []
        return account && row ? { account, row, twins, key: sessions.view(id).key.state } : []
      })
      const report = { at: Date.now(), entries, words }
      return save(reportName(report, format), reportText(report, format))
    },
  }
}
