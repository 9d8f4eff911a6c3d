import { z } from 'zod'
import type { Clock, Files, Log } from '../ports'
import { createDocument, type Document } from '../storage/document'
import { vaultMigrations } from '../storage/migrations'
import { isJsonObject } from '../storage/parse-document'
import { createRecordBytes } from '../storage/record-bytes'
import { type StoredWrap, storedWrapSchema } from './keyslots'

/** `vault/vault.json`. Everything that protects is in the header; a damaged record is no reason to refuse the others. */
export interface VaultFile {
  readonly vaultId: string
  readonly createdAt: number
  /** When this generation was written. */
  readonly writtenAt?: number
  readonly wraps: readonly StoredWrap[]
  /** A constant under the data key: opens with the right key only. */
  readonly canary: string
  readonly ledger: string
  readonly records: Readonly<Record<string, unknown>>
}

const vaultFileSchema: z.ZodType<VaultFile> = z.looseObject({
  vaultId: z.string(),
  createdAt: z.number(),
  writtenAt: z.number().exactOptional(),
  wraps: z.array(storedWrapSchema),
  canary: z.string(),
  ledger: z.string(),
  records: z.custom<VaultFile['records']>(isJsonObject),
})

export function createVaultDocument(deps: { files: Files; clock: Clock; log: Log }): Document<VaultFile> {
  const toBytes = createRecordBytes<VaultFile>()
  return createDocument({ ...deps, folder: 'vault', name: 'vault.json', schema: vaultFileSchema, migrations: vaultMigrations, toBytes })
}

/** The accounts that are not removed, readable or not. */
export function countAccounts(records: Iterable<unknown>): number {
  let count = 0
  for (const record of records) if (!isJsonObject(record) || typeof record.removedAt !== 'number') count += 1
  return count
}
