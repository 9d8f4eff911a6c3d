import { useText } from '../../text'
import { healthText } from '../../text/health'
import { SortHeading } from '../../ui/sort-heading'
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
  const heading = (by: SortColumn, className = '') => <SortHeading by={by} label={t.columns[by]} sort={sort} onSort={onSort} className={className} />
  return (
    <div role="rowgroup" className="row-grid-head">
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
