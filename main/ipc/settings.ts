import type { Core } from '../core/core'
import { settingsView } from '../core/settings-view'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createSettingsIpc({ preferences, events, connection }: Core): Handlers<'settings'> {
  return {
    get: async () => settingsView(preferences),
    async update(wanted) {
      const change = parse(input.settingsChange, wanted)
      preferences.write(change.proxy ? { ...change, proxy: connection.checked(change.proxy) } : change)
      events.emit('settings.changed', settingsView(preferences))
      if (change.proxy) await connection.take()
      return settingsView(preferences)
    },
  }
}
