import type { Core } from '../core/core'
import { vaultView } from '../core/vault/vault-view'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createVaultIpc({ vault, preferences, adoptVault }: Core, relaunch: (() => void) | null): Handlers<'vault'> {
  return {
    state: async () => vaultView(vault.state()),
    async retry() {
      // Old Electrons keep the keyring's first answer for the life of the process: only a new process asks again.
      if (relaunch) relaunch()
      else {
        await vault.open()
        await adoptVault()
      }
      return vaultView(vault.state())
    },
    async useMemory() {
      await vault.useMemory()
      await adoptVault()
      return vaultView(vault.state())
    },
    async useSlot(slot) {
      const kind = parse(input.slotKind, slot)
      const state = await vault.useSlot(kind)
      preferences.write({ keySlot: kind })
      return vaultView(state)
    },
  }
}
