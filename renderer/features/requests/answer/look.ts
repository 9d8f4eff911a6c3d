import type { RunView } from '../../../../preload/views'
import type { BodyForm } from '../answer'
import type { Sort } from './columns'

export type PartName = 'table' | 'tree' | 'raw' | 'envelope' | 'headers' | 'timeline'

/** How an account's answers are looked at; kept from one to the next. */
export interface Look {
  /** Null for whatever suits the answer. */
  readonly part: PartName | null
  /** A JSONPath, or nothing. */
  readonly filter: string
  /** Names of the columns in view; null for the usual ones. */
  readonly columns: readonly string[] | null
  readonly sort: Sort | null
  /** Raw text as it came instead of indented. */
  readonly isAsItCame: boolean
}

export const firstLook: Look = { part: null, filter: '', columns: null, sort: null, isAsItCame: false }

/** The parts that an answer has. */
export function partsOf(answer: Pick<RunView, 'status'>, form: BodyForm, has: { readonly rows: boolean; readonly fields: boolean }): readonly PartName[] {
  if (answer.status === null) return ['timeline', 'headers']
  if (form.kind !== 'json') return ['raw', 'headers', 'timeline']
  return [...(has.rows ? ['table' as const] : []), 'tree', 'raw', ...(has.fields ? ['envelope' as const] : []), 'headers', 'timeline']
}

/** What a filter works on. */
export const isOfData = (part: PartName): boolean => part === 'table' || part === 'tree' || part === 'raw'

/** The wanted one, else the one that suits best: a single row is read as a tree, where all of its fields stand below each other. */
export function partShown(parts: readonly PartName[], wanted: PartName | null, rows: number): PartName {
  if (wanted !== null && parts.includes(wanted)) return wanted
  return rows === 1 && parts.includes('tree') ? 'tree' : parts[0] ?? 'timeline'
}
