import { createHmac } from 'node:crypto'
import type { AccountId } from '../../../preload/views'
import type { Clock } from '../ports'
import type { Vault, VaultRecord } from '../vault/vault'

/** After so many keys others have their turn. */
const PORTION = 500

/** Finds the accounts that hold the same key, by digests under a key of this run: none can be told from them, and none is kept. */
export interface KeyTwins {
  /** Looks at every key that is new; call before `of` is asked for thousands. */
  readAll(): Promise<void>
  /** The others that hold this account's key. Throws the vault's code while keys cannot be read. */
  of(id: AccountId): AccountId[]
}

export function createKeyTwins(deps: {
  readonly vault: Pick<Vault, 'records' | 'key'>
  readonly clock: Clock
  readonly randomBytes: (length: number) => Uint8Array
}): KeyTwins {
  const { vault, clock } = deps
  const digestKey = deps.randomBytes(32)
  const seen = new Map<AccountId, { readonly record: VaultRecord; readonly digest: string }>()
  const holders = new Map<string, Set<AccountId>>()

  /** A record is replaced when it changes, so the same one holds the same key. */
  function read(id: AccountId): string | null {
    const record = vault.records().get(id)
    const known = seen.get(id)
    if (known && known.record === record) return known.digest
    if (known) {
      seen.delete(id)
      holders.get(known.digest)?.delete(id)
    }
    if (!record?.keyReadable || record.removedAt !== null) return null
    const digest = createHmac('sha256', digestKey).update(vault.key(id).expose()).digest('base64')
    seen.set(id, { record, digest })
    holders.set(digest, (holders.get(digest) ?? new Set()).add(id))
    return digest
  }

  return {
    async readAll() {
      let looked = 0
      for (const id of [...vault.records().keys()]) {
        if (seen.get(id)?.record !== vault.records().get(id) && ++looked % PORTION === 0) await new Promise<void>(resolve => clock.after(0, resolve))
        read(id)
      }
    },
    of(id) {
      const digest = read(id)
      if (digest === null) return []
      return [...holders.get(digest) ?? []].filter(other => other !== id && read(other) === digest)
    },
  }
}
