import { app, Notification } from 'electron'
import type { AccountId } from '../preload/views'
import type { Core } from './core/core'
import { desktopWords, type DesktopWords } from './core/desktop/desktop-words'
import { createNotifier, type Notice } from './core/desktop/notifier'
import { planTray } from './core/desktop/tray-plan'
import type { Clock, LoginItem, TrayAction } from './core/ports'
import { accountIn } from './electron/page'
import { createTray } from './electron/tray'
import type { Windows } from './electron/windows'

/** What the app is outside of its windows: its tray, its notifications, its start at login. Answers with what ends them. */
export function startDesktop({ core, clock, loginItem, windows, icon }: {
  readonly core: Core
  readonly clock: Clock
  readonly loginItem: LoginItem
  readonly windows: Windows
  /** The file of the tray's icon. */
  readonly icon: string
}): () => void {
  const settings = core.preferences.read
  const words = (): DesktopWords => desktopWords(settings().language, app.getLocale())

  function goTo(id: AccountId): void {
    windows.show()
    // Locked, it is the active one after unlocking, if it is still there.
    if (core.vault.records().has(id)) core.flows.activate(id)
  }

  function act(action: TrayAction): void {
    if ('id' in action) actOn(action)
    else if (action.what === 'open') windows.show()
    else if (action.what === 'quit') app.quit()
    else if (action.what === 'lock') core.background(core.lock('asked'))
    else {
      windows.show()
      core.background(core.changeVault(() => core.vault.unlock()))
    }
  }

  function actOn({ what, id }: Extract<TrayAction, { id: AccountId }>): void {
    if (what === 'switch') goTo(id)
    else core.background(what === 'refresh' ? core.sessions.refresh(id) : core.reveal.copy(id, 'token'))
  }

  function tell({ title, body, id }: Notice): void {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title, body })
    shown.add(notification)
    for (const event of ['click', 'close', 'failed'] as const) notification.on(event as 'close', () => shown.delete(notification))
    notification.on('click', () => goTo(id))
    notification.show()
  }
  /** One that nothing holds is collected, and its click with it. */
  const shown = new Set<Notification>()

  let startsAtLogin = settings().startAtLogin
  // The program may have moved since.
  if (startsAtLogin) core.background(loginItem.set(true))

  const stops = [
    core.events.on('settings.changed', ({ startAtLogin }) => {
      if (startAtLogin !== startsAtLogin) core.background(loginItem.set(startAtLogin))
      startsAtLogin = startAtLogin
    }),
    planTray({ core, clock, settings, words, show: createTray(icon, act).show }),
    createNotifier({
      core, clock, settings, words, show: tell,
      isWatched(id) {
        const window = windows.focused()
        return window !== null && (accountIn(window.webContents.getURL()) ?? core.active.get()) === id
      },
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
