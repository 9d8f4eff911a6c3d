import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createDisarmIpc({ accounts, disarm }: Core, save: (name: string, text: string) => Promise<boolean>): Handlers<'disarm'> {
  return {
    async get(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      return disarm.get(account)
    },
    start: async id => disarm.start(parse(input.accountId, id)),
    revoke: async choice => disarm.revoke(parse(input.revocation, choice)),
    logOut: async id => disarm.logOut(parse(input.accountId, id)),
    tick: async choice => disarm.tick(parse(input.tick, choice)),
    prove: async choice => disarm.prove(parse(input.proof, choice)),
    enterKey: async choice => disarm.enterKey(parse(input.newKey, choice)),
    unfreeze: async id => disarm.unfreeze(parse(input.accountId, id)),
    async receipt(choice) {
      const wanted = parse(input.receipt, choice)
      const { name, text } = await disarm.receipt(wanted)
      const isSaved = await save(name, text)
      if (isSaved) await disarm.noteReceipt(wanted.id)
      return isSaved
    },
  }
}
