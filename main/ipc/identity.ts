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
  }
}
