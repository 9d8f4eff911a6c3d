import type { SettingsView } from '../views'

/** What holds until the user chooses otherwise: on a first start, and for what an older version did not know. */
export const usualSettings: SettingsView = {
  theme: 'system', contrast: 'system', density: 'comfortable', zoomPercent: 100, presentation: false, language: 'system',
  clipboardSeconds: 30, keySlot: 'safe-storage', sort: 'name', sidebarPx: 312, savedFilters: [], shortcuts: [], dismissedHints: [],
  lockAfterIdleMinutes: 0, lockOnSuspend: true, lockOnScreenLock: true, renewal: 'used',
  startAtLogin: false, closeToTray: false, notifies: true,
  proxy: { mode: 'system' }, caFile: null, updates: { isOn: false, url: '' },
}
