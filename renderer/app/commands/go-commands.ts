import { ArrowRight, ChartGantt, HeartPulse, Layers, Table2 } from 'lucide-react'
import { useMemo } from 'react'
import type { CommandOffer } from '../../state/commands'
import { isMac } from '../../state/keys'
import { useStore } from '../../state/store'
import { useStores, type Page } from '../../state/stores'
import { useText } from '../../text'
import { commandsText } from '../../text/commands'
import { frameText } from '../../text/frame'
import { tabs } from '../tabs'

const pages: readonly (readonly [page: Exclude<Page, 'account' | 'disarm'>, icon: CommandOffer['icon'], keys: string])[] = [
  ['health', HeartPulse, 'Mod+Shift+H'], ['timeline', ChartGantt, 'Mod+Shift+T'], ['runs', Layers, 'Mod+Shift+M'], ['rights', Table2, 'Mod+Shift+I'],
]

/** The tabs of the active account and the views of all accounts. */
export function useGoCommands(): readonly CommandOffer[] {
  const { page, tab, activeId } = useStores()
  const isThere = useStore(activeId, (id) => id !== null)
  const t = useText(commandsText)
  const frame = useText(frameText)

  return useMemo(() => [
    // A Mac types characters by Alt, and has its own Ctrl free.
    ...tabs.map((it, at): CommandOffer => ({
      id: `tab-${it}`, group: 'go', label: t.goTo(frame.tabs[it]), icon: ArrowRight, keys: `${isMac ? 'Ctrl' : 'Alt'}+${at + 1}`, isEnabled: isThere,
      run: () => {
        page.set('account')
        tab.set(it)
      },
    })),
    ...pages.map(([it, icon, keys]): CommandOffer => ({ id: it, group: 'go', label: frame.pages[it], icon, keys, run: () => page.set(it) })),
  ], [page, tab, isThere, t, frame])
}
