import type { AccountView } from '../../../preload/views'
import { firstFound, fold, searchWords } from '../../state/account-search'
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

/** All commands that hold every word typed, and the first accounts that do. */
export function find(text: string, commands: readonly Command[], accounts: Iterable<AccountView>): Found {
  const words = searchWords(text)
  return {
    commands: commands.filter(({ label }) => words.every((word) => fold(label).includes(word))),
    accounts: firstFound(text, accounts, shownAccounts),
  }
}
