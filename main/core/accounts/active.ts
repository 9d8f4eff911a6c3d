import type { AccountId, VisitView } from '../../../preload/views'
import type { Clock, Preferences } from '../ports'
import { bestFirst, visited } from './visits'

/** The account that requests use. Remembered over restarts; null when it is gone. */
export interface Active {
  get(): AccountId | null
  set(id: AccountId | null): void
  /** Of accounts that are there, often and lately used ones first. */
  visits(): VisitView[]
}

export function createActive(deps: {
  preferences: Preferences
  clock: Clock
  exists: (id: AccountId) => boolean
  onChange: (id: AccountId | null, before: AccountId | null) => void
}): Active {
  const { preferences, clock } = deps
  function get(): AccountId | null {
    const id = preferences.read().activeId as AccountId | null
    return id !== null && deps.exists(id) ? id : null
  }
  return {
    get,
    set(id) {
      const before = get()
      if (id === before) return
      const { visits } = preferences.read()
      preferences.write({ activeId: id, visits: id === null ? visits : visited(visits, id, clock.now()) })
      deps.onChange(id, before)
    },
    visits: () => bestFirst(preferences.read().visits.filter(({ id }) => deps.exists(id)), clock.now()),
  }
}
