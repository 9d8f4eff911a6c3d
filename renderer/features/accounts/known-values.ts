import type { AccountView, SessionView } from '../../../preload/views'

/** Each tag once, in the order of the alphabet. */
export function allTags(accounts: Iterable<AccountView>): readonly string[] {
  const tags = new Set<string>()
  for (const account of accounts) for (const tag of account.tags) tags.add(tag)
  return [...tags].sort(alphabet.compare)
}

export function allRoles(sessions: Iterable<SessionView>): readonly string[] {
  const roles = new Set<string>()
  for (const { role } of sessions) if (role !== null) roles.add(role)
  return [...roles].sort(alphabet.compare)
}

const alphabet = new Intl.Collator()
