import type { AccountId, ActivityView } from '../../../preload/views'
import type { Clock } from '../ports'
import type { SealedRecords } from '../storage/sealed-records'

/** Newest entries kept per account. */
const MOST_ENTRIES = 300

export type ActivityEntry = Pick<ActivityView, 'what'> & Partial<Omit<ActivityView, 'at' | 'what'>>

export interface Activity {
  add(id: AccountId, entry: ActivityEntry): Promise<void>
  /** Newest first. */
  list(id: AccountId): Promise<ActivityView[]>
  forget(id: AccountId): Promise<void>
  flush(): Promise<void>
}

export function createActivity(deps: {
  store: SealedRecords<ActivityView[]>
  clock: Clock
  onAdded: (id: AccountId) => void
}): Activity {
  const { store, clock } = deps
  return {
    async add(id, entry) {
      const added: ActivityView = { outcome: 'ok', status: null, ms: null, bytes: null, requestId: null, detail: null, ...entry, at: clock.now() }
      await store.update(id, before => [added, ...(before ?? [])].slice(0, MOST_ENTRIES))
      deps.onAdded(id)
    },
    list: async id => (await store.get(id)) ?? [],
    forget: id => store.remove(id),
    flush: () => store.flush(),
  }
}
