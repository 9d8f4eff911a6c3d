import type { Events } from '../../preload/contract'
import type { AccountId, ActivityView, ImportId, PasteId, SecretKind, SessionView } from '../../preload/views'
import { createAccountFlows } from './accounts/account-flows'
import { createAccounts } from './accounts/accounts'
import { createActive } from './accounts/active'
import { fixedBaseUrl } from './accounts/environment'
import { createActivity } from './activity/activity'
import { createEmitter } from './emitter'
import { eraseAll } from './erase'
import { AppError, codeOf } from './errors'
import { createIdentity, type Snapshots } from './identity/identity'
import { createImports } from './imports/imports'
import { createAutoLock } from './lock/auto-lock'
import { createLock } from './lock/lock'
import type { Clipboard, Clock, Files, Http, KeyWrap, Log, Preferences, Presence, Sandbox } from './ports'
import { createRunner } from './requests/runner'
import type { Secret } from './secret'
import { createPasted } from './secrets/pasted'
import { createReveal } from './secrets/reveal'
import { createRefresher } from './session/refresher'
import { fromRecord, renewalOf, toRecord, type SessionState } from './session/session-state'
import { createSessions } from './session/sessions'
import { createSealedRecords, type SealedRecords } from './storage/sealed-records'
import { createTillhub } from './tillhub/client'
import { createPassphraseWrap } from './vault/passphrase'
import { createVault } from './vault/vault'
import { vaultView } from './vault/vault-view'

/** An account used within this time is kept warm: its token is renewed unasked. */
const WARM_MS = 24 * 60 * 60 * 1000

export interface Ports {
  readonly clock: Clock
  readonly files: Files
  readonly wraps: readonly KeyWrap[]
  readonly http: Http
  readonly clipboard: Clipboard
  readonly log: Log
  readonly preferences: Preferences
  readonly presence: Presence
  readonly sandbox: Sandbox
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
  const isReadable = (): boolean => vault.state().state === 'open' || vault.state().state === 'memory'
  const tillhub = createTillhub(ports)
  const pasted = createPasted({ clock, newId: () => ports.newId() as PasteId })

  const accounts = createAccounts({
    vault, clock, log, takeKey: pasted.take, sandboxUrl: sandbox.baseUrl,
    newId: () => ports.newId() as AccountId,
    onChange: change => events.emit('accounts.changed', change),
  })
  const active = createActive({
    preferences,
    exists: id => vault.records().get(id)?.removedAt === null,
    onChange(id) {
      events.emit('active.changed', id)
      refresher.replan()
    },
  })

  const caches: SealedRecords<unknown>[] = []
  function cache<T>(folder: string, parse: (value: unknown) => T = value => value as T, format?: (value: T) => unknown): SealedRecords<T> {
    const records = createSealedRecords<T>({ files, vault, clock, log, folder: `records/${folder}`, parse, ...(format && { format }) })
    caches.push(records)
    return records
  }
  const activity = createActivity({ clock, store: cache<ActivityView[]>('activity'), onAdded: id => events.emit('activity.added', id) })
  const identity = createIdentity({ store: cache<Snapshots>('identity'), onChange: id => events.emit('identity.changed', id) })

  const baseUrlOf = async (id: AccountId): Promise<string> => fixedBaseUrl(accounts.profile(id).environment) ?? sandbox.start()
  const changedSessions = new Map<AccountId, SessionView>()
  const sessions = createSessions({
    clock, tillhub, random: ports.random, ids: accounts.ids,
    keyReadable: id => vault.records().get(id)?.keyReadable === true,
    target: async id => ({ baseUrl: await baseUrlOf(id), accountId: accounts.profile(id).accountId, key: vault.key(id) }),
    cache: cache('sessions', readSessions, writeSessions),
    onChange(id, view) {
      // A storm of sign-ins reaches the page as a few lists, not as thousands of messages.
      if (changedSessions.size === 0) clock.after(16, () => { events.emit('session.changed', [...changedSessions.values()]); changedSessions.clear() })
      changedSessions.set(id, view)
      refresher.replan()
    },
    onSignIn(id, cause, outcome) {
      const what = cause === 'asked' ? 'sign-in' as const : 'renewal' as const
      if (outcome instanceof AppError) {
        background(activity.add(id, { what, outcome: outcome.code, status: outcome.details.status ?? null, requestId: outcome.details.requestId ?? null }))
        return
      }
      background(activity.add(id, { what, status: 200, ms: outcome.ms, requestId: outcome.requestId }))
      background(identity.adopt(id, outcome))
      accounts.learnName(id, outcome.user.name)
    },
  })
  const refresher = createRefresher({
    clock, ids: accounts.ids,
    dueAt: id => (isWarm(id) ? renewalOf(sessions.state(id)) : null),
    renew: id => background(sessions.refresh(id, 'renewal')),
  })

