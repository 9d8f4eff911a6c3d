import type { AccountView } from '../../../preload/views'
import { fold } from '../../state/account-search'

/** The next account after `from` whose name begins with what was typed, going round; -1 for none. */
export function findByPrefix(accounts: readonly AccountView[], from: number, typed: string): number {
  const prefix = fold(typed)
  const start = prefix.length > 1 ? Math.max(from, 0) : from + 1
  for (let step = 0; step < accounts.length; step++) {
    const at = (start + step) % accounts.length
    const account = accounts[at]
    if (account && fold(account.title).startsWith(prefix)) return at
  }
  return -1
}
