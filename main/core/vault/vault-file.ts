import { z } from 'zod'
import type { Clock, Files, Log } from '../ports'
import { createDocument, type Document } from '../storage/document'
import { vaultMigrations } from '../storage/migrations'
import { isJsonObject } from '../storage/parse-document'
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
  return createDocument({ ...deps, folder: 'vault', name: 'vault.json', schema: vaultFileSchema, migrations: vaultMigrations })
}

/** The accounts that are not removed, readable or not. */
export function countAccounts(records: Iterable<unknown>): number {
  return [...records].filter(record => !(isJsonObject(record) && typeof record.removedAt === 'number')).length
}
