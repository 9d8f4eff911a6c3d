import type { SettingsView } from '../../../preload/views'
import type { Core } from '../core'
import type { Clock, TrayModel } from '../ports'
import type { DesktopWords } from './desktop-words'
import { trayModel } from './tray-model'

/** A storm of changes is one new menu. */
const SETTLE_MS = 1_000
const MINUTE_MS = 60_000

/** Shows the menu anew when what it says has changed, and with the minutes that pass, by one timer for all accounts. Answers with what stops it. */
export function planTray(deps: {
  readonly core: Pick<Core, 'events' | 'accounts' | 'sessions' | 'vault' | 'scheduler'>
  readonly clock: Clock
  readonly settings: () => Pick<SettingsView, 'presentation'>
  readonly words: () => DesktopWords
  readonly show: (model: TrayModel) => void
}): () => void {
  const { core, clock } = deps
  let shown = ''
  let cancel: (() => void) | null = null
  let isSoon = false

  function plan(ms: number): void {
    cancel?.()
    cancel = clock.after(ms, show)
  }

  function show(): void {
    cancel?.()
    cancel = null
    isSoon = false
    const model = trayModel({
      accounts: core.accounts.list(), sessions: new Map(core.sessions.views().map(view => [view.id, view])), vault: core.vault.state().state,
      network: core.scheduler.network(), isPresenting: deps.settings().presentation, now: clock.now(), words: deps.words(),
    })
    const text = JSON.stringify(model)
    // A menu that is set again closes under the hand that has opened it.
    if (text !== shown) deps.show(model)
    shown = text
    if (model.ages) plan(MINUTE_MS)
  }

  function soon(): void {
    if (isSoon) return
    isSoon = true
    plan(SETTLE_MS)
  }

  const stops = (['accounts.changed', 'session.changed', 'network.changed', 'settings.changed'] as const).map(event => core.events.on(event, soon))
  // What is locked must not be seen a moment longer.
  stops.push(core.events.on('vault.changed', show))
  show()
  return () => {
    cancel?.()
    for (const stop of stops) stop()
  }
}
