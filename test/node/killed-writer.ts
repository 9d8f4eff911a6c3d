/** Runs as a process of its own, to be killed: writes one account after the other and says so when each is acknowledged. */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { AccountId } from '../../preload/views'
import { Secret } from '../../main/core/secret'
import { createPassphraseWrap } from '../../main/core/vault/passphrase'
import { createVault, type Vault } from '../../main/core/vault/vault'
import { createClock } from '../../main/node/clock'
import { createFiles } from '../../main/node/files'
import { createFakeKeyring, createFakeKeyWrap } from '../fakes/key-wrap'

export function vaultIn(folder: string): Vault {
  return createVault({
    files: createFiles(folder),
    wraps: [createFakeKeyWrap(createFakeKeyring('the same for all'))],
    preferred: () => 'safe-storage',
    passphraseWrap: passphrase => createPassphraseWrap(passphrase, randomBytes),
    clock: createClock(),
    randomBytes,
    log: { write: () => undefined },
  })
}

/** Long, so that a kill often meets a half-written file. */
const note = 'x'.repeat(20_000)

export async function writeUntilKilled(folder: string): Promise<never> {
  const vault = vaultIn(folder)
  await vault.open()
  const written = [...vault.records().values()].map(({ profile }) => profile.createdAt)
  for (let number = Math.max(0, ...written) + 1; ; number++) {
    const id = `account-${number % 20}` as AccountId
    await vault.put([{
      id,
      key: new Secret(`key ${number}`),
      profile: {
        label: `${number}`, accountId: id, environment: { kind: 'production' }, accountClass: 'test', colour: 'slate', tags: [], note,
        pinned: false, createdAt: number, accountName: null,
      },
    }])
    writeSync(1, `${number}\n`)
  }
}
