import { safeStorage } from 'electron'
import { AppError } from '../core/errors'
import type { KeyWrap, KeyWrapStatus } from '../core/ports'

/** What is used of Electron's safeStorage; the asynchronous half is there from Electron 42 on. */
export type SafeStorage = Pick<Electron.SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'>
  & Partial<Pick<Electron.SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>>

/** Chromium's tags of blobs under a key from a keyring (v11) or from the desktop portal (v12); v10 is a key known to all. */
const KEYRING_TAGS = ['v11', 'v12']
const BACKENDS: Readonly<Record<string, string>> = { darwin: 'keychain', win32: 'dpapi' }

/**
 * Electron's safeStorage, but never under the fixed key that it falls back to on Linux. `isLocked` says, unprompted, whether the
 * keyring service would have to ask the user.
 */
export function createSafeStorageWrap(
  isLocked: () => Promise<boolean>, api: SafeStorage = safeStorage, platform: string = process.platform,
): KeyWrap & {
  /** The synchronous half keeps its first answer for the life of the process: from then on only a new process asks the keyring again. */
  remembersAnswer(): boolean
} {
  let asked = false
  const cipher = isAsynchronous(api) ? asynchronous(api) : synchronous(api)

  // Elsewhere the system's key protects v10, too.
  const isWeak = (blob: Buffer): boolean => platform === 'linux' && !KEYRING_TAGS.includes(blob.toString('latin1', 0, 3))

  async function status(mayPrompt: boolean): Promise<KeyWrapStatus> {
    const backend = platform === 'linux' ? api.getSelectedStorageBackend() : (BACKENDS[platform] ?? platform)
    if (!mayPrompt && backend === 'gnome_libsecret' && (await isLocked())) return { usable: false, backend, why: 'locked' }
    asked = true
    try {
      if (!(await cipher.available())) return { usable: false, backend, why: backend === 'basic_text' ? 'weak' : 'absent' }
      // "Available" may mean the fixed key, and the name is not that of the asynchronous half's keyring: only the blob tells.
      return isWeak(await cipher.encrypt('probe')) ? { usable: false, backend, why: 'weak' } : { usable: true, backend }
    } catch {
      return { usable: false, backend, why: 'failed' }
    }
  }

  return {
    kind: 'safe-storage',
    status,

    async wrap(dataKey) {
      // A view: a copy would outlive the lock.
      const text = Buffer.from(dataKey.buffer, dataKey.byteOffset, dataKey.length).toString('base64')
      const blob = await cipher.encrypt(text).catch((cause: unknown) => {
        throw new AppError('vault-unavailable', { cause, detail: 'failed' })
      })
      if (isWeak(blob)) throw new AppError('vault-unavailable', { detail: 'weak' })
      return blob.toString('base64')
    },

    async unwrap(wrapped) {
      const blob = Buffer.from(wrapped, 'base64')
      if (isWeak(blob)) throw new AppError('vault-mismatch')
      const { text, renew } = await cipher.decrypt(blob).catch((cause: unknown) => {
        throw new AppError('vault-mismatch', { cause })
      })
      return { dataKey: Buffer.from(text, 'base64'), renew }
    },

    // Its key is that of the app, and nothing in it is of one vault.
    forget: async () => undefined,

    remembersAnswer: () => asked && !isAsynchronous(api),
  }
}

interface Cipher {
  available(): Promise<boolean>
  encrypt(text: string): Promise<Buffer>
  decrypt(blob: Buffer): Promise<{ readonly text: string; readonly renew: boolean }>
}

function synchronous(api: SafeStorage): Cipher {
  return {
    available: async () => api.isEncryptionAvailable(),
    encrypt: async text => api.encryptString(text),
    decrypt: async blob => ({ text: api.decryptString(blob), renew: false }),
  }
}

function asynchronous(api: Required<SafeStorage>): Cipher {
  return {
    available: () => api.isAsyncEncryptionAvailable(),
    encrypt: text => api.encryptStringAsync(text),
    async decrypt(blob) {
      const { result, shouldReEncrypt } = await api.decryptStringAsync(blob)
      return { text: result, renew: shouldReEncrypt }
    },
  }
}

function isAsynchronous(api: SafeStorage): api is Required<SafeStorage> {
  return api.isAsyncEncryptionAvailable !== undefined && api.encryptStringAsync !== undefined && api.decryptStringAsync !== undefined
}
