import type { AccountView } from '../../../preload/views'
import { fold, haystackOf, searchWords } from '../../state/account-search'
import type { CommandIcon } from './command-icons'

export interface Command {
  readonly id: string
  readonly label: string
  readonly icon: CommandIcon
  /** As printed on the keys, or null. */
  readonly shortcut: string | null
  readonly run: () => void
}

export interface Found { readonly commands: readonly Command[]; readonly accounts: readonly AccountView[] }

const shownAccounts = 8

/** All commands and the first accounts that hold every word typed; those whose title begins so come first. */
export function find(text: string, commands: readonly Command[], accounts: Iterable<AccountView>): Found {
  const words = searchWords(text)
  const holds = (haystack: string): boolean => words.every((word) => haystack.includes(word))
  const first: AccountView[] = []
  const later: AccountView[] = []
  for (const account of accounts) {
    const haystack = haystackOf(account)
    if (!holds(haystack)) continue
    if (haystack.startsWith(words[0] ?? '')) first.push(account)
    else if (later.length < shownAccounts) later.push(account)
    if (first.length === shownAccounts) break
  }
  return {
    commands: commands.filter(({ label }) => holds(fold(label))),
    accounts: [...first, ...later].slice(0, shownAccounts),
  }
}
