import { createContext, createElement, use, type ReactNode } from 'react'
import { usualSettings } from '../../preload/catalogue/usual-settings'
import type { OpenedImport } from '../../preload/import-views'
import type { AccountId, AccountView, AppView, ClipboardView, ErrorView, IdentityNewsView, NetworkView, SessionView, SettingsView, VaultView } from '../../preload/views'
import type { Command, CommandOffer } from './commands'
import { createStore, useStore, type Store } from './store'

/** Stays until dismissed. `about` names what was tried, when the error alone does not say it. */
export interface Notice { readonly id: number; readonly error: ErrorView; readonly about: string | null }
export interface ToastAction { readonly label: string; readonly run: () => void }
export interface Toast { readonly id: number; readonly text: string; readonly action: ToastAction | null }

/** Which dialog is open: one at a time. */
export type OpenDialog =
  | { readonly kind: 'add-account' }
  | { readonly kind: 'edit-account'; readonly id: AccountId }
  | { readonly kind: 'import'; readonly reading: Promise<OpenedImport | null> }
  | { readonly kind: 'export'; readonly marked: readonly AccountId[] | null }
  | { readonly kind: 'settings'; readonly page?: SettingsPage }
  | { readonly kind: 'restore' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }

export type SettingsPage = 'general' | 'appearance' | 'shortcuts' | 'network' | 'vault' | 'security' | 'about'
/** What the middle of the window shows: the active account, the disarming of its key, or a view of all accounts. */
export type Page = 'account' | 'disarm' | 'health' | 'timeline' | 'runs' | 'rights'
export type AccountTab = 'overview' | 'identity' | 'token' | 'requests' | 'activity'

/** Caches of what main owns, and what only the window knows. Maps are replaced, never changed. */
export interface Stores {
  /** False until the first load is in. */
  readonly loaded: Store<boolean>
  readonly accounts: Store<ReadonlyMap<AccountId, AccountView>>
  readonly sessions: Store<ReadonlyMap<AccountId, SessionView>>
  /** Identities that changed and were not looked at since. */
  readonly identityNews: Store<ReadonlyMap<AccountId, IdentityNewsView>>
  readonly activeId: Store<AccountId | null>
  readonly vault: Store<VaultView>
  readonly network: Store<NetworkView>
  readonly settings: Store<SettingsView>
  readonly app: Store<AppView | null>
  readonly clipboard: Store<ClipboardView | null>
  readonly notices: Store<readonly Notice[]>
  readonly toasts: Store<readonly Toast[]>
  readonly dialog: Store<OpenDialog | null>
  readonly page: Store<Page>
  readonly tab: Store<AccountTab>
  /** What the search box of the account list holds. */
  readonly query: Store<string>
  /** Every action of the window, in the order of the palette. */
  readonly commands: Store<readonly Command[]>
  /** What parts of the window offer while they are there. */
  readonly offered: Store<readonly (readonly CommandOffer[])[]>
  /** Accounts that were active in this window, the latest first. */
  readonly recentIds: Store<readonly AccountId[]>
  /** While Ctrl+Tab is held: the recent accounts, and which of them it would switch to. */
  readonly switcher: Store<{ readonly ids: readonly AccountId[]; readonly at: number } | null>
  /** Marked to be asked by a run; null for those that the search finds. */
  readonly runTargets: Store<readonly AccountId[] | null>
}

export function createStores(): Stores {
  return {
    loaded: createStore(false),
    accounts: createStore<ReadonlyMap<AccountId, AccountView>>(new Map()),
    sessions: createStore<ReadonlyMap<AccountId, SessionView>>(new Map()),
    identityNews: createStore<ReadonlyMap<AccountId, IdentityNewsView>>(new Map()),
    activeId: createStore<AccountId | null>(null),
    vault: createStore<VaultView>({
      state: 'opening', slot: null, backend: null, reason: null, accountsOnDisk: null, hasPassphrase: false, lockedBy: null,
    }),
    network: createStore<NetworkView>({ hosts: [] }),
    settings: createStore<SettingsView>(usualSettings),
    app: createStore<AppView | null>(null),
    clipboard: createStore<ClipboardView | null>(null),
    notices: createStore<readonly Notice[]>([]),
    toasts: createStore<readonly Toast[]>([]),
    dialog: createStore<OpenDialog | null>(null),
    page: createStore<Page>('account'),
    tab: createStore<AccountTab>('overview'),
    query: createStore(''),
    commands: createStore<readonly Command[]>([]),
    offered: createStore<readonly (readonly CommandOffer[])[]>([]),
    recentIds: createStore<readonly AccountId[]>([]),
    switcher: createStore<{ readonly ids: readonly AccountId[]; readonly at: number } | null>(null),
    runTargets: createStore<readonly AccountId[] | null>(null),
  }
}

const StoresContext = createContext<Stores | null>(null)

export function StoresProvider({ stores, children }: { readonly stores: Stores; readonly children: ReactNode }) {
  return createElement(StoresContext, { value: stores }, children)
}

export function useStores(): Stores {
  const stores = use(StoresContext)
  if (!stores) throw new Error('useStores needs a StoresProvider above it')
  return stores
}

export function useAccount(id: AccountId): AccountView | undefined {
  return useStore(useStores().accounts, (accounts) => accounts.get(id))
}

export function useSession(id: AccountId): SessionView | undefined {
  return useStore(useStores().sessions, (sessions) => sessions.get(id))
}
