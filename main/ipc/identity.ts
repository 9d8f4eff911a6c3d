import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createIdentityIpc({ accounts, identity }: Core): Handlers<'identity'> {
  return {
    async get(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      return identity.get(account)
    },
    async compare(choice) {
      const { id, before, after } = parse(input.snapshotPair, choice)
      accounts.profile(id)
      return identity.compare(id, before, after)
    },
    news: () => identity.news(),
    async markSeen(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      return identity.markSeen(account)
    },
  }
}
