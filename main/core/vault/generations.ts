import type { AccountId, GenerationView } from '../../../preload/views'
import { AppError } from '../errors'
import { type Accounts, accountsOf, type Difference, difference } from './difference'
import { createEnvelope } from './envelope'
import { createProbe, type StoredWrap, unlock } from './keyslots'
import { openLedger, sealLedger } from './ledger'
import { isKeyOf, openState, type Opened, type VaultState } from './open-vault'
import { titleOf } from './profile'
import { openRecord } from './record'
import type { VaultCore } from './vault-core'
import { countAccounts, createVaultDocument, type VaultFile } from './vault-file'

export interface Restored { readonly state: VaultState; readonly difference: Difference }

/** The earlier states of the vault that are kept on disk. Both throw 'vault-locked' while it is locked. */
export interface Generations {
  /** Newest first. Prompts for nothing. */
  generations(): Promise<GenerationView[]>
  /**
   * Makes that generation the present one, by one verified write; what was there stays in `vault/quarantine`, byte for byte. Throws
   * 'not-found', 'generation-unreadable', and 'vault-unavailable' when no slot can be asked for its key.
   */
  restore(generation: number): Promise<Restored>
}

/** What opens a generation. */
type Key = Pick<Opened, 'dataKey' | 'wraps' | 'adding'> & Pick<VaultState, 'slot' | 'backend'>

export function createGenerations(core: VaultCore): Generations {
  const { deps, inTurn, state, contents } = core
  const { randomBytes } = deps

  async function read() {
    if (state().state === 'locked') throw new AppError('vault-locked')
    const document = createVaultDocument(deps)
    await document.load()
    const copies = (await document.kept()).map(({ generation, stored }) => ({ generation, file: stored.kind === 'ready' ? stored.value : null }))
    return { document, copies, now: accountsOf(contents().stored) }
  }

  /** Null when the slots answer, but with another key; undefined when none can be asked. */
  async function keyOf(file: VaultFile, copies: readonly { readonly file: VaultFile | null }[], mayPrompt: boolean): Promise<Key | null | undefined> {
    const held = core.opened()
    if (held?.vaultId === file.vaultId && isKeyOf(file, held.dataKey, randomBytes)) return { ...held, slot: state().slot, backend: state().backend }
    const wraps = wrapsOf(file.vaultId, copies)
    const { wraps: keyrings } = core.means(mayPrompt)
    const unlocked = await unlock(wraps, keyrings, createProbe(mayPrompt), file.vaultId, dataKey => isKeyOf(file, dataKey, randomBytes))
    if (unlocked.kind === 'open') return { dataKey: unlocked.dataKey, wraps, adding: [], slot: unlocked.slot.wrap.kind, backend: unlocked.slot.backend }
    return unlocked.kind === 'mismatch' ? null : undefined
  }

  function open(file: VaultFile, generation: number, { dataKey }: Key) {
    const envelope = createEnvelope(dataKey, file.vaultId, randomBytes)
    const ledger = openLedger(envelope, generation, file.ledger)
    return ledger && { envelope, ledger }
  }

  function compare(now: Accounts, file: VaultFile, opened: ReturnType<typeof open>): { then: Accounts; difference: Difference } {
    const then = accountsOf(Object.entries(file.records))
    return {
      then,
      difference: difference(now, then, (id, one, other) => {
        if (opened === null) return false
        const key = openRecord(opened.envelope, id, one)
        return key !== null && openRecord(opened.envelope, id, other)?.equals(key) === true
      }),
    }
  }

  return {
    generations: () => inTurn(async () => {
      const { copies, now } = await read()
      const views: GenerationView[] = []
      for (const { generation, file } of copies) {
        if (file === null) {
          views.push({ generation, writtenAt: null, accounts: null, readable: false, added: [], removed: [], changed: [] })
          continue
        }
        const key = await keyOf(file, copies, false)
        const opened = key ? open(file, generation, key) : null
        const { then, difference: { added, removed, changed } } = compare(now, file, opened)
        if (key && key.dataKey !== core.opened()?.dataKey) key.dataKey.fill(0)
        const titles = (from: Accounts, ids: readonly AccountId[]): string[] => ids.flatMap(id => from.get(id)?.profile ?? []).map(titleOf)
        views.push({
          generation,
          writtenAt: file.writtenAt ?? null,
          accounts: countAccounts(Object.values(file.records)),
          readable: key === undefined ? null : opened !== null,
          added: titles(then, added),
          removed: titles(now, removed),
          changed: titles(then, changed),
        })
      }
      return views
    }),

    restore: generation => inTurn(async () => {
      if (state().state === 'opening' || state().state === 'memory') throw new AppError('vault-unavailable')
      const { document, copies, now } = await read()
      const copy = copies.find(each => each.generation === generation)
      if (copy === undefined) throw new AppError('not-found')
      const key = copy.file && await keyOf(copy.file, copies, true)
      if (key === undefined) throw new AppError('vault-unavailable')
      const { file } = copy
      const opened = file && key && open(file, generation, key)
      if (file === null || key === null || opened === null) throw new AppError('generation-unreadable')
      const { envelope, ledger } = opened
      const { records } = await document.replace(next =>
        ({ ...file, wraps: key.wraps, writtenAt: deps.clock.now(), ledger: sealLedger(envelope, next, ledger) }))
      deps.log.write('vault.restored', { generation })
      const { slot, backend, dataKey, wraps, adding } = key
      await core.adopt({
        state: { ...openState(slot, backend), accountsOnDisk: countAccounts(Object.values(records)), hasPassphrase: wraps.some(({ kind }) => kind === 'passphrase') },
        opened: { document, dataKey, vaultId: file.vaultId, envelope, ledger, wraps, adding, written: true },
        records,
      })
      return { state: state(), difference: compare(now, file, opened).difference }
    }),
  }
}

/** The wraps of all copies of one vault: each wraps the same data key, and the slot that works may have come or gone since. */
function wrapsOf(vaultId: string, copies: readonly { readonly file: VaultFile | null }[]): readonly StoredWrap[] {
  const oldestFirst = copies.flatMap(({ file }) => (file?.vaultId === vaultId ? [file] : [])).reverse()
  return [...new Map(oldestFirst.flatMap(({ wraps }) => wraps).map(wrap => [`${wrap.kind} ${wrap.wrapped}`, wrap])).values()]
}
