import { lazy, Suspense, useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { AccountId, AccountView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { rowStyle, useRowHeight } from '../../state/row-heights'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { useVisibleRows } from '../../ui/use-visible-rows'
import type { MenuPlace } from './account-menu'
import { AccountRow } from './account-row'
import { noMarks, ranged, toggled, type Marks } from './marks'
import { findByPrefix } from './type-ahead'
import './account-list.css'

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu')).AccountMenu }))

const typingPauseMs = 700

interface Props {
  readonly accounts: readonly AccountView[]
  readonly marks: Marks
  readonly onMark: (marks: Marks) => void
  /** What the Delete key means for marked accounts. */
  readonly onRemoveMarked: () => void
}

/**
 * One listbox for any number of accounts. The focus moves by keys; only Enter or a click makes an account active. Ctrl or
 * Cmd marks one account more, Shift a range; while nothing is marked, the active account counts as the selected one.
 */
export function AccountList({ accounts, marks, onMark, onRemoveMarked }: Props) {
  const t = useText(accountsText)
  const actions = useAccountActions()
  const activeId = useStore(useStores().activeId)
  const listId = useId()
  const scrollRef = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const [focusedId, setFocusedId] = useState<AccountId | null>(null)
  const [menu, setMenu] = useState<{ readonly account: AccountView; readonly place: MenuPlace } | null>(null)
  const rowPx = useRowHeight('account')
  const { from, to, slotOf, show } = useVisibleRows(scrollRef, accounts.length, rowPx)

  const focusedAt = accounts.findIndex((account) => account.id === (focusedId ?? activeId))
  const focused = accounts[focusedAt]
  const anchorId = marks.anchor ?? focused?.id
  const optionId = (id: AccountId): string => `${listId}-${id}`

  useEffect(() => {
    performance.mark('accounts-listed')
  }, [])

  const focusAt = (index: number, isRange = false): void => {
    const at = Math.min(accounts.length - 1, Math.max(0, index))
    const account = accounts[at]
    if (!account) return
    if (isRange) onMark(ranged(accounts, anchorId ?? account.id, account.id))
    else if (marks.anchor) onMark({ ...marks, anchor: null })
    setFocusedId(account.id)
    show(at)
  }

  const activate = (id: AccountId): void => {
    onMark(noMarks)
    setFocusedId(id)
    actions.activate(id)
  }

  const onClick = (event: MouseEvent, id: AccountId): void => {
    if (event.shiftKey) onMark(ranged(accounts, anchorId ?? id, id))
    else if (event.ctrlKey || event.metaKey) onMark(toggled(marks, id))
    else return activate(id)
    setFocusedId(id)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'a') onMark({ ...marks, ids: new Set(accounts.map(({ id }) => id)) })
      else if (event.key === ' ' && focused) onMark(toggled(marks, focused.id))
      else return
      event.preventDefault()
      return
    }
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? rowPx) / rowPx) - 1)
    const moves: Partial<Record<string, number>> = {
      ArrowDown: focusedAt + 1, ArrowUp: focusedAt - 1, Home: 0, End: accounts.length - 1, PageDown: focusedAt + page, PageUp: focusedAt - page,
    }
    const move = moves[event.key]
    if (move !== undefined) focusAt(move, event.shiftKey)
    else if (event.key === 'Enter' && focused) activate(focused.id)
    else if (event.key === 'Escape') onMark(noMarks)
    else if (event.key === 'F2' && focused) actions.edit(focused.id)
    else if (event.key === 'Delete' && marks.ids.size > 0) onRemoveMarked()
    else if (event.key === 'Delete' && focused) {
      focusAt(focusedAt + 1 < accounts.length ? focusedAt + 1 : focusedAt - 1)
      actions.remove([focused.id])
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
    setMenu({ account, place: { x: event.clientX, y: event.clientY } })
  }

  const isForMarked = menu !== null && marks.ids.has(menu.account.id) && marks.ids.size > 1
  return (
    <>
      <div
        ref={scrollRef} className="account-list" role="listbox" aria-label={t.title} aria-multiselectable tabIndex={0}
        aria-activedescendant={focused && optionId(focused.id)} onKeyDown={onKeyDown} onContextMenu={(event) => openMenu(event, focused)}
      >
        <div className="account-list-sizer" role="presentation" style={rowStyle(rowPx, accounts.length)}>
          {accounts.slice(from, to).map((account, at) => (
            <div
              key={slotOf(from + at)} id={optionId(account.id)} role="option" className={`account-row ${account === focused ? 'is-focused' : ''}`}
              aria-selected={marks.ids.size > 0 ? marks.ids.has(account.id) : account.id === activeId}
              aria-current={account.id === activeId || undefined} aria-setsize={accounts.length} aria-posinset={from + at + 1}
              style={{ transform: `translateY(${(from + at) * rowPx}px)` }} onContextMenu={(event) => openMenu(event, account)}
              onClick={(event) => onClick(event, account.id)}
            >
              <AccountRow account={account} isMarked={marks.ids.has(account.id)} />
            </div>
          ))}
        </div>
      </div>
      <Suspense fallback={null}>
        {menu && (
          <AccountMenu
            accounts={isForMarked ? accounts.filter(({ id }) => marks.ids.has(id)) : [menu.account]} place={menu.place}
            onRemove={() => (isForMarked ? onRemoveMarked() : actions.remove([menu.account.id]))} onClose={() => setMenu(null)}
          />
        )}
      </Suspense>
    </>
  )
}
