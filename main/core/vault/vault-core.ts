import type { AccountId } from '../../../preload/views'
import { createEmitter } from '../emitter'
import { AppError } from '../errors'
import type { KeyWrap } from '../ports'
import { createQueue } from '../storage/queue'
import { type Contents, createContents, drop, readContents, show } from './contents'
import { preferredFirst, type Slot, type StoredWrap, wrapDataKey } from './keyslots'
import { changedLedger, sealLedger } from './ledger'
import { type Means, type Opened, OPENING, type Opening, sealCanary, type VaultDeps, type VaultState } from './open-vault'
import type { StoredRecord } from './record'
import { countAccounts } from './vault-file'

export type Changes = ReadonlyMap<AccountId, StoredRecord | null>
export interface SlotChange { readonly wraps: readonly StoredWrap[]; readonly adding: readonly Slot[] }

/** What the parts of the vault share: its state, what it holds, and the one way to write it. */
export interface VaultCore {
  readonly deps: VaultDeps
  /** Opening, writing and changing slots have several steps that must not mix. */
  inTurn<T>(step: () => Promise<T>): Promise<T>
  state(): VaultState
  become(next: VaultState): VaultState
  opened(): Opened | null
  /** Throws the state's error unless keys can be read. */
  requireOpen(): Opened
  contents(): Contents
  /** Goes on with what was opened, or with what could not be. */
  adopt(opening: Opening): Promise<VaultState>
  /** Zeroes the data key and keeps nothing but `contents`. */
  leave(next: VaultState, contents?: Contents): VaultState
  /** In `changes` null drops the record. When it throws, nothing has changed. */
  write(vault: Opened, changes: Changes, slots?: SlotChange): Promise<void>
  means(mayPrompt: boolean, wraps?: readonly KeyWrap[]): Means
  on(listener: (state: VaultState) => void): () => void
}

export function createVaultCore(deps: VaultDeps): VaultCore {
  const { clock, log } = deps
  const emitter = createEmitter<{ changed: VaultState }>()
  /** The wraps this process made, by the time that stands in them. */
  const made = new Set<number>()
  let state = OPENING
  let opened: Opened | null = null
  let contents = createContents()

  function become(next: VaultState): VaultState {
    state = next
    log.write('vault.state', { state: state.state, slot: state.slot, backend: state.backend, accounts: state.accountsOnDisk, by: state.lockedBy })
    emitter.emit('changed', state)
    return state
  }

  async function write(vault: Opened, changes: Changes, slots: SlotChange = vault): Promise<void> {
    const gone = [...changes.keys()].flatMap(id => contents.stored.get(id)?.key ?? [])
    const came = [...changes.values()].flatMap(record => record?.key ?? [])
    const ledger = changedLedger(vault.ledger, gone, came)
    const { wraps } = await vault.document.update(async (file, generation) => {
      const added: StoredWrap[] = []
      for (const slot of slots.adding) added.push(await wrapDataKey(slot, vault.dataKey, vault.vaultId, clock))
      for (const { createdAt } of added) made.add(createdAt)
      const records: Record<string, unknown> = { ...file?.records, ...Object.fromEntries(changes) }
      for (const [id, record] of changes) if (record === null) delete records[id]
      const header = file ?? { vaultId: vault.vaultId, createdAt: clock.now(), canary: sealCanary(vault.envelope) }
      const sealed = sealLedger(vault.envelope, generation, ledger)
      return { ...header, writtenAt: clock.now(), wraps: [...slots.wraps, ...added], ledger: sealed, records }
    })
    Object.assign(vault, { ledger, wraps, adding: [], written: true } satisfies Partial<Opened>)
    for (const [id, record] of changes) {
      if (record === null) drop(contents, id)
      else show(contents, vault, id, record)
    }
    if (state.state === 'open') recount(wraps)
  }

  function recount(wraps: readonly StoredWrap[]): void {
    const accountsOnDisk = countAccounts(contents.stored.values())
    const hasPassphrase = wraps.some(({ kind }) => kind === 'passphrase')
    if (accountsOnDisk !== state.accountsOnDisk || hasPassphrase !== state.hasPassphrase) become({ ...state, accountsOnDisk, hasPassphrase })
  }

  return {
    deps,
    inTurn: createQueue(),
    state: () => state,
    become,
    opened: () => opened,
    requireOpen() {
      if (opened !== null) return opened
      throw new AppError(state.state === 'open' || state.state === 'memory' ? 'internal' : `vault-${state.state}`, state.reason?.details)
    },
    contents: () => contents,
    async adopt(opening) {
      contents = await readContents(opening.records, opening.opened, clock)
      opened = opening.opened
      return become(opening.state)
    },
    leave(next, kept = createContents()) {
      opened?.dataKey.fill(0)
      opened = null
      contents = kept
      return become(next)
    },
    write,
    means: (mayPrompt, wraps = preferredFirst(deps.wraps, deps.preferred())) =>
      ({ wraps, mayPrompt, isNew: ({ createdAt }) => made.has(createdAt) }),
    on: listener => emitter.on('changed', listener),
  }
}
