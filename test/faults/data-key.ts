import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Secret } from '../../main/core/secret'
import { createPassphraseWrap } from '../../main/core/vault/passphrase'

/** The data key of the vault in a data folder, made anew from its recovery passphrase, as on another computer. */
export async function dataKeyOf(folder: string, passphrase: string): Promise<Buffer> {
  const { vaultId, wraps } = JSON.parse(readFileSync(join(folder, 'vault/vault.json'), 'utf8')) as { vaultId: string; wraps: { kind: string; wrapped: string }[] }
  const wrapped = wraps.find(({ kind }) => kind === 'passphrase')?.wrapped ?? ''
  const { dataKey } = await createPassphraseWrap(new Secret(passphrase), randomBytes).unwrap(wrapped, vaultId)
  return Buffer.from(dataKey)
}
