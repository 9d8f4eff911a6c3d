import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createAccountsIpc({ accounts, active, flows }: Core): Handlers<'accounts'> {
  return {
    list: async () => accounts.list(),
    active: async () => active.get(),
    activate: async id => flows.activate(parse(input.accountId, id)),
    add: async fields => flows.add(parse(input.newAccount, fields)),
    update: async fields => flows.update(parse(input.accountUpdate, fields)),
    async pin(choice) {
      const { id, pinned } = parse(input.pin, choice)
      return accounts.pin(id, pinned)
    },
    remove: async id => flows.remove(parse(input.accountId, id)),
    restore: async id => flows.restore(parse(input.accountId, id)),
    testKey: async fields => flows.testKey(parse(input.keyTest, fields)),
  }
}
