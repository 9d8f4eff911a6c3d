import { ArrowRightLeft, EyeOff, Minus, Pencil, Plus, type LucideIcon } from 'lucide-react'
import { useRef } from 'react'
import type { DiffKind, DiffLineView } from '../../../preload/runs-views'
import { useText } from '../../text'
import { runsText } from '../../text/runs'
import { useVisibleRows } from '../../ui/use-visible-rows'
import './diff-table.css'

const rowPx = 24
const icons: Partial<Record<DiffKind, LucideIcon>> = { added: Plus, removed: Minus, changed: Pencil, moved: ArrowRightLeft, ignored: EyeOff }

interface Props {
  readonly lines: readonly DiffLineView[]
  /** Whose answers they are. */
  readonly left: string
  readonly right: string
}

/** Two values side by side, a line for each field, with what is the matter with it as icon and word. */
export function DiffTable({ lines, left, right }: Props) {
  const t = useText(runsText)
  const scrollRef = useRef<HTMLDivElement>(null)
  const { from, to } = useVisibleRows(scrollRef, lines.length, rowPx)
  return (
    <div className="diff" role="table" aria-label={t.views.difference} aria-rowcount={lines.length + 1}>
      <div role="rowgroup" className="diff-head">
        <div role="row" className="diff-line" aria-rowindex={1}>
          <span role="columnheader">{t.field}</span>
          <bdi role="columnheader" className="ellipsis">{left}</bdi>
          <bdi role="columnheader" className="ellipsis">{right}</bdi>
        </div>
      </div>
      <div ref={scrollRef} role="rowgroup" className="diff-rows" tabIndex={0}>
        <div role="presentation" style={{ height: lines.length * rowPx }}>
          {lines.slice(from, to).map((line, at) => <DiffLine key={from + at} line={line} at={from + at} />)}
        </div>
      </div>
    </div>
  )
}

function DiffLine({ line: { kind, depth, name, left, right }, at }: { readonly line: DiffLineView; readonly at: number }) {
  const t = useText(runsText)
  const Icon = icons[kind]
  return (
    <div role="row" aria-rowindex={at + 2} className={`diff-line is-${kind}`} style={{ transform: `translateY(${at * rowPx}px)` }}>
      <span role="rowheader" className="diff-name" style={{ paddingLeft: 8 + depth * 12 }}>
        {Icon && <Icon aria-hidden />}
        <bdi className="ellipsis mono" title={name}>{name === '' ? '$' : name}</bdi>
        {t.marks[kind] && <span className="diff-word">{t.marks[kind]}</span>}
      </span>
      <bdi role="cell" className="diff-left ellipsis mono" title={left ?? undefined}>{left}</bdi>
      <bdi role="cell" className="diff-right ellipsis mono" title={right ?? undefined}>{right}</bdi>
    </div>
  )
}
