import type { Rectangle } from 'electron'
import Store from 'electron-store'
import type { Preferences, PreferenceValues } from '../core/ports'

interface Stored extends PreferenceValues { readonly bounds: Rectangle | null }

const DEFAULTS: Stored = {
  theme: 'system', language: 'system', clipboardSeconds: 30, keySlot: 'safe-storage', activeId: null, sort: 'name', sidebarPx: 312, savedFilters: [],
  bounds: null, lockAfterIdleMinutes: 0, lockOnSuspend: true, lockOnScreenLock: true, renewal: 'used',
}

export interface StoredPreferences extends Preferences {
  bounds(): Rectangle | null
  rememberBounds(bounds: Rectangle): void
}

/**
 * Small choices in `preferences.json`. Never a secret: electron-store rewrites its file whole, on the main thread, and a full
 * disk can cut it (which here costs a theme, not a key). What is read often is kept in memory, since each `get` parses the file.
 */
export function createPreferences(folder: string): StoredPreferences {
  const store = new Store<Stored>({
    cwd: folder,
    name: 'preferences',
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
    // A file that cannot be parsed is thrown away: it holds choices, and the app must start without them.
    clearInvalidConfig: true,
    defaults: DEFAULTS,
  })
  let values: Stored = { ...store.store }

  function write(change: Partial<Stored>): void {
    values = { ...values, ...change }
    store.set(values)
  }

  return {
    read: () => values,
    write,
    clear: () => write(DEFAULTS),
    bounds: () => values.bounds,
    rememberBounds: bounds => write({ bounds }),
  }
}
