import type { Events } from '../../preload/contract'
import type { AccountId, ActivityView, EnvironmentInput, IdentityNewsView, ImportId, PasteId, RunId, SecretKind, SessionView } from '../../preload/views'
import { createAccountFlows } from './accounts/account-flows'
import { createAccounts } from './accounts/accounts'
import { createKeyTrial } from './accounts/key-trial'
import { createActive } from './accounts/active'
import { fixedBaseUrl, hostOf } from './accounts/environment'
import { createActivity } from './activity/activity'
import { createConnection } from './connection/connection'
import { createEmitter } from './emitter'
import { eraseAll } from './erase'
import { createBatch } from './batch'
import { AppError, codeOf } from './errors'
import { createDisarm } from './disarm/disarm'
import { readRecord, writeRecord } from './disarm/disarm-record'
import { createDisarmServer } from './disarm/disarm-server'
import { createExports } from './exports/exports'
import { createHealth, readHealth, writeHealth } from './health/health'
import { readHistory } from './identity/history'
import { createIdentity } from './identity/identity'
import { createImports } from './imports/imports'
import { createAutoLock } from './lock/auto-lock'
import { createLock } from './lock/lock'
import type { Clipboard, Clock, Files, Http, ImportParser, KeyWrap, Log, LoginItem, Preferences, Presence, Routes, Sandbox, Spool } from './ports'
import { createRequests } from './requests/requests'
import { createRuns } from './runs/runs'
import type { Secret } from './secret'
import { createPasted } from './secrets/pasted'
import { createReveal } from './secrets/reveal'
import { settingsView } from './settings-view'
import { createRenewals } from './session/renewals'
import { createScheduler } from './session/scheduler'
import { readSessions, writeSessions } from './session/session-state'
import { createSessions } from './session/sessions'
import { createSealedRecords, type SealedRecords, type SealedRecordsDeps } from './storage/sealed-records'
import { createTillhub } from './tillhub/client'
import { createPassphraseWrap } from './vault/passphrase'
import { createVault } from './vault/vault'
import { vaultView } from './vault/vault-view'

/** A check changes its one record of all accounts many times a second. */
const HEALTH_WRITTEN_AFTER_MS = 5_000

export interface Ports {
  readonly clock: Clock
  readonly files: Files
  readonly wraps: readonly KeyWrap[]
  readonly http: Http
  readonly routes: Routes
  readonly spool: Spool
  readonly clipboard: Clipboard
  readonly parser: ImportParser
  readonly log: Log
  readonly preferences: Preferences
  readonly presence: Presence
  readonly sandbox: Sandbox
  readonly loginItem: LoginItem
  readonly random: () => number
  readonly randomBytes: (length: number) => Uint8Array
  readonly newId: () => string
  /** Frees now what nothing holds any more. */
  readonly collectGarbage: () => void
  readonly version: string
}

export type Core = ReturnType<typeof createCore>

