import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Version of the sealed form; part of what is authenticated. */
const SEAL_FORMAT = 1
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
export const DATA_KEY_BYTES = 32

export type RandomBytes = (count: number) => Uint8Array

/** Says what a text is and whose it is: a sealed text opens only with the context it was sealed with. Must survive JSON unchanged. */
export type SealContext = readonly [kind: string, ...facts: readonly unknown[]]

export interface Envelope {
  /** Base64 of nonce, tag and ciphertext. Never the same twice: the nonce is fresh. */
  seal(context: SealContext, text: string): string
  /** Null when any bit of the sealed text, the context, the vault id or the data key is another. */
  open(context: SealContext, sealed: string): string | null
  /** Whether it would open, without the text ever becoming a string, which nothing could erase. */
  opens(context: SealContext, sealed: string): boolean
}

/** AES-256-GCM under the vault's data key; https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf */
export function createEnvelope(dataKey: Uint8Array, vaultId: string, randomBytes: RandomBytes): Envelope {
  const boundTo = (context: SealContext): Buffer => Buffer.from(JSON.stringify([SEAL_FORMAT, vaultId, ...context]))

  function decrypt(context: SealContext, sealed: string): Buffer | null {
    const bytes = Buffer.from(sealed, 'base64')
    // Node skips what is no base64; a text that was changed must not open, even when it decodes to the same bytes.
    if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString('base64') !== sealed) return null
    const decipher = createDecipheriv(CIPHER, dataKey, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(boundTo(context))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
    try {
      decipher.final()
    } catch {
      return null
    }
    return text
  }

  return {
    seal(context, text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, dataKey, nonce).setAAD(boundTo(context))
      // As JSON, because UTF-8 alone would quietly replace a lone surrogate.
      const ciphertext = Buffer.concat([cipher.update(JSON.stringify(text), 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString('base64')
    },
    open(context, sealed) {
      const bytes = decrypt(context, sealed)
      if (bytes === null) return null
      const text = JSON.parse(bytes.toString('utf8')) as string
      bytes.fill(0)
      return text
    },
    opens(context, sealed) {
      const bytes = decrypt(context, sealed)
      bytes?.fill(0)
      return bytes !== null
    },
  }
}

/** The nonce as it stands in the text: names this one sealing among all others. */
export function sealNumber(sealed: string): string {
  return sealed.slice(0, (NONCE_BYTES / 3) * 4)
}
