import type { AccountId } from '../../../preload/views'
import { parseRecord, type StoredRecord } from './record'

/** The accounts that are there: neither removed nor damaged. */
export type Accounts = ReadonlyMap<AccountId, StoredRecord>

/** What it takes to get from one state of the accounts to another. */
export interface Difference {
  readonly added: readonly AccountId[]
  readonly removed: readonly AccountId[]
  readonly changed: readonly AccountId[]
}

export function accountsOf(records: Iterable<readonly [string, unknown]>): Accounts {
  const accounts = new Map<AccountId, StoredRecord>()
  for (const [id, value] of records) {
    const record = parseRecord(value)
    if (record !== null && record.removedAt === null) accounts.set(id as AccountId, record)
  }
  return accounts
}

/** A key sealed again is the same to `sameKey`, though not to the eye. */
export function difference(from: Accounts, to: Accounts, sameKey: (id: AccountId, one: StoredRecord, other: StoredRecord) => boolean): Difference {
  const changed = [...to].filter(([id, then]) => {
    const now = from.get(id)
    if (now === undefined) return false
    return JSON.stringify(now.profile) !== JSON.stringify(then.profile) || (now.key !== then.key && !sameKey(id, now, then))
  })
  return {
    added: [...to.keys()].filter(id => !from.has(id)),
    removed: [...from.keys()].filter(id => !to.has(id)),
    changed: changed.map(([id]) => id),
  }
}
