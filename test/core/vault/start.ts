import { randomBytes } from 'node:crypto'
import type { AccountId } from '../../../preload/views'
import type { KeyringKind, Log } from '../../../main/core/ports'
import { Secret } from '../../../main/core/secret'
import type { Profile } from '../../../main/core/vault/profile'
import { createPassphraseWrap } from '../../../main/core/vault/passphrase'
import { createVault, type Vault, type VaultEntry } from '../../../main/core/vault/vault'
import { createClock } from '../../../main/node/clock'
import { createFakeFiles } from '../../fakes/files'
import { createFakeKeyring, createFakeKeyWrap } from '../../fakes/key-wrap'

export const [anna, ben, cleo] = ['anna', 'ben', 'cleo'] as [AccountId, AccountId, AccountId]
export const FILE = 'vault/vault.json'
export const FAST = { logN: 4, r: 8, p: 1 }

export function profileOf(label: string): Profile {
  return {
    label, accountId: `id of ${label}`, environment: { kind: 'custom', baseUrl: `https://${label}.example` }, accountClass: 'live', colour: 'teal',
    tags: ['north'], note: '', pinned: false, createdAt: 1_700_000_000_000, accountName: null,
  }
}

/** `key-of-<id>` is the key of every account in these tests. */
export function entryOf(id: AccountId, key = `key-of-${id}`): VaultEntry {
  return { id, profile: profileOf(id), key: new Secret(key) }
}

export interface World {
  files: ReturnType<typeof createFakeFiles>
  safeStorage: ReturnType<typeof createFakeKeyring>
  keychain: ReturnType<typeof createFakeKeyring>
  preferred: KeyringKind
  log: Log
  /** A new process on the same disk and keyrings, its vault not opened yet. */
  create(): Vault
  start(): Promise<Vault>
}

export function createWorld(): World {
  const world: World = {
    files: createFakeFiles(),
    safeStorage: createFakeKeyring('of safe storage'),
    keychain: createFakeKeyring('of the keychain'),
    preferred: 'safe-storage',
    log: { write: () => undefined },
    create: () =>
      createVault({
        files: world.files,
        wraps: [createFakeKeyWrap(world.safeStorage, 'safe-storage'), createFakeKeyWrap(world.keychain, 'keychain')],
        preferred: () => world.preferred,
        passphraseWrap: passphrase => createPassphraseWrap(passphrase, randomBytes, FAST),
        clock: createClock(),
        randomBytes,
        log: world.log,
      }),
    async start() {
      const vault = world.create()
      await vault.open()
      return vault
    },
  }
  return world
}

/** A world whose vault holds Anna and Ben. */
export async function createFilledWorld(): Promise<World> {
  const world = createWorld()
  await (await world.start()).put([entryOf(anna), entryOf(ben)])
  return world
}

export interface FileText { vaultId: string; wraps: Record<string, unknown>[]; canary: string; ledger: string; generation: number; records: Record<string, Record<string, unknown>> }

/** Changes the vault file as someone with an editor would. */
export function editFile(world: World, edit: (file: FileText) => void): void {
  const file = JSON.parse(world.files.text(FILE)) as FileText
  edit(file)
  world.files.disk.set(FILE, new TextEncoder().encode(JSON.stringify(file)))
}

export function readFile(world: World): FileText {
  return JSON.parse(world.files.text(FILE)) as FileText
}
