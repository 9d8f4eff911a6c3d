import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement, RefObject } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from 'react-aria-components/Menu'
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

/** `children` is the button that opens it. */
export function Menu({ children, ...list }: ListProps & { readonly children: ReactElement }) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" offset={4}><MenuList {...list} /></Popover>
    </MenuTrigger>
  )
}

interface ContextMenuProps extends ListProps {
  /** A small element at the place where the menu opens. */
  readonly anchorRef: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** A menu without a button of its own; render it while it is open. */
export function ContextMenu({ anchorRef, onClose, ...list }: ContextMenuProps) {
  return (
    <Popover
      className="popover" isOpen triggerRef={anchorRef} placement="bottom start" offset={2}
      onOpenChange={(isOpen) => { if (!isOpen) onClose() }}
    >
      <MenuList {...list} items={list.items.map((item) => ({ ...item, run: () => { onClose(); item.run() } }))} />
    </Popover>
  )
}
