import { lazy, Suspense, useEffect, useMemo } from 'react'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useAccountCommands } from './account-commands'
import { useAppCommands } from './app-commands'
import { bound } from './bindings'
import { useGoCommands } from './go-commands'
import { useListCommands } from './list-commands'
import { useRecents } from './recents'
import { useShortcuts } from './use-shortcuts'

const NativeMenu = lazy(async () => ({ default: (await import('../native-menu')).NativeMenu }))
const RecentSwitcher = lazy(async () => ({ default: (await import('../../features/palette/recent-switcher')).RecentSwitcher }))

/** Every action of the window once: palette, menu, sheet and keys take them from the store. Loaded beside the first paint. */
export function Commands() {
  const { commands, offered, vault, settings, switcher } = useStores()
  const isLocked = useStore(vault, ({ state }) => state === 'locked')
  const changes = useStore(settings, (it) => it.shortcuts)
  const isSwitching = useStore(switcher, (it) => it !== null)
  const ofParts = useStore(offered)
  const ofList = useListCommands(useRecents())
  const ofAccount = useAccountCommands()
  const ofGo = useGoCommands()
  const ofApp = useAppCommands()

  const all = useMemo(
    () => bound(isLocked ? ofApp : [...ofList, ...ofAccount, ...ofParts.flat(), ...ofGo, ...ofApp], changes),
    [isLocked, ofList, ofAccount, ofParts, ofGo, ofApp, changes],
  )
  useEffect(() => commands.set(all), [commands, all])
  useShortcuts()
  return <Suspense fallback={null}><NativeMenu />{isSwitching && <RecentSwitcher />}</Suspense>
}
