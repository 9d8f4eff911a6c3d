import type { Events } from '../../../preload/contract'
import type { ManyRowView, ManyView, ManyWords } from '../../../preload/runs-views'
import type { AccountId, AccountView } from '../../../preload/views'
import type { Locale } from '../../text'
import { errorsText } from '../../text/errors'
import { runsText } from '../../text/runs'

/** The page's copy of a run: its rows by account. */
export interface Run { readonly run: ManyView['run']; readonly rows: ReadonlyMap<AccountId, ManyRowView> }

/** One account in the run. */
export interface Line { readonly account: AccountView; readonly row: ManyRowView }

/** baseline: what the others are held against. uncompared: no answer that could be compared. open: not asked yet. */
export type GroupKind = 'baseline' | 'group' | 'failed' | 'uncompared' | 'open' | 'skipped'
export interface Group {
  /** Names it among the groups of this run. */
  readonly key: string
  readonly kind: GroupKind
  /** Of groups that differ: A for the largest. Of failures: none for the first of a kind, B for the next that looks the same from outside. */
  readonly letter: string
  readonly size: number
  /** Its first account. */
  readonly example: ManyRowView
}

export function read({ run, rows }: ManyView): Run {
  return { run, rows: new Map(rows.map((row) => [row.id, row])) }
}

/** A new run begins anew; main sends all of its rows. */
export function patched(old: Run | null, { run, rows }: Events['runs.changed']): Run | null {
  if (!run) return null
  if (old?.run.startedAt !== run.startedAt) return read({ run, rows })
  return { run, rows: rows.length === 0 ? old.rows : new Map([...old.rows, ...rows.map((row) => [row.id, row] as const)]) }
}

export function keyOf({ state, group }: ManyRowView): string {
  if (state === 'waiting' || state === 'running') return 'open'
  return state === 'skipped' ? 'skipped' : group ?? 'uncompared'
}

/** The groups of the rows, the baseline first, then the larger before the smaller. Without a chosen one the largest is the baseline. */
export function groupsOf(rows: Iterable<ManyRowView>, chosen: string | null): readonly Group[] {
  const found = new Map<string, { size: number; readonly example: ManyRowView }>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = found.get(key)
    if (group) group.size += 1
    else found.set(key, { size: 1, example: row })
  }
  const sized = [...found].map(([key, group]) => ({ key, ...group })).sort((a, b) => b.size - a.size)
  const answered = sized.filter(({ key, example }) => example.state === 'answered' && key !== 'uncompared')
  const baseline = answered.find(({ key }) => key === chosen) ?? answered[0]
  const letters = new Map(answered.filter((group) => group !== baseline).map(({ key }, at) => [key, letterAt(at)]))
  const failures = new Map<string, number>()
  for (const { key, example: { state, status, code } } of sized) {
    if (state !== 'failed' || key === 'uncompared') continue
    const alike = failures.get(`${status} ${code}`) ?? 0
    failures.set(`${status} ${code}`, alike + 1)
    if (alike > 0) letters.set(key, letterAt(alike))
  }
  const kindOf = (key: string, { state }: ManyRowView): GroupKind => {
    if (key === 'open' || key === 'skipped' || key === 'uncompared') return key
    if (state === 'failed') return 'failed'
    return key === baseline?.key ? 'baseline' : 'group'
  }
  return sized.map(({ key, size, example }) => ({ key, size, example, kind: kindOf(key, example), letter: letters.get(key) ?? '' }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

const order: readonly GroupKind[] = ['baseline', 'group', 'failed', 'uncompared', 'skipped', 'open']

/** A to Z, then AA. */
function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter
}

export interface Counts { readonly same: number; readonly differ: number; readonly failed: number; readonly open: number }

export function countsOf(groups: readonly Group[]): Counts {
  const sum = (...kinds: readonly GroupKind[]): number => groups.reduce((all, { kind, size }) => (kinds.includes(kind) ? all + size : all), 0)
  return { same: sum('baseline'), differ: sum('group', 'uncompared'), failed: sum('failed'), open: sum('open') }
}

export function nameOf({ kind, letter, example }: Group, locale: Locale): string {
  const { groupNames } = runsText[locale]
  if (kind === 'group') return groupNames.group(letter)
  if (kind !== 'failed') return groupNames[kind]
  return [groupNames.failed(reasonOf(example, locale)), letter].filter(Boolean).join(' ')
}

function reasonOf({ status, code }: ManyRowView, locale: Locale): string {
  if (status !== null) return `HTTP ${status}`
  return code === null ? runsText[locale].noReason : errorsText[locale][code].what
}

/** All words of an exported report. */
export function exportWords(groups: readonly Group[], locale: Locale): ManyWords {
  const { title, names: columns, states, groupNames } = runsText[locale]
  return { language: locale, title, columns, states, groups: Object.fromEntries(groups.map((group) => [group.key, nameOf(group, locale)])), ungrouped: groupNames.uncompared }
}
