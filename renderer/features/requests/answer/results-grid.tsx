import { ArrowDown, ArrowUp } from 'lucide-react'
import { rowStyle, useRowHeight } from '../../../state/row-heights'
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '../../../text'
import { answerText } from '../../../text/answer'
import { useVisibleRows } from '../../../ui/use-visible-rows'
import { asNumber } from './cell'
import { CellValue } from './cell-value'
import { widthOf, type Column, type PlacedRow, type Sort } from './columns'
import './results-grid.css'

const headPx = 27

interface Props {
  /** In the order in which they are shown. */
  readonly rows: readonly PlacedRow[]
  readonly columns: readonly Column[]
  readonly sort: Sort | null
  readonly onSort: (sort: Sort | null) => void
  /** Enter or a double click, with the row's place in the answer. */
  readonly onOpen: (at: number) => void
}

/** Any number of rows; only those in view are drawn. A heading sorts up, down and not at all. */
export function ResultsGrid({ rows, columns, sort, onSort, onOpen }: Props) {
  const t = useText(answerText)
  const gridId = useId()
  const scrollRef = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(0)
  const rowPx = useRowHeight('result')
  const { from, to, show } = useVisibleRows(scrollRef, rows.length, rowPx, headPx)
  const sample = useMemo(() => rows.slice(0, 200).map(({ row }) => row), [rows])
  const layout = useMemo(() => `${Math.max(4, String(rows.length).length + 1)}ch ${columns.map((column) => `${widthOf(column, sample) + 2}ch`).join(' ')} 1fr`, [columns, rows.length, sample])
  const numeric = useMemo(() => new Set(columns.filter(({ read }) => sample.every((row) => (read(row) ?? null) === null || asNumber(read(row)) !== null))), [columns, sample])

  const focusOn = (index: number): void => {
    const at = Math.min(rows.length - 1, Math.max(0, index))
    setFocused(at)
    show(at)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? rowPx) / rowPx) - 2)
    const moves: Partial<Record<string, number>> = {
      ArrowDown: focused + 1, ArrowUp: focused - 1, Home: 0, End: rows.length - 1, PageDown: focused + page, PageUp: focused - page,
    }
    const move = moves[event.key]
    const row = rows[focused]
    if (move !== undefined) focusOn(move)
    else if (event.key === 'Enter' && row) onOpen(row.at)
    else return
    event.preventDefault()
  }
  const sortBy = (column: string): void => {
    if (sort?.column !== column) onSort({ column, isDescending: false })
    else onSort(sort.isDescending ? null : { column, isDescending: true })
  }

  return (
    <div
      ref={scrollRef} className="results-grid" role="grid" aria-label={t.part.table} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1}
      tabIndex={0} aria-activedescendant={focused >= from && focused < to ? `${gridId}-${focused}` : undefined} onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="results-head">
        <div role="row" aria-rowindex={1} className="results-row" style={{ gridTemplateColumns: layout }}>
          <div role="columnheader" className="is-number"><span className="visually-hidden">{t.row}</span></div>
          {columns.map((column) => {
            const { name } = column
            const isSorted = sort?.column === name
            const Arrow = sort?.isDescending ? ArrowDown : ArrowUp
            return (
              <div
                key={name} role="columnheader" className={numeric.has(column) ? 'is-number' : ''}
                aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" className="ellipsis" tabIndex={-1} onClick={() => sortBy(name)}>{name || t.value}{isSorted && <Arrow aria-hidden />}</button>
              </div>
            )
          })}
        </div>
      </div>
      <div role="rowgroup" className="results-sizer" style={rowStyle(rowPx, rows.length)}>
        {rows.slice(from, to).map(({ row, at }, index) => {
          const place = from + index
          return (
            <div
              key={place} id={`${gridId}-${place}`} role="row" aria-rowindex={place + 2} className={`results-row is-data ${place === focused ? 'is-focused' : ''}`}
              style={{ gridTemplateColumns: layout, transform: `translateY(${place * rowPx}px)` }}
              onClick={() => setFocused(place)} onDoubleClick={() => onOpen(at)}
            >
              <div role="rowheader" className="is-number quiet">{at + 1}</div>
              {columns.map((column) => (
                <div key={column.name} role="gridcell" className={`ellipsis ${numeric.has(column) ? 'is-number' : ''}`}><CellValue cell={column.read(row)} /></div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
