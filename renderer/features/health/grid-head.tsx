import { ArrowDown, ArrowUp } from 'lucide-react'
import { useText } from '../../text'
import { healthText } from '../../text/health'
import type { Sort, SortColumn } from './report'

interface Props {
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly isEveryMarked: boolean
  readonly onMarkEvery: (isMarked: boolean) => void
}

/** The headings; pressed, a column sorts the rows, and pressed again the other way round. */
export function GridHead({ sort, onSort, isEveryMarked, onMarkEvery }: Props) {
  const t = useText(healthText)
  const heading = (by: SortColumn, className = '') => {
    const isSorted = sort.by === by
    const Arrow = sort.isDescending ? ArrowDown : ArrowUp
    return (
      <div role="columnheader" className={className} aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}>
        <button type="button" onClick={() => onSort({ by, isDescending: isSorted && !sort.isDescending })}>
          {t.columns[by]}{isSorted && <Arrow aria-hidden />}
        </button>
      </div>
    )
  }
  return (
    <div role="rowgroup" className="health-head">
      <div role="row" className="health-columns" aria-rowindex={1}>
        <div role="columnheader">
          <input type="checkbox" aria-label={t.markAll} checked={isEveryMarked} onChange={(event) => onMarkEvery(event.target.checked)} />
        </div>
        {heading('account')}
        {heading('verdict')}
        <div role="columnheader" className="is-wide">{t.advice}</div>
        {heading('status', 'is-wider is-number')}
        {heading('ms', 'is-wider is-number')}
        <div role="columnheader" className="is-widest">{t.columns.requestId}</div>
        {heading('checkedAt')}
      </div>
    </div>
  )
}
