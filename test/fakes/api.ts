import { hasUsableKey } from '../../preload/catalogue/exports'
import { usualSettings } from '../../preload/catalogue/usual-settings'
import { methods, type Api, type Bridge, type Events } from '../../preload/contract'
import type { ConnectionView } from '../../preload/connection-views'
import type { HealthRowView } from '../../preload/health-views'
import type { ImportView } from '../../preload/import-views'
import type {
  AccountId, AccountView, AppView, ClipboardView, ErrorView, IdentityNewsView, NetworkView, NewAccount, PasteId,
  SessionView, SettingsView, SlotView, VaultView, VisitView,
} from '../../preload/views'
import { createFakeConnection } from './connection'
import { createFakeDisarm } from './disarm'
import { createFakeHealth } from './health'
import { createFakeUpdates } from './updates'
import { createFakeImports } from './imports'
import { createFakeRequests } from './requests'
import { createFakeRights } from './rights'
import { createFakeRuns } from './runs'
import { sampleAccount, sampleError, sampleIdentity, samples, sampleSession, sampleSlot } from './samples'

type Method = { [F in keyof Api]: `${F}.${keyof Api[F] & string}` }[keyof Api]

interface Options {
  readonly now?: number
  readonly accounts?: readonly AccountView[]
  readonly sessions?: readonly SessionView[]
  readonly news?: readonly IdentityNewsView[]
  readonly visits?: VisitView[]
  readonly vault?: Partial<VaultView>
  readonly health?: readonly HealthRowView[]
  readonly settings?: Partial<SettingsView>
  readonly network?: NetworkView
  readonly app?: Partial<AppView>
  /** What any import reads. */
  readonly imported?: ImportView
  readonly connection?: Partial<ConnectionView>
}

/** A whole main process in memory: it answers, keeps and pushes as main does, and `calls` and `fail` are there for tests. */
export interface FakeApi {
  readonly api: Api
  readonly bridge: Bridge
  readonly calls: readonly { readonly method: Method; readonly input: unknown }[]
  /** The next call of `method` fails so. */
  fail(method: Method, error: ErrorView): void
  push<E extends keyof Events>(event: E, payload: Events[E]): void
}

class Failure extends Error {
  readonly view: ErrorView

  constructor(view: ErrorView) {
    super(view.code)
    this.view = view
  }
}

