import type { VaultView } from '../../preload/views'

/** In these no account can be worked with, and the user has to do something. */
export type ClosedVault = VaultView & { readonly state: 'unavailable' | 'mismatch' | 'damaged' | 'newer' | 'locked' }

export function isClosed(vault: VaultView): vault is ClosedVault {
  return vault.state !== 'open' && vault.state !== 'memory' && vault.state !== 'opening'
}
