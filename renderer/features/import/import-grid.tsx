import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { ImportRowView } from '../../../preload/import-views'
import type { KeyTestView } from '../../../preload/views'
import { rowStyle, useRowHeight } from '../../state/row-heights'
import { useText } from '../../text'
import { importText } from '../../text/import'
import { useVisibleRows } from '../../ui/use-visible-rows'
import { isTaken, type Choices } from './choices'
import { RowCells } from './row-cells'
import '../../ui/row-grid.css'

const headPx = 31

interface Props {
  readonly rows: readonly ImportRowView[]
  /** With those that are not shown: the dialog keeps its height while they are chosen from. */
  readonly total: number
  readonly choices: Choices
  readonly tests: ReadonlyMap<number, KeyTestView>
  readonly onTake: (row: ImportRowView) => void
  readonly onTakeAll: (take: boolean) => void
  readonly onSwap: (row: number) => void
}

/** Any number of rows. The focus moves by keys and clicks; Space takes or leaves a row, Enter swaps its ID and key. */
export function ImportGrid({ rows, total, choices, tests, onTake, onTakeAll, onSwap }: Props) {
  const t = useText(importText)
  const gridId = useId()
  const scrollRef = useRef<HTMLDivElement>(null)
  const rowPx = useRowHeight('report')
  const { from, to, show } = useVisibleRows(scrollRef, rows.length, rowPx)
  const [focused, setFocused] = useState(0)
  const focusedAt = Math.min(focused, rows.length - 1)
  const takeable = rows.filter(({ isTakeable }) => isTakeable)
  const isEvery = takeable.length > 0 && takeable.every((row) => isTaken(row, choices))

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? rowPx) / rowPx) - 1)
    const moves: Partial<Record<string, number>> = {
      ArrowDown: focusedAt + 1, ArrowUp: focusedAt - 1, Home: 0, End: rows.length - 1, PageDown: focusedAt + page, PageUp: focusedAt - page,
    }
    const move = moves[event.key]
    const row = rows[focusedAt]
    if (move !== undefined) {
      const at = Math.min(rows.length - 1, Math.max(0, move))
      setFocused(at)
      show(at)
    } else if (event.key === ' ' && row) onTake(row)
    else if (event.key === 'Enter' && row && row.swap !== null) onSwap(row.row)
    else return
    event.preventDefault()
  }

  return (
    <div
      className="import-grid" role="grid" aria-label={t.rows} aria-rowcount={rows.length + 1} tabIndex={0} onKeyDown={onKeyDown}
      style={{ height: headPx + Math.max(1, total) * rowPx }}
      aria-activedescendant={focusedAt >= from && focusedAt < to ? `${gridId}-${focusedAt}` : undefined}
    >
      <div className="row-grid-head" role="rowgroup">
        <div className="import-cells" role="row" aria-rowindex={1}>
          <span role="columnheader">
            <input
              type="checkbox" tabIndex={-1} aria-label={t.takeShown} checked={isEvery} disabled={takeable.length === 0} onChange={() => onTakeAll(!isEvery)}
            />
          </span>
          <span role="columnheader">{t.account}</span>
          <span role="columnheader" className="is-wide">{t.environment}</span>
          <span role="columnheader">{t.happens}</span>
          <span role="columnheader">{t.key}</span>
        </div>
      </div>
      <div ref={scrollRef} className="row-grid-rows" role="rowgroup">
        {rows.length === 0 && <p className="quiet import-none">{t.nothingShown}</p>}
        <div className="row-grid-sizer" role="presentation" style={rowStyle(rowPx, rows.length)}>
          {rows.slice(from, to).map((row, offset) => {
            const at = from + offset
            const taken = isTaken(row, choices)
            return (
              <div
                key={row.row} id={`${gridId}-${at}`} role="row" aria-rowindex={at + 2} onClick={() => setFocused(at)}
                className={`row-grid-row import-row import-cells ${at === focusedAt ? 'is-focused' : ''} ${taken ? '' : 'is-left'}`}
                style={{ transform: `translateY(${at * rowPx}px)` }}
              >
                <RowCells row={row} isTaken={taken} test={tests.get(row.row) ?? null} onTake={onTake} onSwap={onSwap} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
