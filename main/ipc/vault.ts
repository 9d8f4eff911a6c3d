import type { Core } from '../core/core'
import { vaultView } from '../core/vault/vault-view'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createVaultIpc(
  { vault, preferences, changeVault, lock, restore, eraseAll }: Core, { relaunch, mustRelaunch }: { relaunch(): void; mustRelaunch(): boolean },
): Handlers<'vault'> {
  const view = () => vaultView(vault.state())

  return {
    state: async () => view(),
    async retry() {
      if (mustRelaunch()) relaunch()
      else await changeVault(() => vault.open({ mayPrompt: true }))
      return view()
    },
    async useMemory() {
      await changeVault(() => vault.useMemory())
      return view()
    },
    async useSlot(slot) {
      const kind = parse(input.keyringKind, slot)
      await vault.useSlot(kind)
      preferences.write({ keySlot: kind })
      return view()
    },
    slots: async () => vault.slots(),
    async addPassphrase(typed) {
      await vault.addPassphrase(parse(input.passphrase, typed).passphrase)
      return vault.slots()
    },
    async openWithPassphrase(typed) {
      const { passphrase } = parse(input.passphrase, typed)
      await changeVault(() => vault.openWithPassphrase(passphrase))
      return view()
    },
    async testSlot(slot) {
      const { kind, passphrase } = parse(input.slotTest, slot)
      return vault.testSlot(kind, passphrase)
    },
    async removeSlot(slot) {
      await vault.removeSlot(parse(input.slotKind, slot))
      return vault.slots()
    },
    generations: async () => vault.generations(),
    async restore(number) {
      await restore(parse(input.generation, number))
      return view()
    },
    lock: async () => vaultView(await lock('asked')),
    async unlock() {
      await changeVault(() => vault.unlock())
      return view()
    },
    async eraseAll() {
      await eraseAll()
      relaunch()
    },
  }
}