/** The whole app without Electron: every part once, joined by what they tell each other. */
export function createCore(ports: Ports) {
  const { clock, log, preferences, sandbox, files } = ports
  const events = createEmitter<Events>()

  /** Work nobody waits for; its outcome is in the state, so only what should not happen is left to log. */
  function background(work: Promise<unknown>): void {
    work.catch((error: unknown) => log.write('background.failed', { code: codeOf(error) }))
  }

  const vault = createVault({
    ...ports,
    preferred: () => preferences.read().keySlot,
    passphraseWrap: passphrase => createPassphraseWrap(passphrase, ports.randomBytes),
  })
  const tillhub = createTillhub(ports)
  const pasted = createPasted({ clock, newId: () => ports.newId() as PasteId })

  const accounts = createAccounts({
    vault, clock, log, takeKey: pasted.take, sandboxUrl: sandbox.baseUrl,
    newId: () => ports.newId() as AccountId,
    onChange(change) {
      events.emit('accounts.changed', change)
      replan([...change.upserted.map(({ id }) => id), ...change.removed])
    },
  })
  const active = createActive({
    preferences, clock,
    exists: id => vault.records().get(id)?.removedAt === null,
    onChange(id, before) {
      events.emit('active.changed', id)
      replan([id, before].filter(each => each !== null))
    },
  })

  const caches: SealedRecords<unknown>[] = []
  function cache<T>(folder: string, over: Partial<Pick<SealedRecordsDeps<T>, 'parse' | 'format' | 'writeAfterMs' | 'isDurable'>> = {}): SealedRecords<T> {
    const records = createSealedRecords<T>({ files, vault, clock, log, folder: `records/${folder}`, parse: value => value as T, writeAfterMs: 500, ...over })
    caches.push(records)
    return records
  }
  const showActivity = createBatch<AccountId, null>(clock, changed => events.emit('activity.added', [...changed.keys()]))
  const activity = createActivity({ clock, store: cache<ActivityView[]>('activity'), onAdded: id => showActivity(id, null) })
  const changedNews = createBatch<AccountId, IdentityNewsView | null>(clock, changed => events.emit('identity.noticed', {
    upserted: [...changed.values()].filter(news => news !== null),
    removed: [...changed].filter(([, news]) => news === null).map(([id]) => id),
  }))
  const identity = createIdentity({
    store: cache('identity', { parse: readHistory }),
    newsStore: cache('identity-news', { parse: value => new Map(Object.entries(value as object) as [AccountId, IdentityNewsView][]), format: news => Object.fromEntries(news) }),
    onChange: id => events.emit('identity.changed', id),
    onNews: changedNews,
  })

  const originOf = async (environment: EnvironmentInput): Promise<string> => fixedBaseUrl(environment) ?? sandbox.start()
  const baseUrlOf = (id: AccountId): Promise<string> => originOf(accounts.profile(id).environment)
  const renewals = createRenewals({
    vault, preferences, clock, activeId: active.get, session: id => sessions.state(id), backAt: host => scheduler.backAt(host),
  })
  const showSession = createBatch<AccountId, SessionView>(clock, changed => events.emit('session.changed', [...changed.values()]))
  const sessions = createSessions({
    clock, tillhub, random: ports.random, ids: accounts.ids,
    keyReadable: id => vault.records().get(id)?.keyReadable === true,
    isFrozen: accounts.isFrozen,
    baseUrl: baseUrlOf,
    target: async id => ({ baseUrl: await baseUrlOf(id), accountId: accounts.profile(id).accountId, key: vault.key(id) }),
    cache: cache('sessions', { parse: readSessions, format: writeSessions }),
    queue: { run: (id, cause) => scheduler.run(id, cause), disown: id => scheduler.disown(id) },
    renewsAt: renewals.at,
    onChange(id, view) {
      showSession(id, view)
      scheduler.update([id])
    },
    onSignIn(id, cause, outcome, ms) {
      const what = cause === 'asked' ? 'sign-in' : cause
      health.adopt(id, outcome, ms)
      if (outcome instanceof AppError) {
        // That it fails is told once, however often it is tried again.
        if (cause === 'renewal' && sessions.state(id).failures > 1) return
        const { status = null, requestId = null } = outcome.details
        background(activity.add(id, { what, outcome: outcome.code, status, ms, requestId }))
        return
      }
      background(activity.add(id, { what, status: 200, ms, requestId: outcome.requestId }))
      background(identity.adopt(id, outcome))
      accounts.learnName(id, outcome.user.name)
    },
  })
  const health = createHealth({
    clock, vault, sessions, background, ids: accounts.ids, randomBytes: ports.randomBytes,
    store: cache('health', { parse: readHealth, format: writeHealth, writeAfterMs: HEALTH_WRITTEN_AFTER_MS }),
    retryHosts: () => scheduler.wake(),
    onChange: change => events.emit('health.changed', change),
  })
  events.on('accounts.changed', ({ removed }) => health.forget(removed))

  const scheduler = createScheduler({
    clock, random: ports.random, background,
    ids: accounts.ids,
    hostOf: id => hostOf(accounts.profile(id).environment),
    renewalOf: renewals.of,
    signIn: sessions.signIn,
    isOnline: ports.presence.isOnline,
    onNetwork: view => events.emit('network.changed', view),
  })

  /** What decides on their renewal has changed outside of their sessions. */
  function replan(ids: readonly AccountId[]): void {
    scheduler.update(ids)
    for (const id of ids) if (vault.records().get(id)?.removedAt === null) showSession(id, sessions.view(id))
  }

  async function secret(id: AccountId, what: SecretKind): Promise<Secret> {
    accounts.profile(id)
    return what === 'key' ? vault.key(id) : (await sessions.tokenFor(id)).token
  }

  const reveal = createReveal({
    secret, activity, clipboard: ports.clipboard, clock,
    clearAfterMs: () => preferences.read().clipboardSeconds * 1000,
    onClipboard: view => events.emit('clipboard.changed', view),
  })

  const requests = createRequests({
    ...ports, vault, tillhub, accounts, sessions, reveal, baseUrlOf, background,
    histories: cache('history'), drafts: cache('drafts'),
    onStep: view => events.emit('ladder.stepped', view),
    onFinished(run) {
      const { status, ms, bytes, requestId, method, url } = run
      background(activity.add(run.id, {
        what: 'request', outcome: run.error?.code ?? 'ok', status, ms, bytes, requestId, detail: `${method} ${URL.canParse(url) ? new URL(url).pathname : ''}`,
      }))
    },
  })
  events.on('accounts.changed', requests.renewOwners)
  events.on('session.changed', requests.renewOwners)

  const runs = createRuns({
    clock, accounts, background, random: ports.random, sender: { ...requests.bulk, preview: requests.preview },
    hostOf: id => hostOf(accounts.profile(id).environment),
    newId: () => ports.newId() as RunId,
    onChange: change => events.emit('runs.changed', change),
  })
  events.on('accounts.changed', ({ removed }) => runs.forget(removed))

  const keyOf = (id: AccountId): Secret | null => (vault.records().get(id)?.keyReadable === true ? vault.key(id) : null)
  const tryKey = createKeyTrial({ tillhub, sandbox, clock })
  const imports = createImports({
    accounts, clock, keyOf, tryKey, parser: ports.parser, newId: () => ports.newId() as ImportId,
    stored: () => [...vault.records().values()].filter(({ removedAt }) => removedAt === null),
    onTested: tested => events.emit('imports.tested', tested),
  })
  const accountExports = createExports({ clock, accounts, sessions, activity, log, keyOf: vault.key })
  const flows = createAccountFlows({
    accounts, vault, sessions, activity, active, pasted, sandbox, tryKey, background,
  })

  const disarm = createDisarm({
    store: cache('disarm', { parse: readRecord, format: writeRecord, isDurable: true }), server: createDisarmServer({ tillhub, clock }),
    accounts, sessions, activity, pasted, clock, background, keyOf, baseUrlOf: originOf,
  })

  const connection = createConnection({
    ...ports, vault, onSettings: () => events.emit('settings.changed', settingsView(preferences)), onTaken: () => scheduler.wake(),
  })

  const stopRequests = (reason: AppError): void => {
    runs.clear()
    imports.close()
    background(requests.close(reason))
  }
  const lock = createLock({ ...ports, vault, caches, sessions, pasted, reveal, stopRequests })
  const autoLock = createAutoLock({
    clock, idleMs: ports.presence.idleMs, rules: preferences.read, isOpen: () => vault.state().state === 'open',
    lock: reason => background(lock(reason)),
  })
  const stopWatching = ports.presence.on(event => {
    autoLock.notice(event)
    if (event === 'resume') scheduler.wake()
  })
  let { renewal } = preferences.read()
  events.on('settings.changed', changed => {
    autoLock.replan()
    if (changed.renewal !== renewal) replan([...accounts.ids()])
    renewal = changed.renewal
  })

  let shown = vault.records()
  vault.on(state => {
    if (state.state !== 'opening' && vault.records() !== shown) {
      // The accounts first: a page that learns that the vault is open must not find it empty.
      const views = accounts.list()
      const present = new Set(views.map(({ id }) => id))
      events.emit('accounts.changed', { upserted: views, removed: [...shown.keys()].filter(id => !present.has(id)) })
      shown = vault.records()
    }
    events.emit('vault.changed', vaultView(state))
    autoLock.replan()
    scheduler.replan()
  })

  /** Opens the vault one way or the other: what belongs to it is read, and the page learns it. */
  async function changeVault<T>(step: () => Promise<T>): Promise<T> {
    const result = await step()
    if (vault.state().state === 'open') {
      await connection.load()
      for (const id of await accounts.purge()) await Promise.all([identity.forget(id), activity.forget(id), disarm.forget(id), requests.forget(id)])
      await sessions.load()
      events.emit('identity.noticed', { upserted: await identity.news(), removed: [] })
      await health.load()
    }
    events.emit('session.changed', sessions.views())
    events.emit('active.changed', active.get())
    scheduler.replan()
    return result
  }

  async function restore(generation: number): Promise<void> {
    const { difference } = await changeVault(() => vault.restore(generation))
    for (const id of difference.changed) sessions.reset(id)
    health.forget(difference.changed)
  }

  return {
    events, vault, accounts, active, activity, identity, sessions, health, disarm, reveal, pasted, requests, runs, imports, exports: accountExports, flows, sandbox, preferences,
    scheduler, connection, background, changeVault, lock, restore,
    start() {
      background(ports.spool.sweep())
      background(connection.take())
      return changeVault(() => vault.open())
    },
    eraseAll: () => eraseAll({ ...ports, vault }),
    async dispose() {
      scheduler.stop()
      runs.clear()
      stopWatching()
      autoLock.stop()
      await reveal.clear()
      await Promise.all([accounts.flush(), sessions.flush(), identity.flush(), activity.flush(), disarm.flush(), requests.flush(), health.stop()])
      await requests.close(new AppError('cancelled'))
      await vault.settled()
      await sandbox.stop()
    },
  }
}
