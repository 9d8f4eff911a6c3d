import { useEffect, useEffectEvent, useMemo } from 'react'
import type { CommandIcon } from '../features/palette/command-icons'
import type { Command } from '../features/palette/find'
import { useAccountActions } from '../state/account-actions'
import { useClient } from '../state/api'
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
  const stores = useStores()
  const { accounts, dialog, page, tab, activeId, vault, query, settings } = stores
  const id = useStore(activeId)
  const { state } = useStore(vault)
  const savedFilters = useStore(settings, (it) => it.savedFilters)
  const client = useClient()
  const { api } = client
  const actions = useAccountActions()
  const imports = useImportFlow()
  const { act } = useNotices()
  const t = useText(accountsText)
  const frame = useText(frameText)
  const palette = useText(paletteText)

  return useMemo(() => {
    const command = (name: string, label: string, icon: CommandIcon, key: string | null, run: () => void): Command =>
      ({ id: name, label, icon, shortcut: key && `${modifier} ${key}`, run })
    const onActive = id === null ? [] : [
      ...tabs.map((it, at) => command(`tab-${it}`, palette.goTo(frame.tabs[it]), 'go', String(at + 1), () => { page.set('account'); tab.set(it) })),
      command('refresh', t.refresh, 'refresh', null, () => actions.refresh(id)),
      command('copy-token', palette.copyToken, 'copy', null, () => actions.copyToken(id)),
      command('ladder', palette.ladder, 'ladder', null, () => actions.climb(id)),
      command('edit', t.edit, 'edit', 'E', () => actions.edit(id)),
      command('sign-out', palette.signOut, 'sign-out', null, () => actions.signOut(id)),
      command('disarm', t.disarm, 'disarm', null, () => actions.disarm(id)),
      command('remove', t.remove, 'remove', null, () => actions.remove([id])),
    ]
    const openSettings = command('settings', frame.settings, 'settings', ',', () => dialog.set({ kind: 'settings' }))
    if (state === 'locked') return [command('unlock', frame.unlock, 'unlock', null, () => act(async () => void (await api.vault.unlock()))), openSettings]
    return [
      command('add', t.add, 'add', 'N', () => dialog.set({ kind: 'add-account' })),
      command('import', t.import, 'import', null, imports.choose),
      command('export', palette.export, 'export', null, () => dialog.set({ kind: 'export', marked: null })),
      command('check-all', t.checkAll, 'check', null, () => actions.check([...accounts.get().keys()])),
      command('health', frame.pages.health, 'health', null, () => page.set('health')),
      command('timeline', frame.pages.timeline, 'timeline', null, () => page.set('timeline')),
      command('runs', frame.pages.runs, 'runs', null, () => page.set('runs')),
      command('rights', frame.pages.rights, 'rights', null, () => page.set('rights')),
      ...onActive,
      command('sandbox', frame.trySandbox, 'sandbox', null, () => act(async () => void (await api.sandbox.start()))),
      command('tour', palette.tour, 'sandbox', null, () => act(async () => (await import('../features/onboarding/open-tour')).openTour(client, stores))),
      ...(state === 'open' ? [command('lock', frame.lock, 'lock', 'L', () => act(async () => void (await api.vault.lock())))] : []),
      command('restore', palette.restore, 'restore', null, () => dialog.set({ kind: 'restore' })),
      command('security', palette.security, 'security', null, () => dialog.set({ kind: 'settings', page: 'security' })),
      ...savedFilters.map((saved) => command(`filter-${saved.name}`, palette.filter(saved.name), 'filter', null, () => query.set(saved.query))),
      openSettings,
    ]
  }, [client, api, stores, actions, imports, act, accounts, dialog, page, tab, query, id, state, savedFilters, t, frame, palette])
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
