import type { VaultView } from '../../../preload/views'
import { AppError, isAppError, type ErrorCode } from '../errors'
import type { Clock, Files, KeyWrap, KeyWrapKind, Log } from '../ports'
import { createMemoryFiles } from '../storage/memory-files'
import type { Document } from '../storage/document'
import { createEnvelope, DATA_KEY_BYTES, type Envelope, type RandomBytes } from './envelope'
import { chooseSlot, createProbe, preferredFirst, type Slot, unlock } from './keyslots'
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
}

export interface VaultDeps {
  readonly files: Files
  readonly wraps: readonly KeyWrap[]
  readonly preferred: () => KeyWrapKind
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
  /** Wraps before this one in the file are superseded: this process opened the vault with a later one. */
  openedBy: number
  /** The slot whose wrap the next write adds. */
  adding: Slot | null
  /** Whether there is a file, or only the intention of one. */
  written: boolean
}

export interface Opening {
  readonly state: VaultState
  readonly opened: Opened | null
  readonly records: VaultFile['records']
}

/** Reads the file and asks the keyrings for its data key. Writes nothing, whatever it finds. */
export async function openVault(deps: VaultDeps): Promise<Opening> {
  const document = createVaultDocument(deps)
  const wraps = preferredFirst(deps.wraps, deps.preferred())
  try {
    const loaded = await document.load()
    if (loaded.kind === 'damaged' || loaded.kind === 'newer') return closed(loaded.kind, new AppError(`vault-${loaded.kind}`))
    return loaded.kind === 'missing' ? await openNew(deps, wraps, document) : await openFile(deps, wraps, document, loaded.value, loaded.generation)
  } catch (error) {
    if (isAppError(error)) return closed('unavailable', error)
    throw error
  }
}

/** A vault that lives and dies with this process. */
export async function openMemoryVault(deps: VaultDeps): Promise<Opened> {
  const document = createVaultDocument({ ...deps, files: createMemoryFiles() })
  await document.load()
  return newVault(deps, document, null)
}

export function sealCanary(envelope: Envelope): string {
  return envelope.seal(['canary'], CANARY)
}

async function openNew(deps: VaultDeps, wraps: readonly KeyWrap[], document: Document<VaultFile>): Promise<Opening> {
  const slot = await chooseSlot(wraps, createProbe())
  if (!('wrap' in slot)) return { ...closed('unavailable', refused('vault-unavailable', slot.why), slot.backend, 0) }
  return { state: openState(slot, 0), opened: newVault(deps, document, slot), records: {} }
}

async function openFile(
  { randomBytes }: VaultDeps, wraps: readonly KeyWrap[], document: Document<VaultFile>, file: VaultFile, generation: number,
): Promise<Opening> {
  const { vaultId, records } = file
  const accounts = countAccounts(Object.values(records))
  const proves = (dataKey: Uint8Array): boolean => createEnvelope(dataKey, vaultId, randomBytes).open(['canary'], file.canary) === CANARY
  const unlocked = await unlock(file.wraps, wraps, createProbe(), vaultId, proves)
  if (unlocked.kind !== 'open') {
    const why = unlocked.kind === 'unavailable' ? unlocked.why : null
    return { ...closed(unlocked.kind, refused(`vault-${unlocked.kind}`, why), unlocked.backend, accounts), records }
  }
  const { slot, dataKey, index: openedBy, renew } = unlocked
  const envelope = createEnvelope(dataKey, vaultId, randomBytes)
  const ledger = openLedger(envelope, generation, file.ledger)
  if (ledger === null) return { ...closed('damaged', new AppError('vault-damaged'), slot.backend, accounts), records }
  const opened = { document, dataKey, vaultId, envelope, ledger, openedBy, adding: renew ? slot : null, written: true }
  return { state: openState(slot, accounts), opened, records }
}

function newVault({ randomBytes }: VaultDeps, document: Document<VaultFile>, adding: Slot | null): Opened {
  const dataKey = randomBytes(DATA_KEY_BYTES)
  const vaultId = Buffer.from(randomBytes(VAULT_ID_BYTES)).toString('hex')
  const envelope = createEnvelope(dataKey, vaultId, randomBytes)
  return { document, dataKey, vaultId, envelope, ledger: new Set(), openedBy: 0, adding, written: false }
}

function openState({ wrap, backend }: Slot, accountsOnDisk: number): VaultState {
  return { state: 'open', slot: wrap.kind, backend, reason: null, accountsOnDisk }
}

function closed(state: VaultState['state'], reason: AppError, backend: string | null = null, accountsOnDisk: number | null = null): Opening {
  return { state: { state, slot: null, backend, reason, accountsOnDisk }, opened: null, records: {} }
}

function refused(code: ErrorCode, why: string | null): AppError {
  return new AppError(code, { detail: why })
}
