import { ChevronRight } from 'lucide-react'
import { rowStyle, useRowHeight } from '../../../state/row-heights'
import { useEffect, useEffectEvent, useId, useRef, type KeyboardEvent } from 'react'
import { useText } from '../../../text'
import { answerText } from '../../../text/answer'
import { useVisibleRows } from '../../../ui/use-visible-rows'
import { CellValue } from './cell-value'
import type { Branch } from './tree'
import './tree-lines.css'

const indentPx = 14

interface Props {
  readonly lines: readonly Branch[]
  /** The path of the line with the focus. */
  readonly focused: string
  readonly onFocus: (path: string) => void
  readonly onToggle: (path: string, isOpen: boolean) => void
}

/** Any number of lines as a tree by the ARIA pattern: Right opens or goes in, Left closes or goes out; only those in view are drawn. */
export function TreeLines({ lines, focused, onFocus, onToggle }: Props) {
  const t = useText(answerText)
  const treeId = useId()
  const scrollRef = useRef<HTMLDivElement>(null)
  const rowPx = useRowHeight('tree')
  const { from, to, show } = useVisibleRows(scrollRef, lines.length, rowPx)
  const focusedAt = lines.findIndex(({ path }) => path === focused)

  const showFirst = useEffectEvent(() => show(Math.max(0, focusedAt)))
  useEffect(() => showFirst(), [])

  const focusOn = (index: number): void => {
    const at = Math.min(lines.length - 1, Math.max(0, index))
    const line = lines[at]
    if (!line) return
    onFocus(line.path)
    show(at)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[focusedAt]
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? rowPx) / rowPx) - 1)
    const moves: Partial<Record<string, number>> = {
      ArrowDown: focusedAt + 1, ArrowUp: focusedAt - 1, Home: 0, End: lines.length - 1, PageDown: focusedAt + page, PageUp: focusedAt - page,
      ArrowRight: line.isOpen ? focusedAt + 1 : undefined,
      ArrowLeft: line.isOpen ? undefined : lines.findIndex(({ path }) => path === line.parent),
    }
    const move = moves[event.key]
    if (move !== undefined) focusOn(move)
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') onToggle(line.path, event.key === 'ArrowRight')
    else if (event.key === 'Enter' || event.key === ' ') onToggle(line.path, !line.isOpen)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={scrollRef} className="tree-lines mono" role="tree" aria-label={t.part.tree} tabIndex={0} onKeyDown={onKeyDown}
      aria-activedescendant={focusedAt >= from && focusedAt < to ? `${treeId}-${focusedAt}` : undefined}
    >
      <div role="presentation" className="tree-sizer" style={rowStyle(rowPx, lines.length)}>
        {lines.slice(from, to).map((line, index) => {
          const { path, depth, name, size, isOpen } = line
          const at = from + index
          const isBranch = size !== null && size > 0
          return (
            <div
              key={path} id={`${treeId}-${at}`} role="treeitem" aria-level={depth + 1} aria-selected={at === focusedAt} {...(isBranch && { 'aria-expanded': isOpen })}
              className="tree-line" style={{ transform: `translateY(${at * rowPx}px)`, paddingInlineStart: depth * indentPx }}
              onClick={() => onFocus(path)} onDoubleClick={() => onToggle(path, !isOpen)}
            >
              {isBranch
                ? <ChevronRight className={isOpen ? 'is-open' : ''} aria-hidden onClick={() => onToggle(path, !isOpen)} />
                : <span className="tree-gap" />}
              <span className={`tree-name ${typeof name === 'number' ? 'is-place' : ''}`}><bdi>{name ?? t.whole}</bdi>:</span>
              <BranchValue line={line} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** A plain value as it is; of a list or object how much it holds and, while it is closed, how it begins. */
function BranchValue({ line: { value, size, isOpen } }: { readonly line: Branch }) {
  const t = useText(answerText)
  if (size === null) return <span className="ellipsis"><CellValue cell={value} /></span>
  return (
    <>
      <span className="tree-size">{Array.isArray(value) ? t.items(size) : t.fields(size)}</span>
      {!isOpen && size > 0 && !Array.isArray(value) && <span className="tree-begin ellipsis"><bdi>{beginning(value)}</bdi></span>}
    </>
  )
}

/** The plain values among the first fields: enough to tell one row from another. */
function beginning(value: Branch['value']): string {
  const fields = Object.entries(value ?? {}).slice(0, 8)
  return fields.flatMap(([name, it]: [string, unknown]) => (typeof it === 'object' ? [] : [`${name}: ${String(it)}`])).join(' · ')
}
