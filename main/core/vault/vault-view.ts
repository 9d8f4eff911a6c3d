import type { VaultView } from '../../../preload/views'
import { toErrorView } from '../error-view'
import type { VaultState } from './vault'

/** The vault's state as the page may see it. */
export function vaultView(state: VaultState): VaultView {
  return { ...state, reason: state.reason && toErrorView(state.reason) }
}
