import type { AccountClass, AccountId, AccountSort, AccountView, EnvironmentKind, KeyState, SessionView } from '../../../preload/views'
import { fold, folded, searchWords } from '../../state/account-search'
import { tokenStatus, type TokenStatus } from '../../status/token-status'

export type Any = 'any'

export interface AccountFilters {
  readonly key: KeyState | Any
  readonly token: TokenStatus | Any
  readonly environment: EnvironmentKind | Any
  readonly accountClass: AccountClass | Any
  /** A tag, or '' for any. */
  readonly tag: string
}

export const noFilters: AccountFilters = { key: 'any', token: 'any', environment: 'any', accountClass: 'any', tag: '' }

type Sessions = ReadonlyMap<AccountId, SessionView>

/** Pinned first, then by `sort`, then by name; numbers in names count as numbers. */
export function sortAccounts(accounts: Iterable<AccountView>, sessions: Sessions, sort: AccountSort): readonly AccountView[] {
  const ranked = Array.from(accounts, (account) => ({
    account, pin: account.pinned ? 0 : 1, rank: rankOf(sessions.get(account.id), sort), name: folded(account).name,
  }))
  ranked.sort((a, b) => a.pin - b.pin || a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return ranked.map(({ account }) => account)
}

const keyRank: Readonly<Record<KeyState, number>> = { refused: 0, blocked: 1, unreadable: 2, unchecked: 4, accepted: 5 }

function rankOf(session: SessionView | undefined, sort: AccountSort): number {
  if (sort === 'name' || !session) return 0
  if (sort === 'used') return -(session.lastUsedAt ?? 0)
  if (sort === 'expiry') return session.token.endsAt ?? Number.MAX_SAFE_INTEGER
  return session.key.state === 'accepted' && session.token.state === 'unreachable' ? 3 : keyRank[session.key.state]
}

/** Those that hold every word of `text` and pass all filters, in the order given. */
export function filterAccounts(
  accounts: readonly AccountView[], sessions: Sessions, text: string, filters: AccountFilters, now: number,
): readonly AccountView[] {
  const words = searchWords(text)
  const { key, token, environment, accountClass, tag } = filters
  const bySession = key !== 'any' || token !== 'any'
  if (words.length === 0 && countFilters(filters) === 0) return accounts

  return accounts.filter((account) => {
    const { haystack } = folded(account)
    if (!words.every((word) => haystack.includes(word))) return false
    if (environment !== 'any' && account.environment.kind !== environment) return false
    if (accountClass !== 'any' && account.accountClass !== accountClass) return false
    if (tag && !account.tags.includes(tag)) return false
    if (!bySession) return true
    const session = sessions.get(account.id)
    return (key === 'any' || (session?.key.state ?? 'unchecked') === key)
      && (token === 'any' || (session ? tokenStatus(session.token, now) : 'none') === token)
  })
}

export function countFilters({ key, token, environment, accountClass, tag }: AccountFilters): number {
  return [key, token, environment, accountClass].filter((filter) => filter !== 'any').length + (tag ? 1 : 0)
}

/** Whether the list must follow the sessions, not only the accounts. */
export function needsSessions(sort: AccountSort, { key, token }: AccountFilters): boolean {
  return sort !== 'name' || key !== 'any' || token !== 'any'
}

export function allTags(accounts: Iterable<AccountView>): readonly string[] {
  const tags = new Set<string>()
  for (const account of accounts) for (const tag of account.tags) tags.add(tag)
  return [...tags].sort((a, b) => a.localeCompare(b))
}

/** The next account after `from` whose name begins with what was typed, going round. */
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
