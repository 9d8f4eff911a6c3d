import type { AccountId } from '../../../preload/views'
import { createEmitter } from '../emitter'
import { AppError } from '../errors'
import type { KeyWrapKind } from '../ports'
import type { Secret } from '../secret'
import { createQueue } from '../storage/queue'
import { wrapDataKey } from './keyslots'
import { changedLedger, isCurrent, sealLedger } from './ledger'
import { openMemoryVault, type Opened, openVault, sealCanary, type VaultDeps, type VaultState } from './open-vault'
import { type Profile, profileSchema } from './profile'
import { openRecord, parseRecord, sealRecord, type StoredRecord } from './record'
import { countAccounts } from './vault-file'

export type { VaultState }

export interface VaultRecord {
  readonly id: AccountId
  readonly profile: Profile
  readonly removedAt: number | null
  /** False also for all while the vault is not open. */
  readonly keyReadable: boolean
}

export interface VaultEntry {
  readonly id: AccountId
  /** Laid over the stored profile: fields it does not name stay. */
  readonly profile: Profile
  /** Absent: the stored key stays. */
  readonly key?: Secret
  /** Absent: stays. */
  readonly removedAt?: number | null
}

/**
 * The accounts and their keys. Each change is on disk before it is acknowledged or seen; one that fails changes nothing.
 * Unless the vault is open (or kept in memory) nothing on disk is changed: put, drop, key and seal throw the state's error.
 */
export interface Vault {
  /** Reads the file and asks the keyrings, which may make the system prompt. Creates nothing: the first `put` does. */
  open(): Promise<VaultState>
  state(): VaultState
  /** Starts an empty vault that is never read from nor written to disk. */
  useMemory(): Promise<VaultState>
  /** Wraps the data key by that slot too. The earlier wraps go when a later process has opened the vault with this one. */
  useSlot(kind: KeyWrapKind): Promise<VaultState>
  /** All readable records, removed ones included; changes with the vault. */
  records(): ReadonlyMap<AccountId, VaultRecord>
  /** All entries in one write. */
  put(entries: readonly VaultEntry[]): Promise<void>
  /** Gone for good, but for the generations kept on disk. */
  drop(ids: readonly AccountId[]): Promise<void>
  /** Throws 'not-found' or 'record-unreadable'. */
  key(id: AccountId): Secret
  /** Seals another text under the data key, to be kept elsewhere; opens only with the same id and field. */
  seal(id: string, field: string, text: string): string
  /** Null when it does not open: not sealed here, changed, or the vault is not open. */
  unseal(id: string, field: string, sealed: string): string | null
  on(listener: (state: VaultState) => void): () => void
}

