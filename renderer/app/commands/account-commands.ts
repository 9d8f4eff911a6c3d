import { AppWindow, Copy, Hash, ListOrdered, LogOut, Pencil, Pin, PinOff, RefreshCw, ShieldOff, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useAccountActions } from '../../state/account-actions'
import type { CommandOffer } from '../../state/commands'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { commandsText } from '../../text/commands'

/** What can be done to the active account. */
export function useAccountCommands(): readonly CommandOffer[] {
  const { accounts, activeId } = useStores()
  const id = useStore(activeId)
  const accountId = useStore(accounts, (all) => (id === null ? undefined : all.get(id)?.accountId))
  const isPinned = useStore(accounts, (all) => id !== null && all.get(id)?.pinned === true)
  const actions = useAccountActions()
  const t = useText(commandsText)

  return useMemo(() => {
    const offer = (name: string, label: string, icon: CommandOffer['icon'], run: (on: NonNullable<typeof id>) => void, keys?: string): CommandOffer => ({
      id: name, group: 'account', label, icon, isEnabled: accountId !== undefined, run: () => { if (id !== null) run(id) }, ...(keys && { keys }),
    })
    return [
      offer('refresh', t.refresh, RefreshCw, actions.refresh, 'Mod+R'),
      offer('copy-token', t.copyToken, Copy, actions.copyToken, 'Mod+Shift+C'),
      offer('copy-account-id', t.copyAccountId, Hash, () => actions.copyText(accountId ?? '')),
      offer('open-window', t.openWindow, AppWindow, actions.openWindow, 'Mod+Shift+N'),
      offer('ladder', t.ladder, ListOrdered, actions.climb),
      offer('edit', t.edit, Pencil, actions.edit, 'Mod+E'),
      offer('pin', isPinned ? t.unpin : t.pin, isPinned ? PinOff : Pin, (on) => actions.pin([on], !isPinned), 'Mod+D'),
      offer('sign-out', t.signOut, LogOut, actions.signOut),
      offer('disarm', t.disarm, ShieldOff, actions.disarm),
      offer('remove', t.remove, Trash2, (on) => actions.remove([on])),
    ]
  }, [actions, id, accountId, isPinned, t])
}
