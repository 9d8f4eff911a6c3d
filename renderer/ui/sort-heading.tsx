import { ArrowDown, ArrowUp } from 'lucide-react'
import './sort-heading.css'

interface Order<Column> { readonly by: Column; readonly isDescending: boolean }

interface Props<Column> {
  readonly by: Column
  readonly label: string
  readonly sort: Order<Column>
  readonly onSort: (sort: Order<Column>) => void
  readonly className?: string
}

/** The heading of a column: pressed, it sorts the rows, and pressed again the other way round. */
export function SortHeading<Column extends string>({ by, label, sort, onSort, className = '' }: Props<Column>) {
  const isSorted = sort.by === by
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp
  return (
    <div role="columnheader" className={`sort-heading ${className}`} aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={() => onSort({ by, isDescending: isSorted && !sort.isDescending })}>{label}{isSorted && <Arrow aria-hidden />}</button>
    </div>
  )
}
