import { z } from 'zod'
import type { RightsExport, RightsView } from '../../preload/rights-views'
import type { AccountId } from '../../preload/views'
import type { Core } from '../core/core'
import { rightsCsv, rightsOf } from '../core/identity/rights'
import { parse, type Handlers } from './handlers'
import type { SaveText } from './health'
import * as input from './input'

/** The page's own words for a file, and what servers called a right: short texts. */
const words = z.string().max(1_000)
const rightsExport: z.ZodType<RightsExport> = z.strictObject({
  ids: input.accountIds,
  kind: z.enum(['scopes', 'locations', 'groups']),
  items: z.array(words).max(5_000),
  words: z.strictObject({
    columns: z.record(z.enum(['account', 'accountId', 'environment', 'role', 'active', 'blocked', 'deleted']), words), yes: words, no: words, unknown: words,
  }),
})

export function createRightsIpc({ accounts, identity }: Core, save: SaveText): Handlers<'rights'> {
  /** Of those that are there, in the order asked for. */
  async function read(ids: readonly AccountId[]): Promise<RightsView[]> {
    const known = new Set(accounts.ids())
    const views: RightsView[] = []
    for (const id of ids) if (known.has(id)) views.push(rightsOf(id, await identity.latest(id)))
    return views
  }

  return {
    list: async ids => read(parse(input.accountIds, ids)),
    async export(wanted) {
      const { ids, ...table } = parse(rightsExport, wanted)
      const known = new Map(accounts.list().map(account => [account.id, account]))
      const entries = (await read(ids)).flatMap(rights => {
        const account = known.get(rights.id)
        return account ? [{ account, rights }] : []
      })
      return save(`tillkeys-${table.kind}-${new Date().toISOString().slice(0, 10)}.csv`, rightsCsv(entries, table))
    },
  }
}
