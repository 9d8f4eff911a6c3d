import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { AppError } from '../../main/core/errors'
import type { KeyWrap, KeyWrapKind, KeyWrapStatus } from '../../main/core/ports'

/** The keyring behind one or more wraps; a test swaps its secret, takes it away or locks it. */
export interface FakeKeyring {
  secret: string
  status: KeyWrapStatus
  /** Like Electron 33 on Linux: another secret gives other bytes instead of an error. */
  unauthenticated: boolean
  /** The system would like the data key wrapped again. */
  renew: boolean
  asked: number
  /** Whether each of these could have prompted. */
  prompted: boolean[]
  /** The data keys it gave out, the very bytes. */
  unwrapped: Uint8Array[]
  /** The vaults that it was told to forget. */
  forgotten: string[]
}

export function createFakeKeyring(secret = 'first keyring'): FakeKeyring {
  return { secret, status: { usable: true, backend: 'fake' }, unauthenticated: false, renew: false, asked: 0, prompted: [], unwrapped: [], forgotten: [] }
}

export function createFakeKeyWrap(keyring: FakeKeyring, kind: KeyWrapKind = 'safe-storage'): KeyWrap {
  const keyOf = (): Buffer => createHash('sha256').update(`${kind} ${keyring.secret}`).digest()

  function requireUsable(): void {
    if (!keyring.status.usable) throw new AppError('vault-unavailable', { detail: keyring.status.why })
  }

  return {
    kind,
    async status(mayPrompt) {
      keyring.asked += 1
      keyring.prompted.push(mayPrompt)
      return keyring.status
    },
    async wrap(dataKey) {
      requireUsable()
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyOf(), nonce)
      return Buffer.concat([nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]).toString('base64')
    },
    async unwrap(wrapped) {
      requireUsable()
      const bytes = Buffer.from(wrapped, 'base64')
      if (bytes.length < 28) throw new AppError('vault-mismatch')
      const decipher = createDecipheriv('aes-256-gcm', keyOf(), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16))
      const dataKey = decipher.update(bytes.subarray(12, -16))
      try {
        decipher.final()
      } catch {
        if (!keyring.unauthenticated) throw new AppError('vault-mismatch')
      }
      keyring.unwrapped.push(dataKey)
      return { dataKey, renew: keyring.renew }
    },
    async forget(vaultId) {
      keyring.forgotten.push(vaultId)
    },
  }
}
