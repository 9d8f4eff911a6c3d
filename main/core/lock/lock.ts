import type { LockReason } from '../../../preload/views'
import { AppError } from '../errors'
import type { Pasted } from '../secrets/pasted'
import type { Reveal } from '../secrets/reveal'
import type { Sessions } from '../session/sessions'
import type { SealedRecords } from '../storage/sealed-records'
import type { Vault, VaultState } from '../vault/vault'

/**
 * Answers with what locks the vault: every key and token leaves memory, the data key, the tokens, what was pasted or copied, and the
 * work that uses them is stopped, its answers forgotten. The latter also whenever the vault is closed for another reason.
 */
export function createLock(deps: {
  readonly vault: Vault
  readonly caches: readonly SealedRecords<unknown>[]
  readonly sessions: Sessions
  readonly pasted: Pasted
  readonly reveal: Reveal
  readonly collectGarbage: () => void
  readonly stopRequests: (reason: AppError) => void
}): (reason: LockReason) => Promise<VaultState> {
  const { vault, caches, sessions, pasted, reveal, collectGarbage } = deps

  // In the very moment, so that nothing under way finds a token or stores one.
  vault.on(({ state }) => {
    if (state === 'open' || state === 'memory') return
    const reason = new AppError(`vault-${state}`)
    deps.stopRequests(reason)
    sessions.lock(reason)
    pasted.clear()
    for (const cache of caches) cache.drop()
  })

  return async reason => {
    await Promise.all(caches.map(cache => cache.flush()))
    const state = await vault.lock(reason)
    if (state.state !== 'locked') return state
    await reveal.clear()
    // Ciphers that were used hold the data key until they are collected, and strings cannot be erased at all.
    collectGarbage()
    return state
  }
}
