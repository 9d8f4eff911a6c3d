import type { Api } from '../../preload/contract'

/** Knows of one newer version, once it was asked. */
export function createFakeUpdates(now: number): Api['updates'] {
  return {
    state: async () => ({ state: 'unchecked', version: null, checkedAt: null, error: null }),
    check: async () => ({ state: 'available', version: '9.9.9', checkedAt: now, error: null }),
    open: async () => {},
  }
}
