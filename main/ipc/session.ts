import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createSessionIpc({ accounts, sessions, scheduler, activity, background }: Core): Handlers<'session'> {
  return {
    list: async () => sessions.views(),
    async refresh(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      return sessions.refresh(account)
    },
    async refreshAll(ids) {
      const all = parse(input.accountIds, ids)
      for (const id of all) accounts.profile(id)
      return Promise.all(all.filter(id => !accounts.isFrozen(id)).map(id => sessions.refresh(id)))
    },
    async signOut(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      background(activity.add(account, { what: 'sign-out' }))
      return sessions.signOut(account)
    },
    network: async () => scheduler.network(),
    probe: () => scheduler.probe(),
  }
}
