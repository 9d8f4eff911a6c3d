import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createAccountsIpc({ accounts, active, flows }: Core): Handlers<'accounts'> {
  return {
    list: async () => accounts.list(),
    active: async () => active.get(),
    activate: async id => flows.activate(parse(input.accountId, id)),
    visits: async () => active.visits(),
    add: async fields => flows.add(parse(input.newAccount, fields)),
    update: async fields => flows.update(parse(input.accountUpdate, fields)),
    async pin(choice) {
      const { ids, pinned } = parse(input.pin, choice)
      return accounts.pin(ids, pinned)
    },
    async holdToSend(choice) {
      const { id, isOn } = parse(input.holdToSend, choice)
      return accounts.holdToSend(id, isOn)
    },
    tag: async change => accounts.tag(parse(input.tag, change)),
    remove: async ids => flows.remove(parse(input.accountIds, ids)),
    restore: async ids => flows.restore(parse(input.accountIds, ids)),
    testKey: async fields => flows.testKey(parse(input.keyTest, fields)),
  }
}
