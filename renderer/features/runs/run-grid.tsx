import { useId, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import type { AccountId } from '../../../preload/views'
import { rowStyle, useRowHeight } from '../../state/row-heights'
import { useText } from '../../text'
import { runsText } from '../../text/runs'
import { SortHeading } from '../../ui/sort-heading'
import { useVisibleRows } from '../../ui/use-visible-rows'
import { keyOf, type Group, type Line } from './groups'
import type { Sort, SortColumn } from './lines'
import { RunRow } from './run-row'
import './run-grid.css'

const headPx = 29

interface Props {
  readonly lines: readonly Line[]
  readonly groups: readonly Group[]
  /** What is read out of each answer. */
  readonly columns: readonly string[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly focusedId: AccountId | null
  readonly onFocus: (id: AccountId) => void
  readonly onOpen: (id: AccountId) => void
}

/** Any number of accounts as a grid. The focus moves by keys and clicks and shows an account's answer; Enter or a double click opens the account. */
export function RunGrid({ lines, groups, columns, sort, onSort, focusedId, onFocus, onOpen }: Props) {
  const t = useText(runsText)
  const gridId = useId()
  const scrollRef = useRef<HTMLDivElement>(null)
  const rowPx = useRowHeight('run')
  const { from, to, show } = useVisibleRows(scrollRef, lines.length, rowPx, headPx)
  const byKey = useMemo(() => new Map(groups.map((group) => [group.key, group])), [groups])
  const focusedAt = focusedId === null ? -1 : lines.findIndex(({ account }) => account.id === focusedId)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? rowPx) / rowPx) - 1)
    const moves: Partial<Record<string, number>> = {
      ArrowDown: focusedAt + 1, ArrowUp: focusedAt - 1, Home: 0, End: lines.length - 1, PageDown: focusedAt + page, PageUp: focusedAt - page,
    }
    const move = moves[event.key]
    if (move !== undefined) {
      const at = Math.min(lines.length - 1, Math.max(0, move))
      const line = lines[at]
      if (line) onFocus(line.account.id)
      show(at)
    } else if (event.key === 'Enter' && focusedId !== null) onOpen(focusedId)
    else return
    event.preventDefault()
  }

  const heading = (by: SortColumn, className = '') => <SortHeading by={by} label={t.names[by]} sort={sort} onSort={onSort} className={className} />

  return (
    <div
      ref={scrollRef} className="run-grid" role="grid" aria-label={t.title} aria-rowcount={lines.length + 1} tabIndex={0} style={{ '--read': columns.length } as CSSProperties}
      aria-activedescendant={focusedAt >= from && focusedAt < to ? `${gridId}-${focusedId}` : undefined} onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="run-head">
        <div role="row" className={`run-columns ${columns.length > 0 ? 'has-read' : ''}`} aria-rowindex={1}>
          {heading('account')}
          {heading('group')}
          {heading('status', 'is-number')}
          {heading('ms', 'is-wide is-number')}
          {heading('bytes', 'is-wide is-number')}
          {columns.map((column) => <div key={column} role="columnheader" className="is-read mono ellipsis" title={column}>{column}</div>)}
        </div>
      </div>
      <div className="run-rows" role="rowgroup" style={rowStyle(rowPx, lines.length)}>
        {lines.slice(from, to).map((line, at) => {
          const { id } = line.account
          return (
            <div
              key={id} id={`${gridId}-${id}`} role="row" aria-rowindex={from + at + 2} aria-selected={id === focusedId}
              className={`run-row run-columns ${columns.length > 0 ? 'has-read' : ''} ${id === focusedId ? 'is-focused' : ''}`}
              style={{ transform: `translateY(${(from + at) * rowPx}px)` }} onClick={() => onFocus(id)} onDoubleClick={() => onOpen(id)}
            >
              <RunRow {...line} group={byKey.get(keyOf(line.row))} columns={columns} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
