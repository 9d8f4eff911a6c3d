import type { SettingsView } from '../../preload/views'
import type { Preferences } from './ports'

/** The choices as the page may see them. */
export function settingsView(preferences: Preferences): SettingsView {
  const { activeId: _, visits: _visits, ...settings } = preferences.read()
  return settings
}
