import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createEnvelope, DATA_KEY_BYTES } from '../../../main/core/vault/envelope'
import { openRecord, parseRecord, sealRecord } from '../../../main/core/vault/record'
import { Secret } from '../../../main/core/secret'
import { seedAccounts } from '../accounts'
import type { Part } from './part'

const CIPHER = 'aes-256-gcm'

/** What the records of the vault cost: sealing and opening their keys, and reading the file. */
export function vaultParts(count: number): readonly Part[] {
  const dataKey = randomBytes(DATA_KEY_BYTES)
  const envelope = createEnvelope(dataKey, 'bench', randomBytes)
  const accounts = seedAccounts(count).map(({ id, label, tags, key }) => ({
    id, key: new Secret(key), facts: {
      profile: {
        label, accountId: id, environment: { kind: 'custom', baseUrl: 'https://tills.example' }, accountClass: 'live', colour: 'slate', tags, note: '',
        pinned: false, createdAt: 1_700_000_000_000, accountName: `${label} GmbH`,
      } as const,
      removedAt: null, key: '',
    },
  }))
  const seal = () => accounts.map(({ id, key, facts }) => sealRecord(envelope, id, facts, key))
  const stored = seal()
  const json = JSON.stringify(stored)

  const encrypt = (text: string) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv(CIPHER, dataKey, nonce)
    return { nonce, bytes: Buffer.concat([cipher.update(text), cipher.final()]), tag: cipher.getAuthTag() }
  }
  const encrypted = accounts.map(({ key }) => encrypt(key.expose()))
  return [
    {
      what: 'seal the keys',
      run: seal,
      yardstick: { what: 'bare AES-256-GCM', run: () => accounts.map(({ key }) => encrypt(key.expose())) },
    },
    {
      what: 'open the keys',
      run: () => accounts.map(({ id }, at) => stored[at] && openRecord(envelope, id, stored[at])),
      yardstick: {
        what: 'bare AES-256-GCM',
        run: () => encrypted.map(({ nonce, bytes, tag }) => {
          const decipher = createDecipheriv(CIPHER, dataKey, nonce).setAuthTag(tag)
          return Buffer.concat([decipher.update(bytes), decipher.final()])
        }),
      },
    },
    {
      what: 'read the records',
      run: () => (JSON.parse(json) as unknown[]).map(parseRecord),
      yardstick: { what: 'a bare JSON.parse', run: () => JSON.parse(json) as unknown },
    },
  ]
}
