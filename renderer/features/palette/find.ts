import { go, snapshot, type SnapshotKeys } from 'fuzzysort'
import type { AccountView } from '../../../preload/views'
import { fold } from '../../state/account-search'
import type { Command } from '../../state/commands'

type Accounts = ReadonlyMap<string, AccountView>
export interface Found { readonly accounts: readonly AccountView[]; readonly commands: readonly Command[] }

const shownAccounts = 8
/** Below it, the letters stand too far apart to be meant. */
const leastScore = 0.35
/** What being used most adds to how well a name fits: enough to decide between two that fit alike. */
const usedBonus = 0.1

/** Worked out once for each state of the accounts, when the first letter is typed. */
const snapshots = new WeakMap<Accounts, SnapshotKeys<AccountView>>()
function snapshotOf(accounts: Accounts): SnapshotKeys<AccountView> {
  const known = snapshots.get(accounts)
  if (known) return known
  const made = snapshot([...accounts.values()], {
    keys: [({ title }) => fold(title), ({ accountName }) => fold(accountName ?? ''), ({ tags, accountId }) => fold([...tags, accountId].join(' '))],
  })
  snapshots.set(accounts, made)
  return made
}

/**
 * Accounts and commands whose names hold the letters typed, in order; how well they fit decides, and among equals how much they are
 * used. `used` is from the most used on. Without a text, the most used accounts and every command.
 */
export function find(text: string, commands: readonly Command[], accounts: Accounts, used: readonly string[]): Found {
  const usable = commands.filter(({ isEnabled, isInPalette }) => isEnabled && isInPalette)
  const needle = fold(text).trim()
  if (needle === '') {
    const first = used.length > 0 ? used : [...accounts.values()].filter(({ pinned }) => pinned).map(({ id }) => id)
    return { accounts: first.flatMap((id) => accounts.get(id) ?? []).slice(0, shownAccounts), commands: usable }
  }
  const bonus = new Map(used.map((id, at) => [id, usedBonus * (1 - at / used.length)]))
  const found = go(needle, snapshotOf(accounts), {
    limit: shownAccounts, threshold: leastScore, scoreFn: ({ score, obj }) => (score > 0 ? score + (bonus.get(obj.id) ?? 0) : 0),
  })
  return {
    accounts: found.map(({ obj }) => obj),
    commands: go(needle, usable, { key: ({ label }) => fold(label), threshold: leastScore, limit: 0 }).map(({ obj }) => obj),
  }
}
