import { useId, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { AccountId } from '../../../preload/views'
import { useNow } from '../../state/now'
import { rowStyle, useRowHeight } from '../../state/row-heights'
import { useText } from '../../text'
import { healthText } from '../../text/health'
import { useVisibleRows } from '../../ui/use-visible-rows'
import { GridHead } from './grid-head'
import { HealthRow } from './health-row'
import { isEveryMarked, noMarks, rangeTo, type Marks } from './marks'
import type { Line, Sort } from './report'
import '../../ui/row-grid.css'
import './health-grid.css'


interface Props {
  readonly lines: readonly Line[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly marks: Marks
  readonly onMark: (marks: Marks) => void
  /** Keeps its identity, like `onOpen`: rows are drawn again only where they changed. */
  readonly onToggle: (id: AccountId) => void
  readonly focusedId: AccountId | null
  readonly onFocus: (id: AccountId) => void
  readonly onOpen: (id: AccountId) => void
}

/**
 * Any number of accounts as a grid. The focus moves by keys and clicks and shows an account's details; Enter or a double click opens
 * it. Space, Ctrl or Cmd mark one more, Shift a range.
 */
export function HealthGrid({ lines, sort, onSort, marks, onMark, onToggle, focusedId, onFocus, onOpen }: Props) {
  const t = useText(healthText)
  const gridId = useId()
  const scrollRef = useRef<HTMLDivElement>(null)
  const rowPx = useRowHeight('report')
  const { from, to, show } = useVisibleRows(scrollRef, lines.length, rowPx)
  const visible = lines.slice(from, to)
  const now = useNow(...visible.map(({ row }) => row.checkedAt))
  const ids = useMemo(() => lines.map(({ account }) => account.id), [lines])
  const focusedAt = focusedId === null ? -1 : ids.indexOf(focusedId)
  const rowId = (id: AccountId): string => `${gridId}-${id}`

  const focusAt = (index: number, isRange: boolean): void => {
    const at = Math.min(ids.length - 1, Math.max(0, index))
    const id = ids[at]
    if (id === undefined) return
    if (isRange) onMark(rangeTo(ids, marks, focusedId ?? id, id))
    onFocus(id)
    show(at)
  }

  const onClick = (event: MouseEvent, id: AccountId): void => {
    if (event.shiftKey) onMark(rangeTo(ids, marks, focusedId ?? id, id))
    else if (event.ctrlKey || event.metaKey) onToggle(id)
    onFocus(id)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.target !== event.currentTarget) return
    const isCommand = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? rowPx) / rowPx) - 1)
    const moves: Partial<Record<string, number>> = {
      ArrowDown: focusedAt + 1, ArrowUp: focusedAt - 1, Home: 0, End: ids.length - 1, PageDown: focusedAt + page, PageUp: focusedAt - page,
    }
    const move = isCommand ? undefined : moves[event.key]
    if (move !== undefined) focusAt(move, event.shiftKey)
    else if (isCommand && event.key === 'a') onMark({ ids: new Set(ids), anchor: focusedId })
    else if (event.key === ' ' && focusedId !== null) onToggle(focusedId)
    else if (event.key === 'Enter' && focusedId !== null) onOpen(focusedId)
    else if (event.key === 'Escape') onMark(noMarks)
    else return
    event.preventDefault()
  }

  return (
    <div
      className="health-grid" role="grid" aria-label={t.title} aria-multiselectable aria-rowcount={lines.length + 1} tabIndex={0}
      aria-activedescendant={focusedAt >= from && focusedAt < to && focusedId !== null ? rowId(focusedId) : undefined} onKeyDown={onKeyDown}
    >
      <GridHead
        sort={sort} onSort={onSort} isEveryMarked={isEveryMarked(ids, marks)}
        onMarkEvery={(isMarked) => onMark({ ids: new Set(isMarked ? ids : []), anchor: null })}
      />
      <div ref={scrollRef} className="row-grid-rows" role="rowgroup">
        <div className="row-grid-sizer" role="presentation" style={rowStyle(rowPx, lines.length)}>
          {visible.map(({ account, row }, at) => {
            const { id } = account
            return (
              <div
                key={id} id={rowId(id)} role="row" aria-rowindex={from + at + 2} aria-selected={marks.ids.has(id)}
                className={`row-grid-row health-row health-columns ${id === focusedId ? 'is-focused' : ''}`} style={{ transform: `translateY(${(from + at) * rowPx}px)` }}
                onClick={(event) => onClick(event, id)} onDoubleClick={() => onOpen(id)}
              >
                <HealthRow account={account} row={row} now={now} isMarked={marks.ids.has(id)} onToggle={onToggle} onOpen={onOpen} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
