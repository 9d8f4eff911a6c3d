import type { AccountId, IdentityField, IdentityNewsView, JsonObject } from '../../../preload/views'
import type { SignIn } from '../tillhub/client'
import { compare, isChange } from './differences'

/** Older snapshots make way; fifty changes of one user are years of an account. */
const MOST_SNAPSHOTS = 50
/** Paths named in a piece of news; whoever changed more sees them in the history. */
const MOST_PATHS = 20

/** What sign-ins said of the user behind a key, masked, for as long as they said the same. */
export interface Snapshot {
  /** When the first of those answers came, and when the latest did, epoch ms. The first names the snapshot: no two of an account share it. */
  readonly takenAt: number
  readonly lastAt: number
  /** Of the first answer. */
  readonly requestId: string | null
  /** False when the answer had no `sub_user` at all, which is not the same as null. */
  readonly present: boolean
  readonly subUser: JsonObject | null
  readonly user: JsonObject
}

export interface History {
  /** Newest first, never empty. */
  readonly snapshots: readonly [Snapshot, ...Snapshot[]]
  /** The latest snapshot the user has seen. */
  readonly seenAt: number
}

export function withAnswer(before: History | null, answer: SignIn): History {
  const fresh: Snapshot = {
    takenAt: answer.receivedAt, lastAt: answer.receivedAt, requestId: answer.requestId,
    present: answer.subUser !== undefined, subUser: answer.subUser ?? null, user: answer.userFields,
  }
  if (!before) return { snapshots: [fresh], seenAt: fresh.takenAt }
  const { snapshots: [newest, ...older], seenAt } = before
  // A clock that was set back must not give two snapshots one name.
  if (differences(newest, fresh).some(isChange)) {
    const takenAt = Math.max(fresh.takenAt, newest.takenAt + 1)
    return { snapshots: [{ ...fresh, takenAt }, newest, ...older.slice(0, MOST_SNAPSHOTS - 2)], seenAt }
  }
  return { snapshots: [{ ...fresh, takenAt: newest.takenAt, requestId: newest.requestId }, ...older], seenAt }
}

/** All fields of two snapshots, the same ones too. */
export function differences(before: Snapshot, after: Snapshot): IdentityField[] {
  return [
    ...compare('sub_user', before.present ? before.subUser : undefined, after.present ? after.subUser : undefined),
    ...compare('user', before.user, after.user),
  ]
}

export function seen(history: History): History {
  return { ...history, seenAt: history.snapshots[0].takenAt }
}

/** What has changed since the user last looked; null when nothing has, or when it has changed back. */
export function newsOf(id: AccountId, { snapshots, seenAt }: History): IdentityNewsView | null {
  const [newest] = snapshots
  const known = snapshots.find(({ takenAt }) => takenAt <= seenAt) ?? snapshots.at(-1) ?? newest
  const paths = differences(known, newest).filter(isChange).map(({ path }) => path)
  return paths.length === 0 ? null : { id, since: known.lastAt, paths: paths.slice(0, MOST_PATHS) }
}

interface Stored extends Omit<Snapshot, 'lastAt' | 'requestId'> { readonly lastAt?: number; readonly requestId?: string | null }

/** A history as it was written down; the first versions kept the current and the previous snapshot only. */
export function readHistory(value: unknown): History {
  const stored = value as History | { readonly current: Stored; readonly previous: Stored | null }
  if ('snapshots' in stored) return stored
  const whole = (old: Stored): Snapshot => ({ requestId: null, lastAt: old.takenAt, ...old })
  return { snapshots: [whole(stored.current), ...(stored.previous ? [whole(stored.previous)] : [])], seenAt: stored.current.takenAt }
}
