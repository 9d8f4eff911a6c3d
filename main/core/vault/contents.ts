import type { AccountId } from '../../../preload/views'
import { AppError } from '../errors'
import type { Clock } from '../ports'
import type { Secret } from '../secret'
import { isCurrent } from './ledger'
import type { Opened } from './open-vault'
import { type Profile, profileSchema } from './profile'
import { isReadable, openRecord, parseRecord, sealRecord, type StoredRecord } from './record'

/** After so many records others have their turn: ten thousand at once would hold up the process for a quarter of a second. */
const PORTION = 2000

export interface VaultRecord {
  readonly id: AccountId
  readonly profile: Profile
  readonly removedAt: number | null
  /** False also for all while the vault is not open. */
  readonly keyReadable: boolean
}

export interface VaultEntry {
  readonly id: AccountId
  /** Laid over the stored profile: fields it does not name stay as they are when it is written. Whole for a new account. */
  readonly profile: Partial<Profile>
  /** Absent: the stored key stays. */
  readonly key?: Secret
  /** Absent: stays. */
  readonly removedAt?: number | null
}

/** The records of a vault in memory, and of each what may be shown. */
export interface Contents {
  /** Null stands for what is no record: hidden, and kept as it is in the file. */
  readonly stored: Map<AccountId, StoredRecord | null>
  readonly records: Map<AccountId, VaultRecord>
}

export function createContents(): Contents {
  return { stored: new Map(), records: new Map() }
}

export async function readContents(values: Readonly<Record<string, unknown>>, vault: Opened | null, clock: Clock): Promise<Contents> {
  const contents = createContents()
  for (const [id, value] of Object.entries(values)) {
    show(contents, vault, id as AccountId, parseRecord(value))
    if (contents.stored.size % PORTION === 0) await new Promise<void>(resolve => clock.after(0, resolve))
  }
  return contents
}

export function show({ stored, records }: Contents, vault: Opened | null, id: AccountId, record: StoredRecord | null): void {
  stored.set(id, record)
  if (record === null) return
  const { profile, removedAt } = record
  records.set(id, { id, profile, removedAt, keyReadable: vault !== null && isCurrent(vault.ledger, record.key) && isReadable(vault.envelope, id, record) })
}

export function drop({ stored, records }: Contents, id: AccountId): void {
  stored.delete(id)
  records.delete(id)
}

export function readKey({ ledger, envelope }: Opened, id: AccountId, record: StoredRecord): Secret | null {
  return isCurrent(ledger, record.key) ? openRecord(envelope, id, record) : null
}

/** The record as it will stand in the file. Throws 'input-invalid', 'key-required' or 'record-unreadable'. */
export function changedRecord({ stored }: Contents, vault: Opened, { id, profile, key, removedAt }: VaultEntry): StoredRecord {
  const before = stored.get(id)
  if (before === null) throw new AppError('record-unreadable')
  if (before === undefined && key === undefined) throw new AppError('key-required')
  const secret = key ?? (before === undefined ? null : readKey(vault, id, before))
  const checked = profileSchema.safeParse({ ...before?.profile, ...profile })
  if (!checked.success) throw new AppError('input-invalid')
  const after = {
    ...before,
    profile: checked.data,
    removedAt: removedAt === undefined ? (before?.removedAt ?? null) : removedAt,
    key: before?.key ?? '',
  }
  // A key that cannot be read keeps its bytes, in case a copy of the old record turns up.
  return secret === null ? after : sealRecord(vault.envelope, id, after, secret)
}
