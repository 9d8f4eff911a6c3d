import { ArrowRight, ChartGantt, Copy, FileDown, FlaskConical, HeartPulse, History, Layers, ListChecks, ListFilter, Lock, LockOpen, LogOut, Pencil, RefreshCw, Settings, ShieldCheck, ShieldOff, Table2, Trash2, UserPlus, type LucideIcon } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo } from 'react'
import type { Command } from '../features/palette/find'
import { useAccountActions } from '../state/account-actions'
import { useApi } from '../state/api'
import { useImportFlow } from '../state/import-flow'
import { useNotices } from '../state/notices'
import { useStore } from '../state/store'
import { useStores, type AccountTab } from '../state/stores'
import { useText } from '../text'
import { accountsText } from '../text/accounts'
import { frameText } from '../text/frame'
import { paletteText } from '../text/palette'

export const tabs: readonly AccountTab[] = ['overview', 'identity', 'token', 'requests', 'activity']

const modifier = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl'
export const paletteShortcut = `${modifier} K`
export const lockShortcut = `${modifier} L`

/** Every action of the window once; the palette lists them, and those with a shortcut answer to it. */
export function useCommands(): readonly Command[] {
  const { accounts, dialog, page, tab, activeId, vault, query, settings } = useStores()
  const id = useStore(activeId)
  const { state } = useStore(vault)
  const savedFilters = useStore(settings, (it) => it.savedFilters)
  const api = useApi()
  const actions = useAccountActions()
  const imports = useImportFlow()
  const { act } = useNotices()
  const t = useText(accountsText)
  const frame = useText(frameText)
  const palette = useText(paletteText)

  return useMemo(() => {
    const command = (name: string, label: string, icon: LucideIcon, key: string | null, run: () => void): Command =>
      ({ id: name, label, icon, shortcut: key && `${modifier} ${key}`, run })
    const onActive = id === null ? [] : [
      ...tabs.map((it, at) => command(`tab-${it}`, palette.goTo(frame.tabs[it]), ArrowRight, String(at + 1), () => { page.set('account'); tab.set(it) })),
      command('refresh', t.refresh, RefreshCw, null, () => actions.refresh(id)),
      command('copy-token', palette.copyToken, Copy, null, () => actions.copyToken(id)),
      command('edit', t.edit, Pencil, 'E', () => actions.edit(id)),
      command('sign-out', palette.signOut, LogOut, null, () => actions.signOut(id)),
      command('disarm', t.disarm, ShieldOff, null, () => actions.disarm(id)),
      command('remove', t.remove, Trash2, null, () => actions.remove([id])),
    ]
    const openSettings = command('settings', frame.settings, Settings, ',', () => dialog.set({ kind: 'settings' }))
    if (state === 'locked') return [command('unlock', frame.unlock, LockOpen, null, () => act(async () => void (await api.vault.unlock()))), openSettings]
    return [
      command('add', t.add, UserPlus, 'N', () => dialog.set({ kind: 'add-account' })),
      command('import', t.import, FileDown, null, imports.choose),
      command('check-all', t.checkAll, ListChecks, null, () => actions.check([...accounts.get().keys()])),
      command('health', frame.pages.health, HeartPulse, null, () => page.set('health')),
      command('timeline', frame.pages.timeline, ChartGantt, null, () => page.set('timeline')),
      command('runs', frame.pages.runs, Layers, null, () => page.set('runs')),
      command('rights', frame.pages.rights, Table2, null, () => page.set('rights')),
      ...onActive,
      command('sandbox', frame.trySandbox, FlaskConical, null, () => act(async () => void (await api.sandbox.start()))),
      ...(state === 'open' ? [command('lock', frame.lock, Lock, 'L', () => act(async () => void (await api.vault.lock())))] : []),
      command('restore', palette.restore, History, null, () => dialog.set({ kind: 'restore' })),
      command('security', palette.security, ShieldCheck, null, () => dialog.set({ kind: 'settings', page: 'security' })),
      ...savedFilters.map((saved) => command(`filter-${saved.name}`, palette.filter(saved.name), ListFilter, null, () => query.set(saved.query))),
      openSettings,
    ]
  }, [api, actions, imports, act, accounts, dialog, page, tab, query, id, state, savedFilters, t, frame, palette])
}

/** Runs the command whose shortcut is pressed, while no dialog is open. */
export function useShortcuts(commands: readonly Command[]): void {
  const { dialog } = useStores()
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || dialog.get()) return
    const pressed = `${modifier} ${event.key.toUpperCase()}`
    const command = commands.find(({ shortcut }) => shortcut === pressed)
    if (!command && pressed !== paletteShortcut) return
    event.preventDefault()
    if (command) command.run()
    else dialog.set({ kind: 'palette' })
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
