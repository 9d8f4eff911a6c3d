import type { AccountId, AccountView } from '../../../preload/views'

/** Accounts marked for bulk work. */
export interface Marks {
  readonly ids: ReadonlySet<AccountId>
  /** Where a range begins; null for where the focus is. */
  readonly anchor: AccountId | null
}

export const noMarks: Marks = { ids: new Set(), anchor: null }

export function toggled({ ids }: Marks, id: AccountId): Marks {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** The accounts from `anchor` to `to` in the order shown, either way, in place of what was marked before. */
export function ranged(shown: readonly AccountView[], anchor: AccountId, to: AccountId): Marks {
  const ends = [anchor, to].map((id) => shown.findIndex((account) => account.id === id)).filter((at) => at >= 0)
  return { ids: new Set(shown.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id)), anchor }
}

/** Those of the marked that are in view: bulk work never touches what a search or filter hides. */
export function inView(shown: readonly AccountView[], marks: Marks): Marks {
  return marks.ids.size === 0 ? marks : { ...marks, ids: new Set(shown.filter(({ id }) => marks.ids.has(id)).map(({ id }) => id)) }
}
