import { AppError } from '../core/errors'
import type { KeyWrap } from '../core/ports'

const SERVICE = 'app.tillkeys.desktop'
/** Without it the library would fall back to the kernel's keyring, which a restart empties. */
const PINNED = { linux: { store: 'secret-service' } } as const
const BACKENDS: Readonly<Record<string, string>> = { linux: 'secret-service', darwin: 'keychain', win32: 'credential-manager' }

/** The wrapped form names the item that holds the data key and holds no key itself. */
const REFERENCE = 'item:1'

/** The system's own password store: one item per vault. `isLocked` says, unprompted, whether it would have to ask the user. */
export function createKeychainWrap(isLocked: () => Promise<boolean>): KeyWrap {
  const backend = BACKENDS[process.platform] ?? process.platform

  async function itemOf(account: string) {
    const { AsyncEntry } = await import('@napi-rs/keyring')
    return new AsyncEntry(SERVICE, account, PINNED)
  }

  return {
    kind: 'keychain',

    async status(mayPrompt) {
      if (!mayPrompt && (await isLocked())) return { usable: false, backend, why: 'locked' }
      try {
        // A store that is locked or has no collection still answers a read with "no such item": only a write tells.
        const probe = await itemOf('probe')
        await probe.setSecret(new Uint8Array([1]))
        await probe.deleteCredential()
        return { usable: true, backend }
      } catch (error) {
        return { usable: false, backend, why: /dismissed|locked/i.test(String(error)) ? 'locked' : 'absent' }
      }
    },

    async wrap(dataKey, vaultId) {
      await ask(async () => (await itemOf(vaultId)).setSecret(dataKey))
      return REFERENCE
    },

    async unwrap(wrapped, vaultId) {
      if (wrapped !== REFERENCE) throw new AppError('vault-mismatch')
      const secret = await ask(async () => (await itemOf(vaultId)).getSecret())
      if (secret === null) throw new AppError('vault-mismatch')
      const dataKey = Uint8Array.from(secret)
      secret.fill(0)
      return { dataKey, renew: false }
    },

    async forget(vaultId) {
      await ask(async () => (await itemOf(vaultId)).deleteCredential())
    },
  }
}

async function ask<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw new AppError('vault-unavailable', { cause: error, detail: 'failed' })
  }
}