export function createVault(deps: VaultDeps): Vault {
  const emitter = createEmitter<{ changed: VaultState }>()
  /** Opening, writing and changing slots have several steps that must not mix. */
  const inTurn = createQueue()
  let state: VaultState = { state: 'opening', slot: null, backend: null, reason: null, accountsOnDisk: null }
  let opened: Opened | null = null
  /** Null stands for what is no record: hidden, kept as it is. */
  let stored = new Map<AccountId, StoredRecord | null>()
  let records = new Map<AccountId, VaultRecord>()

  function become(next: VaultState): VaultState {
    state = next
    deps.log.write('vault.state', { state: state.state, slot: state.slot, backend: state.backend, accounts: state.accountsOnDisk })
    emitter.emit('changed', state)
    return state
  }

  function requireOpen(): Opened {
    if (opened !== null) return opened
    throw new AppError(state.state === 'open' || state.state === 'memory' ? 'internal' : `vault-${state.state}`, state.reason?.details)
  }

  function adopt(next: Opened | null, contents: Readonly<Record<string, unknown>>): void {
    opened = next
    stored = new Map()
    records = new Map()
    for (const [id, value] of Object.entries(contents)) show(id as AccountId, parseRecord(value))
  }

  function show(id: AccountId, record: StoredRecord | null): void {
    stored.set(id, record)
    if (record !== null) {
      const { profile, removedAt } = record
      records.set(id, { id, profile, removedAt, keyReadable: readKey(id, record) !== null })
    }
  }

  function readKey(id: AccountId, record: StoredRecord): Secret | null {
    return opened !== null && isCurrent(opened.ledger, record.key) ? openRecord(opened.envelope, id, record) : null
  }

  function changed({ id, profile, key, removedAt }: VaultEntry, envelope: Opened['envelope']): StoredRecord {
    if (!profileSchema.safeParse(profile).success) throw new AppError('input-invalid')
    const before = stored.get(id)
    if (before === null) throw new AppError('record-unreadable')
    if (before === undefined && key === undefined) throw new AppError('key-required')
    const secret = key ?? (before === undefined ? null : readKey(id, before))
    const after = {
      ...before,
      profile: { ...before?.profile, ...profile },
      removedAt: removedAt === undefined ? (before?.removedAt ?? null) : removedAt,
      key: before?.key ?? '',
    }
    // A key that cannot be read keeps its bytes, in case a copy of the old record turns up.
    return secret === null ? after : sealRecord(envelope, id, after, secret)
  }

  /** Null drops the record. */
  async function write(vault: Opened, changes: ReadonlyMap<AccountId, StoredRecord | null>): Promise<void> {
    const gone = [...changes.keys()].flatMap(id => stored.get(id)?.key ?? [])
    const came = [...changes.values()].flatMap(record => record?.key ?? [])
    const ledger = changedLedger(vault.ledger, gone, came)
    await vault.document.update(async (file, generation) => {
      const wraps = file?.wraps.slice(vault.openedBy) ?? []
      if (vault.adding !== null) wraps.push(await wrapDataKey(vault.adding, vault.dataKey, vault.vaultId, deps.clock))
      const contents = new Map(Object.entries(file?.records ?? {}))
      for (const [id, record] of changes) {
        if (record === null) contents.delete(id)
        else contents.set(id, record)
      }
      const header = file ?? { vaultId: vault.vaultId, createdAt: deps.clock.now(), canary: sealCanary(vault.envelope) }
      return { ...header, wraps, ledger: sealLedger(vault.envelope, generation, ledger), records: Object.fromEntries(contents) }
    })
    Object.assign(vault, { ledger, openedBy: 0, adding: null, written: true } satisfies Partial<Opened>)
    for (const [id, record] of changes) {
      if (record !== null) show(id, record)
      else if (stored.delete(id)) records.delete(id)
    }
    if (state.state === 'open') recount()
  }

  function recount(): void {
    const accountsOnDisk = countAccounts(stored.values())
    if (accountsOnDisk !== state.accountsOnDisk) become({ ...state, accountsOnDisk })
  }

  return {
    open: () => inTurn(async () => {
      adopt(null, {})
      become({ state: 'opening', slot: null, backend: null, reason: null, accountsOnDisk: null })
      const opening = await openVault(deps)
      adopt(opening.opened, opening.records)
      return become(opening.state)
    }),

    state: () => state,

    useMemory: () => inTurn(async () => {
      adopt(await openMemoryVault(deps), {})
      return become({ ...state, state: 'memory', slot: null })
    }),

    useSlot: kind => inTurn(async () => {
      const vault = requireOpen()
      const wrap = deps.wraps.find(one => one.kind === kind)
      const status = await wrap?.status()
      if (wrap === undefined || !status?.usable || state.state === 'memory') throw new AppError('vault-unavailable')
      if (kind === state.slot) return state
      const before = vault.adding
      vault.adding = { wrap, backend: status.backend }
      try {
        if (vault.written) await write(vault, new Map())
      } catch (error) {
        vault.adding = before
        throw error
      }
      return become({ ...state, slot: kind, backend: status.backend })
    }),

    records: () => records,

    put: entries => inTurn(async () => {
      const vault = requireOpen()
      await write(vault, new Map(entries.map(entry => [entry.id, changed(entry, vault.envelope)])))
    }),

    drop: ids => inTurn(async () => write(requireOpen(), new Map(ids.map(id => [id, null])))),

    key(id) {
      requireOpen()
      const record = stored.get(id)
      if (record === undefined) throw new AppError('not-found')
      const key = record && readKey(id, record)
      if (key === null) throw new AppError('record-unreadable', { accountId: id })
      return key
    },

    seal: (id, field, text) => requireOpen().envelope.seal(['text', id, field], text),
    unseal: (id, field, sealed) => opened?.envelope.open(['text', id, field], sealed) ?? null,
    on: listener => emitter.on('changed', listener),
  }
}
