import { Command as CommandSign, Eye, EyeOff, History, Keyboard, LifeBuoy, Lock, LockOpen, Moon, Settings, ShieldCheck, Sun, ZoomIn, ZoomOut } from 'lucide-react'
import { useMemo } from 'react'
import { useApi } from '../../state/api'
import type { CommandOffer } from '../../state/commands'
import { useNotices } from '../../state/notices'
import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { steppedZoom } from '../../state/zoom'
import { useText } from '../../text'
import { commandsText } from '../../text/commands'
import { settingsText } from '../../text/settings'

/** Looks, lock and settings: what is there whatever the accounts are. While locked, nothing that shows an account. */
export function useAppCommands(): readonly CommandOffer[] {
  const { dialog, vault, settings } = useStores()
  const state = useStore(vault, (it) => it.state)
  const isPresenting = useStore(settings, (it) => it.presentation)
  const api = useApi()
  const update = useUpdateSettings()
  const { act, toast } = useNotices()
  const t = useText(commandsText)
  const words = useText(settingsText)

  return useMemo(() => {
    const offer = (group: CommandOffer['group'], id: string, label: string, icon: CommandOffer['icon'], run: () => void, more: Partial<CommandOffer> = {}): CommandOffer =>
      ({ id, group, label, icon, run, ...more })
    const zoom = (direction: 1 | -1 | 0) => () => update({ zoomPercent: steppedZoom(settings.get().zoomPercent, direction) })
    const isLocked = state === 'locked'
    return [
      isLocked
        ? offer('app', 'unlock', t.unlock, LockOpen, () => act(async () => void (await api.vault.unlock())))
        : offer('app', 'lock', t.lock, Lock, () => act(async () => void (await api.vault.lock())), { keys: 'Mod+L', isEnabled: state === 'open' }),
      offer('app', 'palette', t.palette, CommandSign, () => dialog.set({ kind: 'palette' }), { keys: 'Mod+K', isInPalette: false }),
      offer('app', 'shortcuts', t.shortcuts, Keyboard, () => dialog.set({ kind: 'shortcuts' }), { keys: 'F1' }),
      offer('view', 'present', isPresenting ? t.endPresent : t.present, isPresenting ? Eye : EyeOff, () => update({ presentation: !isPresenting }), { keys: 'Mod+Shift+P' }),
      offer('view', 'light', t.light, Sun, () => update({ theme: 'light' })),
      offer('view', 'dark', t.dark, Moon, () => update({ theme: 'dark' })),
      offer('view', 'zoom-in', t.zoomIn, ZoomIn, zoom(1), { keys: 'Mod++' }),
      offer('view', 'zoom-out', t.zoomOut, ZoomOut, zoom(-1), { keys: 'Mod+-' }),
      offer('view', 'zoom-reset', t.zoomReset, ZoomIn, zoom(0), { keys: 'Mod+0' }),
      offer('app', 'security', t.security, ShieldCheck, () => dialog.set({ kind: 'settings', page: 'security' }), { isEnabled: !isLocked }),
      offer('app', 'restore', t.restore, History, () => dialog.set({ kind: 'restore' }), { isEnabled: !isLocked }),
      offer('app', 'diagnostics', t.diagnostics, LifeBuoy, () => act(async () => { if (await api.app.diagnostics()) toast(words.diagnosticsSaved) }), { isEnabled: !isLocked }),
      offer('app', 'settings', t.settings, Settings, () => dialog.set({ kind: 'settings' }), { keys: 'Mod+,' }),
    ]
  }, [api, update, act, toast, dialog, settings, state, isPresenting, t, words])
}
