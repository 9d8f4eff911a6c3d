import type { AccountId, IdentityChange, IdentityView, JsonObject, JsonValue } from '../../../preload/views'
import type { SealedRecords } from '../storage/sealed-records'
import type { SignIn } from '../tillhub/client'

interface Snapshot {
  readonly takenAt: number
  /** False when the answer had no `sub_user` at all, which is not the same as null. */
  readonly present: boolean
  readonly subUser: JsonObject | null
  readonly user: JsonObject
}

export interface Snapshots { readonly current: Snapshot; readonly previous: Snapshot | null }

export interface Identity {
  get(id: AccountId): Promise<IdentityView>
  /** Keeps the masked sub_user of a sign-in; the earlier one stays when it differs. */
  adopt(id: AccountId, answer: SignIn): Promise<void>
  forget(id: AccountId): Promise<void>
  flush(): Promise<void>
}

export function createIdentity(deps: { store: SealedRecords<Snapshots>; onChange: (id: AccountId) => void }): Identity {
  return {
    async get(id) {
      const found = await deps.store.get(id)
      if (!found) return { id, takenAt: null, subUser: undefined, user: null, changes: [], previousAt: null }
      const { current, previous } = found
      return {
        id,
        takenAt: current.takenAt,
        subUser: current.present ? current.subUser : undefined,
        user: current.user,
        changes: previous ? differences(previous, current) : [],
        previousAt: previous?.takenAt ?? null,
      }
    },
    async adopt(id, answer) {
      const current: Snapshot = {
        takenAt: answer.receivedAt,
        present: answer.subUser !== undefined,
        subUser: answer.subUser ?? null,
        user: answer.userFields,
      }
      await deps.store.update(id, before => {
        const differs = before !== null && differences(before.current, current).length > 0
        return { current, previous: differs ? before.current : before?.previous ?? null }
      })
      deps.onChange(id)
    },
    forget: id => deps.store.remove(id),
    flush: () => deps.store.flush(),
  }
}

function differences(before: Snapshot, after: Snapshot): IdentityChange[] {
  return [
    ...diff('sub_user', before.present ? before.subUser : undefined, after.present ? after.subUser : undefined),
    ...diff('user', before.user, after.user),
  ]
}

/** Paths at which two JSON values differ; null, [] and a missing field are three different things. Lists compare as a whole. */
export function diff(path: string, before: JsonValue | undefined, after: JsonValue | undefined): IdentityChange[] {
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap(name => diff(`${path}.${name}`, before[name], after[name]))
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }]
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
