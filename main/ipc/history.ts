import type { Core } from '../core/core'
import type { Clipboard } from '../core/ports'
import { parse, type Handlers } from './handlers'
import * as input from './input'
import * as of from './request-input'

export function createHistoryIpc({ accounts, requests: { history } }: Core, clipboard: Clipboard): Handlers<'history'> {
  return {
    async list(choice) {
      const query = parse(of.historyQuery, choice)
      accounts.profile(query.id)
      return history.list(query)
    },
    async purge(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      await history.forget(account)
    },
    async copyForSupport(choice) {
      const { id, runId } = parse(of.runOfAccount, choice)
      accounts.profile(id)
      await clipboard.write(await history.supportText(id, runId))
    },
  }
}
