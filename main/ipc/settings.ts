import type { SettingsView } from '../../preload/views'
import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createSettingsIpc({ preferences, events }: Core): Handlers<'settings'> {
  function view(): SettingsView {
    const { activeId: _, visits: _visits, ...settings } = preferences.read()
    return settings
  }
  return {
    get: async () => view(),
    async update(change) {
      preferences.write(parse(input.settingsChange, change))
      events.emit('settings.changed', view())
      return view()
    },
  }
}
