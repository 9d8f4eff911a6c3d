import { ChartGantt, HeartPulse, Layers, Table2, type LucideIcon } from 'lucide-react'
import { useStore } from '../state/store'
import { useStores, type Page } from '../state/stores'
import { useText } from '../text'
import { frameText } from '../text/frame'
import { IconButton } from '../ui/button'

const pages: readonly { readonly page: Exclude<Page, 'account' | 'disarm'>; readonly icon: LucideIcon }[] = [
  { page: 'health', icon: HeartPulse },
  { page: 'timeline', icon: ChartGantt },
  { page: 'runs', icon: Layers },
  { page: 'rights', icon: Table2 },
]

/** The views of all accounts; pressed again, the active account is back. */
export function PageButtons() {
  const t = useText(frameText)
  const stores = useStores()
  const open = useStore(stores.page)
  return pages.map(({ page, icon }) => (
    <IconButton key={page} label={t.pages[page]} icon={icon} isOn={open === page} onPress={() => stores.page.set(open === page ? 'account' : page)} />
  ))
}
