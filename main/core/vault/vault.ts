import type { AccountId, LockReason } from '../../../preload/views'
import { AppError, isAppError } from '../errors'
import type { Secret } from '../secret'
import { changedRecord, readKey, type VaultEntry, type VaultRecord } from './contents'
import { createErase, type Erase } from './erase'
import { createGenerations, type Generations } from './generations'
import { openMemoryVault, OPENING, openVault, type VaultDeps, type VaultState } from './open-vault'
import { requireLong } from './passphrase'
import { createSlots, type Slots } from './slots'
import { createVaultCore } from './vault-core'

export type { VaultEntry, VaultRecord, VaultState }

/**
 * The accounts and their keys. Each change is on disk before it is acknowledged or seen; one that fails changes nothing.
 * Unless the vault is open (or kept in memory) nothing on disk is changed: put, drop, key and seal throw the state's error.
 */
export interface Vault extends Slots, Generations, Erase {
  /** Reads the file and asks the keyrings. Creates nothing: the first `put` or `begin` does. */
  open(how?: { readonly mayPrompt: boolean }): Promise<VaultState>
  state(): VaultState
  /** Starts an empty vault that is never read from nor written to disk. */
  useMemory(): Promise<VaultState>
  /**
   * Opens the vault, locked or without a usable keyring, and wraps it for a keyring that can be used here. Where there is no vault,
   * begins one under the passphrase. When it throws ('passphrase-wrong', 'passphrase-short'), the state is what it was.
   */
  openWithPassphrase(passphrase: Secret): Promise<VaultState>
  /**
   * Zeroes the data key and lets go of what is sealed, once the writes under way are on disk. The profiles stay to be seen. Nothing
   * happens unless it is open: one kept in memory would be lost.
   */
  lock(reason: LockReason): Promise<VaultState>
  /** Opens a locked vault through a keyring. Stays locked when it throws. */
  unlock(): Promise<VaultState>
  /** Once it resolves, what is sealed from now on opens after a restart as well: a new vault's key is written down. */
  begin(): Promise<void>
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
  const core = createVaultCore(deps)
  const { inTurn, state, contents, requireOpen, write } = core
  const slots = createSlots(core)

  return {
    ...slots,
    ...createGenerations(core),
    ...createErase(core),

    open: ({ mayPrompt } = { mayPrompt: false }) => inTurn(async () => {
      core.leave(OPENING)
      return core.adopt(await openVault(deps, core.means(mayPrompt)))
    }),

    state,

    useMemory: () => inTurn(async () =>
      core.adopt({ state: { ...state(), state: 'memory', slot: null }, opened: await openMemoryVault(deps), records: {} })),

    openWithPassphrase: passphrase => inTurn(async () => {
      const before = state().state
      if (before === 'opening' || before === 'open') throw new AppError('input-invalid')
      const opening = await openVault(deps, core.means(false, [deps.passphraseWrap(passphrase)]))
      const { reason } = opening.state
      if (opening.opened === null) throw reason?.code === 'vault-mismatch' ? new AppError('passphrase-wrong') : (reason ?? new AppError('internal'))
      if (!opening.opened.written) requireLong(passphrase)
      await core.adopt(opening)
      return before === 'locked' ? state() : slots.wrapHere()
    }),

    lock: reason => inTurn(async () => {
      if (state().state !== 'open') return state()
      return core.leave({ ...state(), state: 'locked', lockedBy: reason }, { stored: new Map(), records: contents().records })
    }),

    unlock: () => inTurn(async () => {
      if (state().state !== 'locked') return state()
      const opening = await openVault(deps, core.means(true))
      const { reason } = opening.state
      if (isAppError(reason, 'vault-unavailable') || isAppError(reason, 'vault-mismatch')) throw reason
      return core.adopt(opening)
    }),

    begin: () => inTurn(async () => {
      const vault = requireOpen()
      if (!vault.written && state().state === 'open') await write(vault, new Map())
    }),

    records: () => contents().records,

    put: entries => inTurn(async () => {
      const vault = requireOpen()
      await write(vault, new Map(entries.map(entry => [entry.id, changedRecord(contents(), vault, entry)])))
    }),

    settled: () => inTurn(async () => undefined),

    drop: ids => inTurn(async () => write(requireOpen(), new Map(ids.map(id => [id, null])))),

    key(id) {
      const vault = requireOpen()
      const record = contents().stored.get(id)
      if (record === undefined) throw new AppError('not-found')
      const key = record && readKey(vault, id, record)
      if (key === null) throw new AppError('record-unreadable', { accountId: id })
      return key
    },

    seal: (id, field, text) => requireOpen().envelope.seal(['text', id, field], text),
    unseal: (id, field, sealed) => core.opened()?.envelope.open(['text', id, field], sealed) ?? null,
    on: core.on,
  }
}
