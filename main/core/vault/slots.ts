import type { SlotView } from '../../../preload/views'
import { AppError, isAppError } from '../errors'
import type { KeyringKind, KeyWrap, KeyWrapKind } from '../ports'
import type { Secret } from '../secret'
import { chooseSlot, createProbe, isKeyring, preferredFirst, type Slot, type StoredWrap, unlock, type Unlocked } from './keyslots'
import type { Opened, VaultState } from './open-vault'
import { costOf, requireLong } from './passphrase'
import type { Changes, SlotChange, VaultCore } from './vault-core'

const NO_CHANGES: Changes = new Map()

/** The ways to the data key, side by side. Each throws the state's error unless the vault is open and kept on disk. */
export interface Slots {
  /** As they stand in the file, of each kind the newest. */
  slots(): SlotView[]
  /** Wraps the data key by that keyring, too. The earlier wraps go when a later process has opened the vault with this one. */
  useSlot(kind: KeyringKind): Promise<VaultState>
  /** Replaces an earlier passphrase at once: nothing but the file takes part in it, so that it needs no later process to prove it. */
  addPassphrase(passphrase: Secret): Promise<void>
  /** Whether that slot opens the vault now; a passphrase that does counts as proven. Throws 'vault-unavailable' when it cannot be asked. */
  testSlot(kind: KeyWrapKind, passphrase: Secret | null): Promise<boolean>
  /**
   * Throws 'slot-needed' unless another slot remains that has opened the vault, and still does. The generations kept on disk hold
   * the wrap for as long as they are there.
   */
  removeSlot(kind: KeyWrapKind): Promise<void>
}

export function createSlots(core: VaultCore): Slots & {
  /** In turn: wraps by a keyring that can be used unasked, unless one opens the vault already. A failure leaves all as it is. */
  wrapHere(): Promise<VaultState>
} {
  const { deps, inTurn, state, become, write } = core

  function kept(): Opened {
    const vault = core.requireOpen()
    if (state().state === 'memory') throw new AppError('vault-unavailable')
    return vault
  }

  function find(wraps: readonly StoredWrap[], kind: KeyWrapKind): readonly StoredWrap[] {
    const found = wraps.filter(wrap => wrap.kind === kind)
    if (found.length === 0) throw new AppError('not-found', { detail: kind })
    return found
  }

  async function tryToOpen(vault: Opened, stored: readonly StoredWrap[], wraps: readonly KeyWrap[], mayPrompt: boolean): Promise<Unlocked> {
    const isOurs = (dataKey: Uint8Array): boolean => Buffer.compare(dataKey, vault.dataKey) === 0
    const unlocked = await unlock(stored, wraps, createProbe(mayPrompt), vault.vaultId, isOurs)
    if (unlocked.kind === 'open') unlocked.dataKey.fill(0)
    return unlocked
  }

  async function use(vault: Opened, slot: Slot): Promise<VaultState> {
    const adding = [...vault.adding, slot]
    if (vault.written) await write(vault, NO_CHANGES, { wraps: vault.wraps, adding })
    else vault.adding = [slot]
    deps.log.write('vault.slot-added', { slot: slot.wrap.kind, backend: slot.backend })
    return become({ ...state(), slot: slot.wrap.kind, backend: slot.backend })
  }

  async function requireAnother(vault: Opened, rest: readonly StoredWrap[]): Promise<StoredWrap> {
    const proven = rest.filter(({ openedAt }) => openedAt !== undefined)
    const keyring = await tryToOpen(vault, proven, deps.wraps, true)
    const other = keyring.kind === 'open' ? proven[keyring.index] : proven.find(({ kind }) => kind === 'passphrase')
    if (other === undefined) throw new AppError('slot-needed')
    return other
  }

  return {
    slots() {
      const newest = new Map(kept().wraps.map(wrap => [wrap.kind, wrap]))
      return [...newest.values()].flatMap(viewOf)
    },

    useSlot: kind => inTurn(async () => {
      const vault = kept()
      if (kind === state().slot) return state()
      const slot = await chooseSlot(deps.wraps.filter(wrap => wrap.kind === kind), createProbe(true))
      if (!('wrap' in slot)) throw new AppError('vault-unavailable', { detail: slot.why })
      return use(vault, slot)
    }),

    addPassphrase: passphrase => inTurn(async () => {
      const vault = kept()
      requireLong(passphrase)
      const slot = { wrap: deps.passphraseWrap(passphrase), backend: 'scrypt' }
      const { wraps, adding } = without('passphrase', vault)
      await write(vault, NO_CHANGES, { wraps, adding: [...adding, slot] })
      deps.log.write('vault.slot-added', { slot: slot.wrap.kind, backend: slot.backend })
    }),

    testSlot: (kind, passphrase) => inTurn(async () => {
      const vault = kept()
      const stored = find(vault.wraps, kind)
      const wraps = passphrase === null ? deps.wraps : [deps.passphraseWrap(passphrase)]
      const unlocked = await tryToOpen(vault, stored, wraps, true)
      if (unlocked.kind === 'unavailable') throw new AppError('vault-unavailable', { detail: unlocked.why })
      if (unlocked.kind === 'mismatch') return false
      if (kind === 'passphrase') {
        const proven = vault.wraps.map(wrap => (wrap === stored[unlocked.index] ? { ...wrap, openedAt: deps.clock.now() } : wrap))
        await write(vault, NO_CHANGES, { wraps: proven, adding: vault.adding })
      }
      return true
    }),

    removeSlot: kind => inTurn(async () => {
      const vault = kept()
      find(vault.wraps, kind)
      const rest = without(kind, vault)
      const other = await requireAnother(vault, rest.wraps)
      await write(vault, NO_CHANGES, rest)
      deps.log.write('vault.slot-removed', { slot: kind })
      if (kind === state().slot && isKnown(other.kind)) become({ ...state(), slot: other.kind, backend: other.backend })
      await deps.wraps.find(wrap => wrap.kind === kind)?.forget(vault.vaultId)
    }),

    async wrapHere() {
      const vault = core.requireOpen()
      const keyrings = preferredFirst(deps.wraps, deps.preferred())
      if ((await tryToOpen(vault, vault.wraps, keyrings, false)).kind === 'open') return state()
      const slot = await chooseSlot(keyrings, createProbe(false))
      if (!vault.written || !('wrap' in slot)) return state()
      try {
        return await use(vault, slot)
      } catch (error) {
        if (!isAppError(error)) throw error
        deps.log.write('vault.wrap-failed', { backend: slot.backend, code: error.code })
        return state()
      }
    },
  }
}

function without(kind: KeyWrapKind, { wraps, adding }: SlotChange): SlotChange {
  return { wraps: wraps.filter(wrap => wrap.kind !== kind), adding: adding.filter(({ wrap }) => wrap.kind !== kind) }
}

function isKnown(kind: string): kind is KeyWrapKind {
  return isKeyring(kind) || kind === 'passphrase'
}

/** Nothing for a kind that a later version added. */
function viewOf({ kind, backend, platform, createdAt, openedAt, wrapped }: StoredWrap): SlotView[] {
  if (!isKnown(kind)) return []
  const cost = costOf(wrapped)
  return [{ kind, backend, platform, createdAt, openedAt: openedAt ?? null, scrypt: cost && { n: 2 ** cost.logN, r: cost.r, p: cost.p } }]
}
