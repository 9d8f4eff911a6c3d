import { Check, type LucideIcon } from 'lucide-react'
import type { RefObject } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Kbd } from './kbd'
import './popover.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  readonly shortcut?: string
  readonly isDanger?: boolean
  /** Shows a check mark: one of several choices. */
  readonly isChosen?: boolean
  readonly run: () => void
}

interface ListProps { readonly label: string; readonly items: readonly MenuItem[] }

function MenuList({ label, items }: ListProps) {
  return (
    <AriaMenu className="options" aria-label={label} autoFocus="first">
      {items.map(({ id, label: text, icon: Icon, shortcut, isDanger = false, isChosen = false, run }) => (
        <AriaMenuItem key={id} id={id} textValue={text} className={`option ${isDanger ? 'is-danger' : ''}`} onAction={run}>
          {Icon && <Icon aria-hidden />}
          <span className="option-label ellipsis">{text}</span>
          {isChosen && <Check aria-hidden />}
          {shortcut && <Kbd keys={shortcut} />}
        </AriaMenuItem>
      ))}
    </AriaMenu>
  )
}

interface MenuProps extends ListProps {
  /** What it opens beside. */
  readonly anchorRef: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** A menu beside its anchor; render it while it is open. */
export function Menu({ anchorRef, onClose, ...list }: MenuProps) {
  return (
    <Popover
      className="popover" isOpen triggerRef={anchorRef} placement="bottom start" offset={2}
      onOpenChange={(isOpen) => { if (!isOpen) onClose() }}
    >
      <MenuList {...list} items={list.items.map((item) => ({ ...item, run: () => { onClose(); item.run() } }))} />
    </Popover>
  )
}
