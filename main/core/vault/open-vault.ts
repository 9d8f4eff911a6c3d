import type { LockReason, VaultView } from '../../../preload/views'
import { AppError, isAppError, type ErrorCode } from '../errors'
import type { Clock, Files, KeyringKind, KeyWrap, KeyWrapKind, Log } from '../ports'
import type { Secret } from '../secret'
import { createMemoryFiles } from '../storage/memory-files'
import type { Document } from '../storage/document'
import { createEnvelope, DATA_KEY_BYTES, type Envelope, type RandomBytes } from './envelope'
import { chooseSlot, createProbe, relyOn, type Slot, type StoredWrap, unlock } from './keyslots'
import { type Ledger, openLedger } from './ledger'
import { countAccounts, createVaultDocument, type VaultFile } from './vault-file'

const VAULT_ID_BYTES = 16
const CANARY = 'tillkeys'

export interface VaultState {
  readonly state: VaultView['state']
  readonly slot: KeyWrapKind | null
  readonly backend: string | null
  /** Why it is not open; `detail` holds the keyring's 'weak', 'absent', 'locked' or 'failed'. */
  readonly reason: AppError | null
  readonly accountsOnDisk: number | null
  /** A passphrase is among the slots in the file. */
  readonly hasPassphrase: boolean
  readonly lockedBy: LockReason | null
}

const NOTHING = { slot: null, backend: null, reason: null, accountsOnDisk: null, hasPassphrase: false, lockedBy: null }
export const OPENING: VaultState = { ...NOTHING, state: 'opening' }

export interface VaultDeps {
  readonly files: Files
  /** The keyrings of this computer. */
  readonly wraps: readonly KeyWrap[]
  readonly preferred: () => KeyringKind
  readonly passphraseWrap: (passphrase: Secret) => KeyWrap
  readonly clock: Clock
  readonly randomBytes: RandomBytes
  readonly log: Log
}

/** What it takes to read and write records. */
export interface Opened {
  readonly document: Document<VaultFile>
  readonly dataKey: Uint8Array
  readonly vaultId: string
  readonly envelope: Envelope
  ledger: Ledger
  /** As the next write leaves them, but for those it adds. */
  wraps: readonly StoredWrap[]
  /** The slots whose wraps the next write adds. */
  adding: readonly Slot[]
  /** Whether there is a file, or only the intention of one. */
  written: boolean
}

export interface Opening {
  readonly state: VaultState
  readonly opened: Opened | null
  readonly records: VaultFile['records']
}

/** By what to open. */
export interface Means {
  /** In the order in which they are tried. */
  readonly wraps: readonly KeyWrap[]
  readonly mayPrompt: boolean
  /** Made by this process, so that opening with it again proves nothing about a later one. */
  readonly isNew: (wrap: StoredWrap) => boolean
}

/** Reads the file and asks for its data key. Writes nothing, whatever it finds. */
export async function openVault(deps: VaultDeps, means: Means): Promise<Opening> {
  const document = createVaultDocument(deps)
  try {
    const loaded = await document.load()
    if (loaded.kind === 'damaged' || loaded.kind === 'newer') return closed(loaded.kind, new AppError(`vault-${loaded.kind}`))
    return loaded.kind === 'missing' ? await openNew(deps, means, document) : await openFile(deps, means, document, loaded.value, loaded.generation)
  } catch (error) {
    if (isAppError(error)) return closed('unavailable', error)
    throw error
  }
}

/** A vault that lives and dies with this process. */
export async function openMemoryVault(deps: VaultDeps): Promise<Opened> {
  const document = createVaultDocument({ ...deps, files: createMemoryFiles() })
  await document.load()
  return newVault(deps, document, [])
}

/** Whether a key is the one of this file. */
export function isKeyOf(file: VaultFile, dataKey: Uint8Array, randomBytes: RandomBytes): boolean {
  return createEnvelope(dataKey, file.vaultId, randomBytes).open(['canary'], file.canary) === CANARY
}

export function sealCanary(envelope: Envelope): string {
  return envelope.seal(['canary'], CANARY)
}

async function openNew(deps: VaultDeps, { wraps, mayPrompt }: Means, document: Document<VaultFile>): Promise<Opening> {
  const slot = await chooseSlot(wraps, createProbe(mayPrompt))
  if (!('wrap' in slot)) return closed('unavailable', refused('vault-unavailable', slot.why), { backend: slot.backend, accountsOnDisk: 0 })
  return { state: openState(slot.wrap.kind, slot.backend), opened: newVault(deps, document, [slot]), records: {} }
}

async function openFile(
  { clock, randomBytes }: VaultDeps, { wraps, mayPrompt, isNew }: Means, document: Document<VaultFile>, file: VaultFile, generation: number,
): Promise<Opening> {
  const { vaultId, records } = file
  const found = { accountsOnDisk: countAccounts(Object.values(records)), hasPassphrase: file.wraps.some(({ kind }) => kind === 'passphrase') }
  const unlocked = await unlock(file.wraps, wraps, createProbe(mayPrompt), vaultId, dataKey => isKeyOf(file, dataKey, randomBytes))
  if (unlocked.kind !== 'open') {
    const why = unlocked.kind === 'unavailable' ? unlocked.why : null
    return { ...closed(unlocked.kind, refused(`vault-${unlocked.kind}`, why), { ...found, backend: unlocked.backend }), records }
  }
  const { slot, dataKey, index, renew } = unlocked
  const envelope = createEnvelope(dataKey, vaultId, randomBytes)
  const ledger = openLedger(envelope, generation, file.ledger)
  if (ledger === null) {
    dataKey.fill(0)
    return { ...closed('damaged', new AppError('vault-damaged'), { ...found, backend: slot.backend }), records }
  }
  const opening = file.wraps[index]
  const proven = opening !== undefined && !isNew(opening)
  const opened = {
    document, dataKey, vaultId, envelope, ledger, written: true, adding: renew ? [slot] : [],
    wraps: proven ? relyOn(file.wraps, index, clock.now()) : file.wraps,
  }
  return { state: { ...openState(slot.wrap.kind, slot.backend), ...found }, opened, records }
}

function newVault({ randomBytes }: VaultDeps, document: Document<VaultFile>, adding: readonly Slot[]): Opened {
  const dataKey = randomBytes(DATA_KEY_BYTES)
  const vaultId = Buffer.from(randomBytes(VAULT_ID_BYTES)).toString('hex')
  const envelope = createEnvelope(dataKey, vaultId, randomBytes)
  return { document, dataKey, vaultId, envelope, ledger: new Set(), wraps: [], adding, written: false }
}

export function openState(slot: KeyWrapKind | null, backend: string | null): VaultState {
  return { ...NOTHING, state: 'open', slot, backend, accountsOnDisk: 0 }
}

function closed(state: VaultState['state'], reason: AppError, found: Partial<VaultState> = {}): Opening {
  return { state: { ...NOTHING, ...found, state, reason }, opened: null, records: {} }
}

function refused(code: ErrorCode, why: string | null): AppError {
  return new AppError(code, { detail: why })
}
