import type { AccountId } from '../../../preload/views'

/** The accounts to be checked again. */
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

/** From the anchor, or from the focus, to `to`, in the order shown and in place of what was marked before. */
export function rangeTo(shown: readonly AccountId[], { anchor }: Marks, focused: AccountId, to: AccountId): Marks {
  const begin = anchor ?? focused
  const [first = 0, last = 0] = [shown.indexOf(begin), shown.indexOf(to)].sort((a, b) => a - b)
  return { ids: new Set(shown.slice(Math.max(0, first), last + 1)), anchor: begin }
}

export function isEveryMarked(shown: readonly AccountId[], { ids }: Marks): boolean {
  return shown.length > 0 && shown.every((id) => ids.has(id))
}
