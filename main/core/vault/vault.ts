import type { AccountId } from '../../../preload/views'
import { createEmitter } from '../emitter'
import { AppError } from '../errors'
import type { KeyWrapKind } from '../ports'
import type { Secret } from '../secret'
import { createQueue } from '../storage/queue'
import { changedRecord, createContents, drop, readContents, readKey, show, type VaultEntry, type VaultRecord } from './contents'
import { wrapDataKey } from './keyslots'
import { changedLedger, sealLedger } from './ledger'
import { openMemoryVault, type Opened, openVault, sealCanary, type VaultDeps, type VaultState } from './open-vault'
import type { StoredRecord } from './record'
import { countAccounts } from './vault-file'

export type { VaultEntry, VaultRecord, VaultState }

const OPENING: VaultState = { state: 'opening', slot: null, backend: null, reason: null, accountsOnDisk: null }

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
  /** Waits for the changes under way; call before quitting. */
  settled(): Promise<void>
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
  let state = OPENING
  let opened: Opened | null = null
  let contents = createContents()

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

  /** Null drops the record. */
  async function write(vault: Opened, changes: ReadonlyMap<AccountId, StoredRecord | null>): Promise<void> {
    const gone = [...changes.keys()].flatMap(id => contents.stored.get(id)?.key ?? [])
    const came = [...changes.values()].flatMap(record => record?.key ?? [])
    const ledger = changedLedger(vault.ledger, gone, came)
    await vault.document.update(async (file, generation) => {
      const wraps = file?.wraps.slice(vault.openedBy) ?? []
      if (vault.adding !== null) wraps.push(await wrapDataKey(vault.adding, vault.dataKey, vault.vaultId, deps.clock))
      const records: Record<string, unknown> = { ...file?.records, ...Object.fromEntries(changes) }
      for (const [id, record] of changes) if (record === null) delete records[id]
      const header = file ?? { vaultId: vault.vaultId, createdAt: deps.clock.now(), canary: sealCanary(vault.envelope) }
      return { ...header, wraps, ledger: sealLedger(vault.envelope, generation, ledger), records }
    })
    Object.assign(vault, { ledger, openedBy: 0, adding: null, written: true } satisfies Partial<Opened>)
    for (const [id, record] of changes) {
      if (record === null) drop(contents, id)
      else show(contents, vault, id, record)
    }
    if (state.state === 'open') recount()
  }

  function recount(): void {
    const accountsOnDisk = countAccounts(contents.stored.values())
    if (accountsOnDisk !== state.accountsOnDisk) become({ ...state, accountsOnDisk })
  }

  return {
    open: () => inTurn(async () => {
      opened = null
      contents = createContents()
      become(OPENING)
      const opening = await openVault(deps)
      contents = await readContents(opening.records, opening.opened, deps.clock)
      opened = opening.opened
      return become(opening.state)
    }),

    state: () => state,

    useMemory: () => inTurn(async () => {
      opened = await openMemoryVault(deps)
      contents = createContents()
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

    records: () => contents.records,

    put: entries => inTurn(async () => {
      const vault = requireOpen()
      await write(vault, new Map(entries.map(entry => [entry.id, changedRecord(contents, vault, entry)])))
    }),

    settled: () => inTurn(async () => undefined),

    drop: ids => inTurn(async () => write(requireOpen(), new Map(ids.map(id => [id, null])))),

    key(id) {
      const vault = requireOpen()
      const record = contents.stored.get(id)
      if (record === undefined) throw new AppError('not-found')
      const key = record && readKey(vault, id, record)
      if (key === null) throw new AppError('record-unreadable', { accountId: id })
      return key
    },

    seal: (id, field, text) => requireOpen().envelope.seal(['text', id, field], text),
    unseal: (id, field, sealed) => opened?.envelope.open(['text', id, field], sealed) ?? null,
    on: listener => emitter.on('changed', listener),
  }
}
