import { lazy, Suspense, useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { AccountId, AccountView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { useVisibleRows } from '../../ui/use-visible-rows'
import type { MenuPlace } from './account-menu'
import { AccountRow } from './account-row'
import { findByPrefix } from './filter'
import './account-list.css'

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu')).AccountMenu }))

const rowPx = 44
const typingPauseMs = 700

/** One listbox for any number of accounts; the focus moves by keys, only Enter or a click makes an account active. */
export function AccountList({ accounts }: { readonly accounts: readonly AccountView[] }) {
  const t = useText(accountsText)
  const actions = useAccountActions()
  const activeId = useStore(useStores().activeId)
  const listId = useId()
  const scrollRef = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const [focusedId, setFocusedId] = useState<AccountId | null>(null)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const { from, to, show } = useVisibleRows(scrollRef, accounts.length, rowPx)

  const focusedAt = accounts.findIndex((account) => account.id === (focusedId ?? activeId))
  const focused = accounts[focusedAt]
  const optionId = (id: AccountId): string => `${listId}-${id}`

  useEffect(() => {
    performance.mark('accounts-listed')
  }, [])

  const focusAt = (index: number): void => {
    const at = Math.min(accounts.length - 1, Math.max(0, index))
    const account = accounts[at]
    if (!account) return
    setFocusedId(account.id)
    show(at)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? rowPx) / rowPx) - 1)
    const moves: Partial<Record<string, number>> = {
      ArrowDown: focusedAt + 1, ArrowUp: focusedAt - 1, Home: 0, End: accounts.length - 1, PageDown: focusedAt + page, PageUp: focusedAt - page,
    }
    const move = moves[event.key]
    if (move !== undefined) focusAt(move)
    else if (event.key === 'Enter' && focused) actions.activate(focused.id)
    else if (event.key === 'F2' && focused) actions.edit(focused.id)
    else if (event.key === 'Delete' && focused) {
      focusAt(focusedAt + 1 < accounts.length ? focusedAt + 1 : focusedAt - 1)
      actions.remove(focused.id)
    } else if (event.key.length === 1) {
      const { text, at } = typed.current
      typed.current = { text: event.timeStamp - at < typingPauseMs ? text + event.key : event.key, at: event.timeStamp }
      const found = findByPrefix(accounts, focusedAt, typed.current.text)
      if (found >= 0) focusAt(found)
    } else return
    event.preventDefault()
  }

  const openMenu = (event: MouseEvent, account: AccountView | undefined): void => {
    if (!account) return
    event.preventDefault()
    event.stopPropagation()
    setFocusedId(account.id)
    setMenu({ account, x: event.clientX, y: event.clientY })
  }

  return (
    <>
      <div
        ref={scrollRef} className="account-list" role="listbox" aria-label={t.title} tabIndex={0}
        aria-activedescendant={focused && optionId(focused.id)} onKeyDown={onKeyDown} onContextMenu={(event) => openMenu(event, focused)}
      >
        <div className="account-list-sizer" role="presentation" style={{ height: accounts.length * rowPx }}>
          {accounts.slice(from, to).map((account, at) => (
            <div
              key={account.id} id={optionId(account.id)} role="option" className={`account-row ${account === focused ? 'is-focused' : ''}`}
              aria-selected={account.id === activeId} aria-setsize={accounts.length} aria-posinset={from + at + 1}
              style={{ transform: `translateY(${(from + at) * rowPx}px)` }} onContextMenu={(event) => openMenu(event, account)}
              onClick={() => {
                setFocusedId(account.id)
                actions.activate(account.id)
              }}
            >
              <AccountRow account={account} />
            </div>
          ))}
        </div>
      </div>
      <Suspense fallback={null}>{menu && <AccountMenu place={menu} onClose={() => setMenu(null)} />}</Suspense>
    </>
  )
}
