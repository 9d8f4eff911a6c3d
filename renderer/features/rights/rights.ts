import type { RightsKind, RightsView } from '../../../preload/rights-views'
import type { AccountView } from '../../../preload/views'

/** One account with what is known of the user behind its key. */
export interface Line { readonly account: AccountView; readonly rights: RightsView }

/** An item of a list, as a column: how many of the accounts have it. */
export interface Item { readonly name: string; readonly count: number }

export type Has = 'yes' | 'no' | 'unknown'
/** Shows those that have an item, or lack it. */
export interface Holding { readonly item: string; readonly has: 'yes' | 'no' }

/** Null and a missing list say nothing of a single item: the role may decide, or nothing is limited. */
export function hasItem({ rights }: Line, kind: RightsKind, item: string): Has {
  const list = rights[kind]
  if (list === null || list === undefined) return 'unknown'
  return list.includes(item) ? 'yes' : 'no'
}

/** Every item that one of them names, in the order of their names, which keeps those of a resource together. */
export function itemsOf(lines: readonly Line[], kind: RightsKind): readonly Item[] {
  const counts = new Map<string, number>()
  for (const { rights } of lines) for (const item of rights[kind] ?? []) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Those that some have and others lack, of the accounts that say which they have. */
export function differing(items: readonly Item[], lines: readonly Line[], kind: RightsKind): readonly Item[] {
  const speaking = lines.filter(({ rights }) => Array.isArray(rights[kind])).length
  return items.filter(({ count }) => count < speaking)
}

export function holders(lines: readonly Line[], kind: RightsKind, holding: Holding | null): readonly Line[] {
  return holding === null ? lines : lines.filter((line) => hasItem(line, kind, holding.item) === holding.has)
}

/** First those that have it, pressed again those that lack it, then all. */
export function nextHolding(before: Holding | null, item: string): Holding | null {
  if (before?.item !== item) return { item, has: 'yes' }
  return before.has === 'yes' ? { item, has: 'no' } : null
}

/** What is wrong with the user behind the key; null where nothing is known to be. */
export function flagged({ rights: { active, blocked, deleted } }: Line): 'deleted' | 'blocked' | 'inactive' | null {
  if (deleted === true) return 'deleted'
  if (blocked === true) return 'blocked'
  return active === false ? 'inactive' : null
}
