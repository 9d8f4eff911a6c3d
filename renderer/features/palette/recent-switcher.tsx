import { useEffect, useRef } from 'react'
import { useAccountActions } from '../../state/account-actions'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { AccountResult } from '../../status/account-result'
import { useText } from '../../text'
import { paletteText } from '../../text/palette'
import '../../ui/search-dialog.css'
import './recent-switcher.css'

/** Stands while Ctrl is held after Ctrl+Tab; letting it go makes the marked account active, Escape leaves things as they are. */
export function RecentSwitcher() {
  const t = useText(paletteText)
  const { switcher, accounts } = useStores()
  const actions = useAccountActions()
  const open = useStore(switcher)
  const all = useStore(accounts)
  const listRef = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const before = document.activeElement
    listRef.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  useEffect(() => {
    const end = (isTaken: boolean): void => {
      const state = switcher.get()
      switcher.set(null)
      const id = state?.ids[state.at]
      if (isTaken && id !== undefined) actions.activate(id)
    }
    const onKeyUp = ({ key }: KeyboardEvent): void => { if (key === 'Control' || key === 'Meta') end(true) }
    const onKeyDown = ({ key }: KeyboardEvent): void => { if (key === 'Escape') end(false) }
    const onBlur = (): void => end(false)
    window.addEventListener('keyup', onKeyUp)
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('blur', onBlur)
    return () => {
      window.removeEventListener('keyup', onKeyUp)
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('blur', onBlur)
    }
  }, [switcher, actions])

  if (!open) return null
  return (
    <div
      ref={listRef} className="recent-switcher" role="listbox" tabIndex={-1} aria-label={t.recent} aria-activedescendant={`recent-${open.ids[open.at] ?? ''}`}
    >
      {open.ids.map((id, at) => {
        const account = all.get(id)
        return account && (
          <div key={id} id={`recent-${id}`} role="option" aria-selected={at === open.at} className="search-dialog-result"><AccountResult account={account} /></div>
        )
      })}
    </div>
  )
}
