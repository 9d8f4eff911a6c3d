import type { Updates } from '../core/updates/updates'
import type { Handlers } from './handlers'

/** `openAddress`: in the system's browser. */
export function createUpdatesIpc(updates: Updates, openAddress: (url: string) => Promise<void>): Handlers<'updates'> {
  return {
    state: async () => updates.view(),
    check: () => updates.check(),
    open: () => openAddress(updates.address()),
  }
}
