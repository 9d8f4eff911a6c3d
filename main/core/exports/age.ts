import { randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import type { Identity, Recipient, Stanza } from 'age-encryption'
import { AppError } from '../errors'
import type { Secret } from '../secret'

/** What the age tool takes: about a second and 256 MiB for each guess. */
const LOG_N = 18
/** What a file may ask for; the age tool refuses more as well. */
const MOST_LOG_N = 22
const SALT_BYTES = 16
const KEY_BYTES = 32
const LABEL = 'age-encryption.org/v1/scrypt'

const BINARY = 'age-encryption.org/'
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----'
/** As much as the importer reads of any file. */
const MOST_BYTES = 20_000_000

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt)

/** Whether it is an age file (https://age-encryption.org/v1), in its binary form or as text. */
export function isAge(bytes: Uint8Array): boolean {
  return beginning(bytes).startsWith(BINARY) || isArmored(bytes)
}

/**
 * Encrypts for a passphrase, as `age -p` does. The library's own recipient would hold up the process for seconds: here scrypt runs beside it.
 * `logN` is for tests.
 */
export async function sealAge(bytes: Uint8Array, passphrase: Secret, logN = LOG_N): Promise<Uint8Array> {
  const { age, cipher } = await load()
  const recipient: Recipient = {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES)
      const key = await keyFrom(passphrase, salt, logN)
      const body = cipher(key).encrypt(fileKey)
      key.fill(0)
      return [new age.Stanza(['scrypt', salt.toString('base64').replace(/=+$/, ''), `${logN}`], body)]
    },
  }
  const encrypter = new age.Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

/**
 * What is inside; zero it when it is read. Throws 'passphrase-wrong', 'age-unsupported' where no passphrase would help or finding out would cost
 * too much, and 'import-unreadable' for a damaged file.
 */
export async function openAge(bytes: Uint8Array, passphrase: Secret): Promise<Uint8Array> {
  if (bytes.length > MOST_BYTES) throw new AppError('import-unreadable')
  const { age, cipher } = await load()
  const identity: Identity = {
    async unwrapFileKey(stanzas) {
      const { salt, logN, body } = readStanza(stanzas)
      const key = await keyFrom(passphrase, salt, logN)
      try {
        return cipher(key).decrypt(body)
      } catch (error) {
        throw new AppError('passphrase-wrong', { cause: error })
      } finally {
        key.fill(0)
      }
    },
  }
  const decrypter = new age.Decrypter()
  decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(isArmored(bytes) ? age.armor.decode(new TextDecoder().decode(bytes)) : bytes)
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('import-unreadable', { cause: error })
  }
}

/** Large, and needed by few: read when the first such file is. */
async function load() {
  const [age, { chacha20poly1305 }] = await Promise.all([import('age-encryption'), import('@noble/ciphers/chacha.js')])
  // Each key is used once, so the nonce may be zero (age's specification has it so). Electron's own crypto lacks this cipher.
  return { age, cipher: (key: Uint8Array) => chacha20poly1305(key, new Uint8Array(12)) }
}

async function keyFrom(passphrase: Secret, salt: Uint8Array, logN: number): Promise<Buffer> {
  const N = 2 ** logN
  try {
    // Composed: some systems type an umlaut as two characters.
    return await derive(passphrase.expose().normalize('NFC'), Buffer.concat([Buffer.from(LABEL), salt]), KEY_BYTES, { N, r: 8, p: 1, maxmem: 256 * N * 8 })
  } catch (error) {
    // The memory for it is not there.
    throw new AppError('age-unsupported', { cause: error })
  }
}

function readStanza(stanzas: readonly Stanza[]): { readonly salt: Uint8Array; readonly logN: number; readonly body: Uint8Array } {
  const [first, ...more] = stanzas
  const [kind, salt, logN, ...rest] = first?.args ?? []
  if (first === undefined || kind !== 'scrypt') throw new AppError('age-unsupported')
  if (more.length > 0 || rest.length > 0 || salt === undefined || logN === undefined || !/^[1-9]\d*$/.test(logN)) throw new AppError('import-unreadable')
  if (Number(logN) > MOST_LOG_N) throw new AppError('age-unsupported')
  const bytes = Buffer.from(salt, 'base64')
  if (bytes.length !== SALT_BYTES || first.body.length !== 32) throw new AppError('import-unreadable')
  return { salt: bytes, logN: Number(logN), body: first.body }
}

function isArmored(bytes: Uint8Array): boolean {
  return beginning(bytes).trimStart().startsWith(ARMOR)
}

function beginning(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 200))
}
