import type { AccountId, AccountSort, AccountView, KeyState, SessionView } from '../../../preload/views'
import { sortNameOf } from '../../state/account-search'

type Accounts = ReadonlyMap<AccountId, AccountView>
type Sessions = ReadonlyMap<AccountId, SessionView>

/** Pinned first, then by `sort`, then by name; numbers in names count as numbers. */
export type SortAccounts = (accounts: Accounts, sessions: Sessions, sort: AccountSort) => readonly AccountView[]

/** Remembers its last order and begins with it: after a change of few accounts, sorting compares each with its neighbour and is done. */
export function createSortAccounts(): SortAccounts {
  let last: readonly AccountView[] = []
  return (accounts, sessions, sort) => {
    const ranked = lately(accounts, last).map((account) => ({
      account, pin: account.pinned ? 0 : 1, rank: rankOf(sessions.get(account.id), sort), name: sortNameOf(account),
    }))
    ranked.sort((a, b) => a.pin - b.pin || a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    last = ranked.map(({ account }) => account)
    return last
  }
}

function lately(accounts: Accounts, order: readonly AccountView[]): AccountView[] {
  const kept = order.map(({ id }) => accounts.get(id)).filter((account) => account !== undefined)
  if (kept.length === accounts.size) return kept
  const placed = new Set(kept)
  return [...kept, ...[...accounts.values()].filter((account) => !placed.has(account))]
}

const keyRank: Readonly<Record<KeyState, number>> = { refused: 0, blocked: 1, unreadable: 2, unchecked: 4, accepted: 5 }

function rankOf(session: SessionView | undefined, sort: AccountSort): number {
  if (sort === 'name' || !session) return 0
  if (sort === 'used') return -(session.lastUsedAt ?? 0)
  if (sort === 'expiry') return session.token.endsAt ?? Number.MAX_SAFE_INTEGER
  return session.key.state === 'accepted' && session.token.state === 'unreachable' ? 3 : keyRank[session.key.state]
}
