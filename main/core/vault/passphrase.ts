import { scrypt, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import { AppError } from '../errors'
import type { KeyWrap } from '../ports'
import type { Secret } from '../secret'
import { createEnvelope, DATA_KEY_BYTES, type RandomBytes } from './envelope'

/** In the words of RFC 7914, but N as its logarithm. */
export interface ScryptCost { readonly logN: number; readonly r: number; readonly p: number }

/** About half a second and 128 MiB for each guess; https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const COST: ScryptCost = { logN: 17, r: 8, p: 1 }
/** What a file may ask for, so that a changed one cannot take all memory. */
const MOST: ScryptCost = { logN: 20, r: 8, p: 4 }
const SALT_BYTES = 16
const WRAPPED = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)$/

/**
 * Whoever has a copy of the file may guess without limit, so the passphrase must hold alone: a thousand graphics cards need days for
 * eight random small letters at this cost, and thousands of years for twelve.
 */
const SHORTEST = 12

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** Throws 'passphrase-short'; `detail` holds how many characters it takes. */
export function requireLong(passphrase: Secret): void {
  if ([...normalised(passphrase)].length < SHORTEST) throw new AppError('passphrase-short', { detail: `${SHORTEST}` })
}

/** Wraps under a key made from the passphrase: works on any computer, and asks nobody. Make one for each use and let it go. */
export function createPassphraseWrap(passphrase: Secret, randomBytes: RandomBytes, cost: ScryptCost = COST): KeyWrap {
  async function withEnvelope<T>(vaultId: string, salt: Buffer, { logN, r, p }: ScryptCost, use: (envelope: ReturnType<typeof createEnvelope>) => T): Promise<T> {
    const N = 2 ** logN
    const key = await derive(normalised(passphrase), salt, DATA_KEY_BYTES, { N, r, p, maxmem: 256 * N * r })
    const result = use(createEnvelope(key, vaultId, randomBytes))
    key.fill(0)
    return result
  }

  return {
    kind: 'passphrase',
    status: async () => ({ usable: true, backend: 'scrypt' }),

    async wrap(dataKey, vaultId) {
      const salt = Buffer.from(randomBytes(SALT_BYTES))
      // A view: a copy would outlive the lock.
      const text = Buffer.from(dataKey.buffer, dataKey.byteOffset, dataKey.length).toString('base64')
      const sealed = await withEnvelope(vaultId, salt, cost, envelope => envelope.seal(['passphrase'], text))
      return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64'), sealed].join('$')
    },

    async unwrap(wrapped, vaultId) {
      const parsed = parse(wrapped)
      if (parsed === null || !isWithin(parsed.cost, MOST)) throw new AppError('vault-mismatch')
      const text = await withEnvelope(vaultId, parsed.salt, parsed.cost, envelope => envelope.open(['passphrase'], parsed.sealed))
      if (text === null) throw new AppError('vault-mismatch')
      return { dataKey: Buffer.from(text, 'base64'), renew: false }
    },

    forget: async () => undefined,
  }
}

/** Null for what no passphrase wrapped. */
export function costOf(wrapped: string): ScryptCost | null {
  return parse(wrapped)?.cost ?? null
}

function parse(wrapped: string): { readonly cost: ScryptCost; readonly salt: Buffer; readonly sealed: string } | null {
  const [, logN, r, p, salt, sealed] = WRAPPED.exec(wrapped) ?? []
  if (salt === undefined || sealed === undefined) return null
  return { cost: { logN: Number(logN), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64'), sealed }
}

function isWithin({ logN, r, p }: ScryptCost, most: ScryptCost): boolean {
  return logN >= 1 && r >= 1 && p >= 1 && logN <= most.logN && r <= most.r && p <= most.p
}

/** The same text from every keyboard and system: some compose an umlaut of two characters. */
function normalised(passphrase: Secret): string {
  return passphrase.expose().normalize('NFKC')
}
