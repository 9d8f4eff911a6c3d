import { useId, type KeyboardEvent, type ReactNode } from 'react'
import type { Option } from './select'
import './tabs.css'

interface Props<Id extends string> {
  readonly label: string
  readonly tabs: readonly Option<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** At the far end of the line of tabs. */
  readonly aside?: ReactNode
  /** The panel of the selected tab: only one is mounted. */
  readonly children: ReactNode
}

/** Tabs by the ARIA pattern: one tab stop, arrows select. Its own code, because it is part of the first paint. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, aside, children }: Props<Id>) {
  const base = useId()
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === selected)
    const moves: Partial<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }
    const move = moves[event.key]
    const next = move === undefined ? undefined : tabs[(move + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
    document.getElementById(`${base}-${next.id}`)?.focus()
  }
  return (
    <div className="tabs">
      <div className="tab-bar">
        <div className="tab-list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.id} id={`${base}-${tab.id}`} type="button" role="tab" className="tab" aria-selected={tab.id === selected}
              aria-controls={`${base}-panel`} tabIndex={tab.id === selected ? 0 : -1} onClick={() => onSelect(tab.id)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div id={`${base}-panel`} className="tab-panel" role="tabpanel" aria-labelledby={`${base}-${selected}`} tabIndex={0}>{children}</div>
    </div>
  )
}
