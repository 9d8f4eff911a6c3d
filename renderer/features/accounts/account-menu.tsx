import { AppWindow, ArrowRight, Pencil, Pin, PinOff, RefreshCw, ShieldOff, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import type { AccountView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { Menu, type MenuItem } from '../../ui/menu'

/** In window pixels. */
export interface MenuPlace { readonly x: number; readonly y: number }

interface Props {
  /** One, or all that are marked. */
  readonly accounts: readonly AccountView[]
  readonly place: MenuPlace
  readonly onRemove: () => void
  readonly onClose: () => void
}

export function AccountMenu({ accounts, place: { x, y }, onRemove, onClose }: Props) {
  const t = useText(accountsText)
  const actions = useAccountActions()
  const anchorRef = useRef<HTMLSpanElement>(null)
  const ids = accounts.map(({ id }) => id)
  const [id, ...others] = ids
  const single = others.length === 0 ? id : undefined
  const arePinned = accounts.every(({ pinned }) => pinned)
  const items: readonly (MenuItem | false)[] = [
    single !== undefined && { id: 'activate', label: t.activate, icon: ArrowRight, shortcut: '↵', run: () => actions.activate(single) },
    single !== undefined && { id: 'window', label: t.openWindow, icon: AppWindow, run: () => actions.openWindow(single) },
    { id: 'pin', label: arePinned ? t.unpin : t.pin, icon: arePinned ? PinOff : Pin, run: () => actions.pin(ids, !arePinned) },
    single === undefined
      ? { id: 'refresh', label: t.refreshAll, icon: RefreshCw, run: () => actions.refreshAll(ids) }
      : { id: 'refresh', label: t.refresh, icon: RefreshCw, run: () => actions.refresh(single) },
    single !== undefined && { id: 'edit', label: t.edit, icon: Pencil, shortcut: 'F2', run: () => actions.edit(single) },
    single !== undefined && { id: 'disarm', label: t.disarm, icon: ShieldOff, run: () => actions.disarm(single) },
    { id: 'remove', label: single === undefined ? t.removeMany(ids.length) : t.remove, icon: Trash2, shortcut: 'Del', isDanger: true, run: onRemove },
  ]
  return (
    <>
      <span ref={anchorRef} className="account-anchor" style={{ left: x, top: y }} />
      <Menu label={single === undefined ? t.markedActions : t.actions} anchorRef={anchorRef} onClose={onClose} items={items.filter((item) => item !== false)} />
    </>
  )
}
