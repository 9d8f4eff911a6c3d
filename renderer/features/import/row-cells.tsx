import { ArrowLeftRight, Ban, CircleAlert, CircleCheck, CircleEqual, CirclePlus, CircleX, CopyMinus, PencilLine, Unplug, type LucideIcon } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import type { ImportRowState, ImportRowView } from '../../../preload/import-views'
import type { KeyTestView } from '../../../preload/views'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { errorsText } from '../../text/errors'
import { importText } from '../../text/import'
import { StatePill, type Tone } from '../../ui/badge'
import { replacesKey } from './choices'

const looks: Record<ImportRowState, { readonly icon: LucideIcon; readonly tone: Tone }> = {
  new: { icon: CirclePlus, tone: 'ok' },
  changed: { icon: PencilLine, tone: 'info' },
  same: { icon: CircleEqual, tone: 'idle' },
  duplicate: { icon: CopyMinus, tone: 'idle' },
  problem: { icon: CircleAlert, tone: 'bad' },
}
const resultLooks: Record<KeyTestView['state'], { readonly icon: LucideIcon; readonly tone: Tone }> = {
  accepted: { icon: CircleCheck, tone: 'ok' },
  refused: { icon: CircleX, tone: 'bad' },
  blocked: { icon: Ban, tone: 'bad' },
  unreachable: { icon: Unplug, tone: 'warn' },
}

interface Props {
  readonly row: ImportRowView
  readonly isTaken: boolean
  readonly test: KeyTestView | null
  readonly onTake: (row: ImportRowView) => void
  readonly onSwap: (row: number) => void
}

/** The focus stays on the grid, whose keys act on its rows. */
const keepFocus = (event: MouseEvent): void => event.preventDefault()

export function StateMark({ state }: { readonly state: ImportRowState }) {
  const t = useText(importText)
  return <StatePill icon={looks[state].icon} tone={looks[state].tone} word={t.states[state]} isBare />
}

export const RowCells = memo(function RowCells({ row, isTaken, test, onTake, onSwap }: Props) {
  const t = useText(importText)
  const { environments, classes } = useText(accountsText)
  const { label, accountId, environment, accountClass, isTakeable, state, swap } = row
  const title = label || accountId || t.row(row.row)
  return (
    <>
      <span role="gridcell">
        <input
          type="checkbox" tabIndex={-1} aria-label={`${t.take} ${row.row}: ${title}`} checked={isTaken} disabled={!isTakeable} onChange={() => onTake(row)}
          onMouseDown={keepFocus}
        />
      </span>
      <span role="rowheader" className="import-lines">
        <bdi className="ellipsis import-title">{title}</bdi>
        {label !== '' && <bdi className="ellipsis mono quiet">{swap === 'suggested' ? t.hidden : accountId}</bdi>}
      </span>
      <span role="gridcell" className="import-lines is-wide">
        <bdi className="ellipsis">{environment.kind === 'custom' ? environment.baseUrl : environments[environment.kind]}</bdi>
        <span className="quiet">{classes[accountClass]}</span>
      </span>
      <span role="gridcell" className="import-lines">
        <StateMark state={state} />
        <Outcome row={row} />
      </span>
      <span role="gridcell" className="import-lines">
        {test && <TestResult test={test} />}
        {swap !== null && (
          <button type="button" className="import-swap" tabIndex={-1} onMouseDown={keepFocus} onClick={() => onSwap(row.row)}>
            <ArrowLeftRight aria-hidden />{swap === 'done' ? t.swapBack : t.swap}
          </button>
        )}
      </span>
    </>
  )
})

function Outcome({ row }: { readonly row: ImportRowView }) {
  const t = useText(importText)
  const errors = useText(errorsText)
  const { classes, colours } = useText(accountsText)
  const { state, problem, changes, repeats, isTakeable, swap } = row
  if (problem) {
    const said = problem.code === 'input-invalid' && problem.detail !== null && Object.hasOwn(t.fields, problem.detail)
      ? t.tooLong(t.fields[problem.detail as keyof typeof t.fields]) : errors[problem.code].what
    return <span className="ellipsis import-problem" title={errors[problem.code].next}>{said}{problem.code !== 'input-invalid' && problem.detail && <> · <bdi>{problem.detail}</bdi></>}</span>
  }
  if (swap === 'suggested') return <span className="ellipsis import-warning">{t.looksSwapped}</span>
  if (state === 'duplicate' && repeats !== null) return <span className="ellipsis quiet">{t.repeatsText(repeats, isTakeable)}</span>
  if (state === 'changed') {
    const others = changes.filter(({ field }) => field !== 'key').map(({ field, before, after }) => {
      const words: Readonly<Record<string, string>> = field === 'accountClass' ? classes : field === 'colour' ? colours : {}
      const word = (value: string): string => (Object.hasOwn(words, value) ? words[value] ?? value : value)
      return `${t.fields[field]}: ${t.becomes(word(before), word(after))}`
    })
    return (
      <span className="ellipsis quiet" title={others.join('\n')}>
        {replacesKey(row) && <span className="import-warning">{t.replacesKey}{others.length > 0 && ' · '}</span>}
        <bdi>{others.join(' · ')}</bdi>
      </span>
    )
  }
  return <span className="ellipsis quiet">{state === 'same' ? t.sameText : ''}</span>
}

function TestResult({ test: { state, accountName, reason, ms } }: { readonly test: KeyTestView }) {
  const t = useText(importText)
  const errors = useText(errorsText)
  const said = reason ? errors[reason.code].what : ms === 0 ? t.notAsked : (accountName ?? undefined)
  return <span className="ellipsis" title={said}><StatePill {...resultLooks[state]} word={t.results[state]} isBare /></span>
}
