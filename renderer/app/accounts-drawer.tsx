import { PanelLeft } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'
import { useText } from '../text'
import { accountsText } from '../text/accounts'
import './narrow.css'

const narrow = '(width < 640px)'
const listOf = (): HTMLElement | null => document.querySelector('.split-side nav')

/** Where there is no room for the list beside the account: the button that opens it over the page. With no account to show, the list is the page. */
export function AccountsDrawer() {
  const t = useText(accountsText)
  const { accounts, activeId, page, dialog, vault } = useStores()
  const isLocked = useStore(vault, ({ state }) => state === 'locked')
  const hasAccounts = useStore(accounts, (all) => all.size > 0)
  const isNobody = useStore(activeId, (id) => id === null)
  const isOfAccount = useStore(page, (it) => it === 'account')
  const isNarrow = useIsNarrow()
  const buttonRef = useRef<HTMLButtonElement>(null)
  const [wanted, setWanted] = useState(false)
  const isOpen = isNarrow && !isLocked && (wanted || (isNobody && isOfAccount && hasAccounts))

  const close = useCallback(() => {
    setWanted(false)
    // What opens next takes the focus itself.
    if (dialog.get() === null) buttonRef.current?.focus()
  }, [dialog])

  useEffect(() => {
    document.documentElement.dataset['accounts'] = isOpen ? 'open' : 'closed'
    document.querySelector('.split-main')?.toggleAttribute('inert', isOpen)
    return () => document.querySelector('.split-main')?.removeAttribute('inert')
  }, [isOpen])

  useEffect(() => {
    const side = wanted ? document.querySelector<HTMLElement>('.split-side') : null
    if (!side) return
    listOf()?.querySelector<HTMLElement>('[role=searchbox], [role=listbox]')?.focus()
    const onKey = (event: KeyboardEvent): void => {
      const isChoice = event.key === 'Enter' && event.target instanceof Element && event.target.matches('[role=listbox]')
      if ((event.key === 'Escape' && !event.defaultPrevented && dialog.get() === null) || isChoice) close()
    }
    // Also the account that is active already.
    const onClick = (event: MouseEvent): void => {
      const isMarking = event.ctrlKey || event.metaKey || event.shiftKey
      if (!isMarking && event.target instanceof Element && event.target.closest('.account-row') !== null) close()
    }
    const stops = [activeId.subscribe(close), page.subscribe(close)]
    side.addEventListener('keydown', onKey)
    side.addEventListener('click', onClick)
    return () => {
      stops.forEach((stop) => stop())
      side.removeEventListener('keydown', onKey)
      side.removeEventListener('click', onClick)
    }
  }, [wanted, close, activeId, page, dialog])

  if (!isNarrow || isLocked || !hasAccounts) return null
  return (
    <span className="icon-button accounts-drawer-button" title={t.title}>
      <AriaButton ref={buttonRef} className="button is-plain is-icon" aria-label={t.title} aria-expanded={isOpen} onPress={() => (isOpen ? close() : setWanted(true))}>
        <PanelLeft aria-hidden />
      </AriaButton>
    </span>
  )
}

function useIsNarrow(): boolean {
  const [is, setIs] = useState(() => matchMedia(narrow).matches)
  useEffect(() => {
    const asked = matchMedia(narrow)
    const look = (): void => setIs(asked.matches)
    asked.addEventListener('change', look)
    return () => asked.removeEventListener('change', look)
  }, [])
  return is
}