  function isWarm(id: AccountId): boolean {
    const record = vault.records().get(id)
    const usedAt = sessions.state(id).lastUsedAt
    return isReadable() && record?.keyReadable === true
      && (record.profile.pinned || active.get() === id || (usedAt !== null && usedAt > clock.now() - WARM_MS))
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

  const runner = createRunner({
    tillhub, clock,
    tokenFor: sessions.tokenFor,
    renew: sessions.replace,
    async target(id) {
      const session = sessions.state(id)
      return {
        baseUrl: await baseUrlOf(id),
        variables: {
          'account.id': session.serverAccountId ?? accounts.profile(id).accountId,
          'account.pathId': session.pathId,
          'account.legacyId': session.legacyId,
          'subUser.id': session.subUserId,
          'subUser.configurationId': session.configurationId,
        },
        knownSecrets: () => [vault.key(id), sessions.state(id).token].filter(known => known !== null),
      }
    },
    onFinished(run) {
      const { status, ms, bytes, requestId, method, url } = run
      background(activity.add(run.id, {
        what: 'request', outcome: run.error?.code ?? 'ok', status, ms, bytes, requestId, detail: `${method} ${URL.canParse(url) ? new URL(url).pathname : ''}`,
      }))
    },
  })

  const imports = createImports({ accounts, newId: () => ports.newId() as ImportId, hold: pasted.hold })
  const flows = createAccountFlows({
    accounts, vault, sessions, activity, active, pasted, tillhub, sandbox, clock, background,
  })

  const lock = createLock({ ...ports, vault, caches, sessions, runner, pasted, reveal })
  const autoLock = createAutoLock({
    clock, idleMs: ports.presence.idleMs, rules: preferences.read, isOpen: () => vault.state().state === 'open',
    lock: reason => background(lock(reason)),
  })
  const stopWatching = ports.presence.on(event => {
    autoLock.notice(event)
    if (event === 'resume') refresher.replan()
  })
  events.on('settings.changed', autoLock.replan)

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
  })

  /** Opens the vault one way or the other: what belongs to it is read, and the page learns it. */
  async function changeVault<T>(step: () => Promise<T>): Promise<T> {
    const result = await step()
    if (vault.state().state === 'open') {
      for (const id of await accounts.purge()) await Promise.all([identity.forget(id), activity.forget(id)])
      await sessions.load()
    }
    events.emit('session.changed', sessions.views())
    events.emit('active.changed', active.get())
    refresher.replan()
    return result
  }

  async function restore(generation: number): Promise<void> {
    const { difference } = await changeVault(() => vault.restore(generation))
    for (const id of difference.changed) sessions.reset(id)
  }

  return {
    events, vault, accounts, active, activity, identity, sessions, reveal, pasted, runner, imports, flows, sandbox, preferences,
    refresher, background, changeVault, lock, restore,
    start: () => changeVault(() => vault.open()),
    eraseAll: () => eraseAll({ vault, files, preferences }),
    async dispose() {
      refresher.stop()
      stopWatching()
      autoLock.stop()
      await reveal.clear()
      await Promise.all([accounts.flush(), sessions.flush(), identity.flush(), activity.flush()])
      await vault.settled()
      await sandbox.stop()
    },
  }
}

function readSessions(value: unknown): ReadonlyMap<AccountId, SessionState> {
  return new Map(Object.entries(value as object).map(([id, record]) => [id as AccountId, fromRecord(record)]))
}

function writeSessions(sessions: ReadonlyMap<AccountId, SessionState>): unknown {
  return Object.fromEntries([...sessions].map(([id, session]) => [id, toRecord(session)]))
}
