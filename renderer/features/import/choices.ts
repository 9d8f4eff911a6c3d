import type { ImportRowState, ImportRowView, ImportView } from '../../../preload/import-views'

/** What the user decided otherwise than would be usual, by row. */
export type Choices = ReadonlyMap<number, boolean>
export type Filter = ImportRowState | null

export const states: readonly ImportRowState[] = ['new', 'changed', 'same', 'duplicate', 'problem']

export function replacesKey({ changes }: ImportRowView): boolean {
  return changes.some(({ field }) => field === 'key')
}

/** New accounts and other data of stored ones are taken unasked; another key and a second account of one ID only on the user's word. */
export function isTaken(row: ImportRowView, choices: Choices): boolean {
  if (!row.isTakeable) return false
  return choices.get(row.row) ?? (row.swap !== 'suggested' && row.state !== 'duplicate' && !replacesKey(row))
}

export function takenRows(view: ImportView, choices: Choices): number[] {
  return view.rows.filter((row) => isTaken(row, choices)).map(({ row }) => row)
}

/** Takes or leaves all of these. A key is replaced so only where changed rows alone are shown. */
export function choosingAll(rows: readonly ImportRowView[], filter: Filter, choices: Choices, take: boolean): Choices {
  const may = rows.filter((row) => row.isTakeable && (!take || filter !== null || isTaken(row, choices) || (!replacesKey(row) && row.state !== 'duplicate')))
  return new Map([...choices, ...may.map(({ row }) => [row, take] as const)])
}

/** Those whose keys are worth a try: what is stored already is tried elsewhere, and a likely key is not sent as an account ID. */
export function testableRows(view: ImportView): number[] {
  return view.rows.filter(({ state, hasKey, swap }) => hasKey && swap !== 'suggested' && state !== 'problem' && state !== 'same').map(({ row }) => row)
}

export function countsOf(view: ImportView): ReadonlyMap<ImportRowState, number> {
  const counts = new Map<ImportRowState, number>()
  for (const { state } of view.rows) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

export function shownRows(view: ImportView, filter: Filter): readonly ImportRowView[] {
  return filter === null ? view.rows : view.rows.filter(({ state }) => state === filter)
}
