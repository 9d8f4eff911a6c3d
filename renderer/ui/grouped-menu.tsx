import type { ReactElement } from 'react'
import { Collection } from 'react-aria-components/Collection'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import './popover.css'
import './grouped-menu.css'

interface Item {
  readonly id: string
  readonly label: string
  /** Beside the label, quieter. */
  readonly note: string
}

interface Props {
  readonly label: string
  readonly groups: readonly { readonly title: string; readonly items: readonly Item[] }[]
  readonly onChoose: (id: string) => void
  /** The button that opens it. */
  readonly children: ReactElement
}

/** A long menu under headings; typing goes to the item that begins so. */
export function GroupedMenu({ label, groups, onChoose, children }: Props) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover grouped-menu" offset={4} placement="bottom end">
        <Menu className="options" aria-label={label} onAction={(id) => onChoose(String(id))}>
          {groups.map(({ title, items }) => (
            <MenuSection key={title}>
              <Header className="grouped-menu-title">{title}</Header>
              <Collection items={items}>
                {(item) => (
                  <MenuItem id={item.id} textValue={item.label} className="option">
                    <span className="option-label ellipsis">{item.label}</span>
                    <span className="grouped-menu-note">{item.note}</span>
                  </MenuItem>
                )}
              </Collection>
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
