import { useCallback } from 'react'
import type { SettingsChange } from '../../preload/views'
import { useApi } from './api'
import { useNotices } from './notices'
import { useStores } from './stores'

/** Changes a setting in the window at once, and in main for the next start. */
export function useUpdateSettings(): (change: SettingsChange) => void {
  const api = useApi()
  const { settings } = useStores()
  const { act } = useNotices()
  return useCallback((change) => {
    settings.update((old) => ({ ...old, ...change }))
    act(async () => settings.set(await api.settings.update(change)))
  }, [api, settings, act])
}
