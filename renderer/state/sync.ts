import type { AccountId, AppView, SettingsView } from '../../preload/views'
import type { Client } from './api'
import type { Stores } from './stores'

/**
 * Fills the stores and keeps them fresh. It subscribes before it loads, and what was pushed meanwhile is applied on
 * top of what was loaded, so no change is lost. Rejects when the load fails; `stop` ends the subscriptions. Where the client hides
 * names and the settings do not want that, or the other way round, nothing is shown and `onPresentation` is called.
 */
export function startSync({ api, on, veil }: Client, stores: Stores, onPresentation: (settings: SettingsView, app: AppView | null) => void = () => undefined): { readonly ready: Promise<void>; stop(): void } {
  let waiting: (() => void)[] | null = []
  const whenLoaded = (apply: () => void): void => {
    if (waiting) waiting.push(apply)
    else apply()
  }

  const isVeiled = veil !== undefined
  const stops = [
    on('accounts.changed', ({ upserted, removed }) =>
      whenLoaded(() => stores.accounts.update((old) => patched(old, upserted, removed)))),
    on('session.changed', (sessions) => whenLoaded(() => stores.sessions.update((old) => patched(old, sessions, [])))),
    on('identity.noticed', ({ upserted, removed }) =>
      whenLoaded(() => stores.identityNews.update((old) => patched(old, upserted, removed)))),
    on('active.changed', (id) => whenLoaded(() => {
      // Chosen outside of this window, in the tray or a notification, it is to be seen.
      if (id !== null && id !== stores.activeId.get()) stores.page.set('account')
      stores.activeId.set(id)
    })),
    on('vault.changed', (vault) => whenLoaded(() => {
      stores.vault.set(vault)
      if (vault.state !== 'locked') return
      stores.dialog.set(null)
      stores.toasts.set([])
    })),
    on('network.changed', (network) => whenLoaded(() => stores.network.set(network))),
    on('settings.changed', (settings) => whenLoaded(() => {
      if (settings.presentation === isVeiled) return stores.settings.set(settings)
      stores.loaded.set(false)
      onPresentation(settings, stores.app.get())
    })),
    on('clipboard.changed', (clipboard) => whenLoaded(() => stores.clipboard.set(clipboard))),
  ]

  const load = async (): Promise<void> => {
    const [app, settings, vault, network, accounts, sessions, news, activeId] = await Promise.all([
      api.app.info(), api.settings.get(), api.vault.state(), api.session.network(), api.accounts.list(), api.session.list(), api.identity.news(),
      api.accounts.active(),
    ])
    if (settings.presentation !== isVeiled) return onPresentation(settings, app)
    stores.app.set(app)
    stores.settings.set(settings)
    stores.vault.set(vault)
    stores.network.set(network)
    stores.sessions.set(byId(sessions))
    stores.identityNews.set(byId(news))
    stores.accounts.set(byId(accounts))
    stores.activeId.set(activeId)
    for (const apply of waiting ?? []) apply()
    waiting = null
    stores.loaded.set(true)
  }

  return {
    ready: load(),
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

type Keyed = { readonly id: AccountId }

function byId<T extends Keyed>(items: readonly T[]): ReadonlyMap<AccountId, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function patched<T extends Keyed>(
  old: ReadonlyMap<AccountId, T>, upserted: readonly T[], removed: readonly AccountId[],
): ReadonlyMap<AccountId, T> {
  const next = new Map(old)
  for (const item of upserted) next.set(item.id, item)
  for (const id of removed) next.delete(id)
  return next
}
