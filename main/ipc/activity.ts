import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createActivityIpc({ accounts, activity }: Core): Handlers<'activity'> {
  return {
    async list(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      return activity.list(account)
    },
  }
}
