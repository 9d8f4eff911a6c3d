import { z } from 'zod'
import { Secret } from '../secret'
import type { Envelope, SealContext } from './envelope'
import { type Profile, profileSchema } from './profile'

/** An account as it stands in the file; with the fields that a later version added. */
export interface StoredRecord {
  readonly profile: Profile
  /** Epoch ms of the removal; null while it is there. */
  readonly removedAt: number | null
  /** The sealed API key. */
  readonly key: string
}

const recordSchema: z.ZodType<StoredRecord> = z.looseObject({
  profile: profileSchema,
  removedAt: z.number().nullable(),
  key: z.string(),
})

/** Null for what is no record; its bytes stay in the file all the same. */
export function parseRecord(value: unknown): StoredRecord | null {
  // The value itself, not zod's copy: the key is bound to every field in the order it was written.
  return recordSchema.safeParse(value).success ? (value as StoredRecord) : null
}

export function sealRecord(envelope: Envelope, id: string, { key: _old, ...facts }: StoredRecord, key: Secret): StoredRecord {
  return { ...facts, key: envelope.seal(contextOf(id, facts), key.expose()) }
}

/** Null when the key, anything else in the record, or the account it stands under was changed. */
export function openRecord(envelope: Envelope, id: string, { key, ...facts }: StoredRecord): Secret | null {
  const text = envelope.open(contextOf(id, facts), key)
  return text === null ? null : new Secret(text)
}

/** Whether `openRecord` would answer with a key. */
export function isReadable(envelope: Envelope, id: string, { key, ...facts }: StoredRecord): boolean {
  return envelope.opens(contextOf(id, facts), key)
}

function contextOf(id: string, facts: Omit<StoredRecord, 'key'>): SealContext {
  return ['record', id, 'key', facts]
}
