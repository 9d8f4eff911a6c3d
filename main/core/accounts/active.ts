import type { AccountId } from '../../../preload/views'
import type { Preferences } from '../ports'

/** The account that requests use. Remembered over restarts; null when it is gone. */
export interface Active {
  get(): AccountId | null
  set(id: AccountId | null): void
}

export function createActive(deps: {
  preferences: Preferences
  exists: (id: AccountId) => boolean
  onChange: (id: AccountId | null, before: AccountId | null) => void
}): Active {
  const { preferences } = deps
  function get(): AccountId | null {
    const id = preferences.read().activeId as AccountId | null
    return id !== null && deps.exists(id) ? id : null
  }
  return {
    get,
    set(id) {
      const before = get()
      if (id === before) return
      preferences.write({ activeId: id })
      deps.onChange(id, before)
    },
  }
}