export function createFakeApi(options: Options = {}): FakeApi {
  const now = options.now ?? Date.now()
  const given = options.accounts ? { accounts: options.accounts, sessions: options.sessions ?? [] } : samples(now)
  const accounts = new Map(given.accounts.map((account) => [account.id, account]))
  const sessions = new Map(given.sessions.map((session) => [session.id, session]))
  const removed = new Map<AccountId, AccountView>()
  const news = new Map(options.news?.map((each) => [each.id, each]))
  const calls: { method: Method; input: unknown }[] = []
  const failures = new Map<string, ErrorView>()
  const listeners = new Map<keyof Events, Set<(payload: never) => void>>()
  let active = given.accounts[0]?.id ?? null
  let settings: SettingsView = {
    ...usualSettings, language: 'en', ...options.settings,
  }
  let vault: VaultView = {
    state: 'open', slot: 'safe-storage', backend: 'gnome_libsecret', reason: null, accountsOnDisk: accounts.size, hasPassphrase: false, lockedBy: null,
    ...options.vault,
  }
  let network: NetworkView = options.network ?? { hosts: [] }
  let slots: readonly SlotView[] = [sampleSlot('safe-storage', now)]
  let lastAdded = 0

  const push: FakeApi['push'] = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never)
  }
  const need = <T>(from: ReadonlyMap<AccountId, T>, id: AccountId): T => {
    const found = from.get(id)
    if (!found) throw new Failure(sampleError('not-found'))
    return found
  }
  const keep = (account: AccountView): AccountView => {
    accounts.set(account.id, account)
    push('accounts.changed', { upserted: [account], removed: [] })
    return account
  }
  const adopt = (session: SessionView): SessionView => {
    sessions.set(session.id, session)
    push('session.changed', [session])
    return session
  }
  const refresh = (id: AccountId): SessionView => {
    const { key, token } = need(sessions, id)
    return key.reason ? adopt({ ...need(sessions, id), token: { ...token, changedAt: now } }) : adopt(sampleSession({ id, now }))
  }
  const makeActive = (id: AccountId): void => {
    active = id
    push('active.changed', id)
  }
  const changeVault = (change: Partial<VaultView>): VaultView => {
    vault = { ...vault, ...change }
    push('vault.changed', vault)
    return vault
  }
  const viewOf = (input: NewAccount, id: string, old: Partial<AccountView> = {}): AccountView => {
    if (!input.accountId) throw new Failure(sampleError('account-id-required', { detail: 'accountId' }))
    if ('typed' in input.key && !input.key.typed) throw new Failure(sampleError('key-required', { detail: 'key' }))
    const twin = [...accounts.values()].find((account) => account.accountId === input.accountId && account.id !== id)
    if (twin && !input.allowDuplicate) throw new Failure(sampleError('duplicate-account', { detail: twin.title, accountId: twin.id }))
    const { kind } = input.environment
    const baseUrl = 'baseUrl' in input.environment ? input.environment.baseUrl : 'https://api.tillhub.com'
    return sampleAccount({
      ...old, id, label: input.label, title: input.label || input.accountId, accountId: input.accountId, environment: { kind, baseUrl },
      accountClass: input.accountClass, colour: input.colour, tags: input.tags, note: input.note, createdAt: now,
    })
  }
  const api: Api = {
    app: {
      info: async () => ({
        version: '0.1.0', electron: '45.4.1', platform: 'linux', locale: 'en-GB', dataFolder: '/home/sample/.config/tillkeys', preferencesKeptAs: null, canStartAtLogin: true, ...options.app,
      }),
      copyText: async () => {},
      showDataFolder: async () => {},
      moveDataFolder: async () => true,
      diagnostics: async () => true,
      openWindow: async () => {},
      menu: async () => {},
    },
    vault: {
      state: async () => vault,
      retry: async () => vault,
      useMemory: async () => changeVault({ state: 'memory' }),
      useSlot: async (slot) => {
        settings = { ...settings, keySlot: slot }
        push('settings.changed', settings)
        slots = [...slots, sampleSlot(slot, now)]
        return changeVault({ slot })
      },
      slots: async () => [...slots],
      addPassphrase: async ({ passphrase }) => {
        if (passphrase.length < 12) throw new Failure(sampleError('passphrase-short', { detail: '12' }))
        slots = [...slots.filter(({ kind }) => kind !== 'passphrase'), sampleSlot('passphrase', now)]
        changeVault({ hasPassphrase: true })
        return [...slots]
      },
      openWithPassphrase: async () => changeVault({ state: 'open', slot: 'passphrase', lockedBy: null, reason: null }),
      testSlot: async () => true,
      removeSlot: async (kind) => {
        slots = slots.filter((slot) => slot.kind !== kind)
        if (slots.length === 0) throw new Failure(sampleError('slot-needed'))
        return [...slots]
      },
      generations: async () => [
        { generation: 7, writtenAt: now - 3_600_000, accounts: accounts.size, readable: true, added: [], removed: [], changed: ['Bäckerei Anna'] },
        { generation: 6, writtenAt: now - 90_000_000, accounts: 1, readable: true, added: ['Kiosk am Eck'], removed: ['Bäckerei Anna'], changed: [] },
        { generation: 5, writtenAt: null, accounts: null, readable: false, added: [], removed: [], changed: [] },
      ],
      restore: async () => changeVault({ state: 'open', reason: null }),
      lock: async () => changeVault({ state: 'locked', lockedBy: 'asked' }),
      unlock: async () => changeVault({ state: 'open', lockedBy: null }),
      eraseAll: async () => {},
    },
    accounts: {
      list: async () => [...accounts.values()],
      active: async () => (active !== null && accounts.has(active) ? active : null),
      activate: async (id) => makeActive(need(accounts, id).id),
      visits: async () => options.visits ?? [],
      add: async (input) => {
        const account = keep(viewOf(input, `added-${++lastAdded}`))
        adopt(sampleSession({ id: account.id, now }))
        makeActive(account.id)
        return account
      },
      update: async (input) => keep(viewOf(input, input.id, need(accounts, input.id))),
      holdToSend: async ({ id, isOn }) => keep({ ...need(accounts, id), holdToSend: isOn }),
      pin: async ({ ids, pinned }) => ids.map((id) => keep({ ...need(accounts, id), pinned })),
      tag: async ({ ids, add, remove }) => ids.map((id) => {
        const account = need(accounts, id)
        return keep({ ...account, tags: [...new Set([...account.tags, ...add])].filter((tag) => !remove.includes(tag)) })
      }),
      remove: async (ids) => {
        for (const id of ids) removed.set(id, need(accounts, id))
        for (const id of ids) accounts.delete(id)
        push('accounts.changed', { upserted: [], removed: ids })
      },
      restore: async (ids) => ids.map((id) => keep(need(removed, id))),
      testKey: async () => ({ state: 'accepted', accountName: 'Bäckerei Anna GmbH', reason: null, ms: 212 }),
    },
    session: {
      list: async () => [...sessions.values()],
      refresh: async (id) => refresh(id),
      refreshAll: async (ids) => ids.map(refresh),
      signOut: async (id) => adopt(sampleSession({ id, now, token: 'none' })),
      network: async () => network,
      probe: async () => {
        network = { hosts: [] }
        push('network.changed', network)
        return network
      },
    },
    health: createFakeHealth({ now, sessions, push, rows: options.health }),
    identity: {
      get: async (id) => sampleIdentity(id, now),
      compare: async ({ id }) => [
        ...(sampleIdentity(id, now).history[0]?.changes ?? []), { path: 'sub_user.active', kind: 'same', before: true, after: true },
      ],
      news: async () => [...news.values()],
      markSeen: async (id) => {
        news.delete(id)
        push('identity.noticed', { upserted: [], removed: [id] })
      },
    },
    rights: createFakeRights(now),
    disarm: createFakeDisarm({
      now, accountOf: (id) => need(accounts, id), fail: (code) => new Failure(sampleError(code)), freeze: (id, frozen) => void keep({ ...need(accounts, id), frozen }),
    }),
    token: {
      get: async (id) => ({
        id, header: { alg: 'HS256', typ: 'JWT' }, claims: { sub: 'b1c9a6de', iat: 1793000000, exp: 1795592000, scopes: ['admin'] },
        masked: '••••••••••••', tokenType: 'Bearer',
      }),
    },
    secrets: {
      paste: async () => ({ pasteId: 'paste-1' as PasteId, length: 36, shape: 'other', accountId: null, baseUrl: null }),
      copy: async ({ id, what }) => {
        const clipboard: ClipboardView = { id, what, clearsAt: Date.now() + settings.clipboardSeconds * 1_000 }
        push('clipboard.changed', clipboard)
        return clipboard
      },
      reveal: async () => ({ value: 'sample.revealed.token' }),
    },
    ...createFakeRequests({ now, push, accountOf: (id) => need(accounts, id), fail: (code, more) => new Failure(sampleError(code, more)) }),
    runs: createFakeRuns({ now, sessions, push, fail: (code) => new Failure(sampleError(code)) }),
    activity: {
      list: async () => [
        { at: now - 20_000, what: 'request', outcome: 'ok', status: 200, ms: 123, bytes: 4512, requestId: 'req-1', detail: 'GET /api/v1/products' },
        { at: now - 9_000_000, what: 'sign-in', outcome: 'ok', status: 200, ms: 301, bytes: 2210, requestId: 'req-0', detail: null },
        { at: now - 9_900_000, what: 'renewal', outcome: 'offline', status: null, ms: null, bytes: null, requestId: null, detail: null },
      ],
    },
    imports: createFakeImports({ push, keep, view: options.imported }),
    exports: {
      accounts: async () => true,
      withKeys: async ({ ids }) => {
        const known = ids.map((id) => need(accounts, id))
        return { saved: known.filter(hasUsableKey).length, leftOut: known.filter((account) => !hasUsableKey(account)).map(({ id }) => id) }
      },
      copyPassphrase: async () => {},
    },
    settings: {
      get: async () => settings,
      update: async (change) => {
        settings = { ...settings, ...change }
        push('settings.changed', settings)
        return settings
      },
    },
    connection: createFakeConnection({
      ...(options.connection && { start: options.connection }),
      onCaFile: (caFile) => {
        settings = { ...settings, caFile }
        push('settings.changed', settings)
      },
    }),
    updates: createFakeUpdates(now),
    sandbox: {
      start: async () => {
        const account = keep(sampleAccount({ id: 'sandbox', title: 'Sandbox: Corner Shop', environment: { kind: 'sandbox', baseUrl: 'http://127.0.0.1:49152' } }))
        adopt(sampleSession({ id: account.id, now }))
        makeActive(account.id)
        return [account]
      },
      state: async () => ({ running: false, baseUrl: null }),
    },
  }

  const replying = (feature: keyof Api, name: string) => async (input: unknown) => {
    const method = `${feature}.${name}` as Method
    calls.push({ method, input })
    const failure = failures.get(method)
    failures.delete(method)
    if (failure) return { ok: false, error: failure }
    try {
      const call = (api[feature] as Record<string, (input: unknown) => Promise<unknown>>)[name]
      return { ok: true, value: await call?.(input) }
    } catch (error) {
      if (error instanceof Failure) return { ok: false, error: error.view }
      throw error
    }
  }
  const features = Object.entries(methods).map(([feature, names]) => [
    feature, Object.fromEntries(Object.keys(names).map((name) => [name, replying(feature as keyof Api, name)])),
  ])

  const on: Bridge['on'] = (event, listener) => {
    const own = listeners.get(event) ?? new Set()
    listeners.set(event, own.add(listener))
    return () => own.delete(listener)
  }

  return {
    api, calls, push,
    bridge: { ...Object.fromEntries(features), on, pathOf: (file: File) => `/dropped/${file.name}` } as Bridge,
    fail: (method, error) => failures.set(method, error),
  }
}
