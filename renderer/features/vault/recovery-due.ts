import type { AccountView, VaultView } from '../../../preload/views'

/** So many accounts are a loss worth a passphrase; so many, worth asking once more. */
const first = 10
const again = 50
/** Accounts that came at once were imported. */
export const importedAtOnce = 5

/** The name under which the offer is put away. */
export type RecoveryHint = 'recovery-10' | 'recovery-50'

export function countReal(accounts: Iterable<AccountView>): number {
  return [...accounts].filter(({ environment }) => environment.kind !== 'sandbox').length
}

/** Which offer of a recovery passphrase is due, if any: only where a lost keyring would lose all keys, and not again once it was put away. */
export function recoveryDue({ state, hasPassphrase }: Pick<VaultView, 'state' | 'hasPassphrase'>, real: number, wasImport: boolean, dismissed: readonly string[]): RecoveryHint | null {
  if (state !== 'open' || hasPassphrase || dismissed.includes('recovery-50')) return null
  if (real >= again) return 'recovery-50'
  return (real >= first || wasImport) && !dismissed.includes('recovery-10') ? 'recovery-10' : null
}
