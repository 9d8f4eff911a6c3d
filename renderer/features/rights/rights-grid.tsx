import { Ban, Check, CircleCheck, CircleHelp, CircleOff, Minus, UserX } from 'lucide-react'
import { useRef } from 'react'
import type { RightsKind } from '../../../preload/rights-views'
import type { AccountId } from '../../../preload/views'
import { rowVariable, useRowHeight } from '../../state/row-heights'
import { AccountMark } from '../../status/account-mark'
import { useText } from '../../text'
import { rightsText } from '../../text/rights'
import { StatePill } from '../../ui/badge'
import { useVisibleRows } from '../../ui/use-visible-rows'
import { flagged, hasItem, type Holding, type Item, type Line } from './rights'
import './rights-grid.css'

const flagIcons = { inactive: CircleOff, blocked: Ban, deleted: UserX } as const

interface Props {
  readonly lines: readonly Line[]
  readonly kind: RightsKind
  readonly items: readonly Item[]
  readonly holding: Holding | null
  readonly onHold: (item: string) => void
  readonly onOpen: (id: AccountId) => void
}

/** Accounts against items. The account stays in sight while the items are scrolled, and the head while the accounts are. */
export function RightsGrid({ lines, kind, items, holding, onHold, onOpen }: Props) {
  const t = useText(rightsText)
  const scrollRef = useRef<HTMLDivElement>(null)
  const rowPx = useRowHeight('right')
  const { from, to } = useVisibleRows(scrollRef, lines.length, rowPx)
  return (
    <div ref={scrollRef} className="rights-grid" tabIndex={0} style={rowVariable(rowPx)}>
      <table aria-label={t.title} aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="rights-account">{t.names.account}</th>
            <th scope="col">{t.names.role}</th>
            <th scope="col">{t.flags}</th>
            {items.map(({ name, count }) => (
              <th key={name} scope="col" className="rights-item">
                <button type="button" aria-pressed={holding?.item === name} title={t.has(name, count)} onClick={() => onHold(name)}>
                  <span className="mono">{name}</span><span className="tabular quiet">{count}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 && <tr aria-hidden style={{ height: from * rowPx }} />}
          {lines.slice(from, to).map((line, at) => (
            <tr key={line.account.id} aria-rowindex={from + at + 2} onDoubleClick={() => onOpen(line.account.id)}>
              <th scope="row" className="rights-account">
                <span><AccountMark colour={line.account.colour} /><bdi className="ellipsis" title={line.account.title}>{line.account.title}</bdi></span>
              </th>
              <td>{line.rights.role === null ? <span className="quiet">{t.subUser[line.rights.subUser] || t.noRole}</span> : <span className="mono">{line.rights.role}</span>}</td>
              <td><State line={line} /></td>
              {items.map(({ name }) => <Cell key={name} line={line} kind={kind} item={name} />)}
            </tr>
          ))}
          {to < lines.length && <tr aria-hidden style={{ height: (lines.length - to) * rowPx }} />}
        </tbody>
      </table>
    </div>
  )
}

function State({ line }: { readonly line: Line }) {
  const t = useText(rightsText)
  const flag = flagged(line)
  if (flag) return <StatePill icon={flagIcons[flag]} tone="bad" word={t.flagged[flag]} isBare />
  return line.rights.active === true
    ? <StatePill icon={CircleCheck} tone="ok" word={t.healthy} isBare /> : <StatePill icon={CircleHelp} tone="idle" word={t.cells.unknown} isBare />
}

/** Null and a missing list are told apart in the tooltip; neither is a no. */
function Cell({ line, kind, item }: { readonly line: Line; readonly kind: RightsKind; readonly item: string }) {
  const t = useText(rightsText)
  const has = hasItem(line, kind, item)
  if (has === 'yes') return <td className="rights-item is-yes" aria-label={t.cells.yes} title={item}><Check aria-hidden /></td>
  if (has === 'no') return <td className="rights-item" aria-label={t.cells.no} title={item}><Minus aria-hidden /></td>
  return <td className="rights-item" aria-label={t.cells.unknown} title={`${t.kinds[kind]}: ${line.rights[kind] === null ? t.lists.null : t.lists.missing}`}>?</td>
}
