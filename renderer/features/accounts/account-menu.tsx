import { ArrowRight, Pencil, Pin, PinOff, RefreshCw, ShieldOff, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import type { AccountView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { Menu } from '../../ui/menu'

/** In window pixels. */
export interface MenuPlace { readonly account: AccountView; readonly x: number; readonly y: number }

export function AccountMenu({ place: { account, x, y }, onClose }: { readonly place: MenuPlace; readonly onClose: () => void }) {
  const t = useText(accountsText)
  const actions = useAccountActions()
  const anchorRef = useRef<HTMLSpanElement>(null)
  const { id, pinned } = account
  return (
    <>
      <span ref={anchorRef} className="account-anchor" style={{ left: x, top: y }} />
      <Menu
        label={t.actions} anchorRef={anchorRef} onClose={onClose}
        items={[
          { id: 'activate', label: t.activate, icon: ArrowRight, shortcut: '↵', run: () => actions.activate(id) },
          { id: 'pin', label: pinned ? t.unpin : t.pin, icon: pinned ? PinOff : Pin, run: () => actions.pin([id], !pinned) },
          { id: 'refresh', label: t.refresh, icon: RefreshCw, run: () => actions.refresh(id) },
          { id: 'edit', label: t.edit, icon: Pencil, shortcut: 'F2', run: () => actions.edit(id) },
          { id: 'disarm', label: t.disarm, icon: ShieldOff, run: () => actions.disarm(id) },
          { id: 'remove', label: t.remove, icon: Trash2, shortcut: 'Del', isDanger: true, run: () => actions.remove([id]) },
        ]}
      />
    </>
  )
}
