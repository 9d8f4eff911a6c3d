import { lazy, Suspense, useState, type DragEvent, type ReactNode } from 'react'
import { AccountsPane } from '../features/accounts/accounts-pane'
import { MemoryBar } from '../features/vault/memory-bar'
import { isClosed, VaultNotice } from '../features/vault/vault-notice'
import { useImportFlow } from '../state/import-flow'
import { useUpdateSettings } from '../state/settings'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'
import { useText } from '../text'
import { frameText } from '../text/frame'
import { SplitPane } from '../ui/split-pane'
import { AccountBar } from './account-bar'
import { AccountTabs } from './account-tabs'
import { useCommands, useShortcuts } from './commands'
import { Dialogs } from './dialogs'
import { ChooseAccount, NoAccounts } from './empty'
import { Notices } from './notices'
import { Toasts } from './toasts'
import './frame.css'

const NetworkLine = lazy(async () => ({ default: (await import('./network-line')).NetworkLine }))
const HealthPage = lazy(async () => ({ default: (await import('../features/health/health-page')).HealthPage }))
const DisarmPage = lazy(async () => ({ default: (await import('../features/disarm/disarm-page')).DisarmPage }))
const RightsPage = lazy(async () => ({ default: (await import('../features/rights/rights-page')).RightsPage }))
const RunsPage = lazy(async () => ({ default: (await import('../features/runs/runs-page')).RunsPage }))
const TimelinePage = lazy(async () => ({ default: (await import('../features/timeline/timeline-page')).TimelinePage }))

/** Account bar above, accounts on the left, the active account in the middle; while locked, only how to unlock. `loadFailed` stands there until there is something to show. */
export function Frame({ loadFailed }: { readonly loadFailed: ReactNode }) {
  const t = useText(frameText)
  const stores = useStores()
  const isLoaded = useStore(stores.loaded)
  const vault = useStore(stores.vault)
  const { hosts } = useStore(stores.network)
  const { sidebarPx } = useStore(stores.settings)
  const updateSettings = useUpdateSettings()
  const commands = useCommands()
  useShortcuts(commands)
  const { isOver, ...dropTarget } = useFileDrop()

  const content = (
    <main className="frame-content">
      <Notices />
      {loadFailed}
      {isClosed(vault) ? <div className="frame-scroll"><VaultNotice vault={vault} /></div> : isLoaded && <Suspense><Content /></Suspense>}
    </main>
  )
  return (
    <div className="frame" {...dropTarget}>
      <AccountBar />
      {vault.state === 'memory' && <MemoryBar accountsOnDisk={vault.accountsOnDisk} />}
      {hosts.length > 0 && vault.state !== 'locked' && <Suspense fallback={null}><NetworkLine hosts={hosts} /></Suspense>}
      {vault.state === 'locked' ? content : (
        <SplitPane
          side={isLoaded && vault.state !== 'opening' && <AccountsPane />} handleLabel={t.sidebarWidth} min={240} max={480}
          width={sidebarPx} usualWidth={312} onResize={(px) => updateSettings({ sidebarPx: px })}
        >
          {content}
        </SplitPane>
      )}
      <Dialogs commands={commands} />
      <Toasts />
      {isOver && <div className="drop-hint">{t.dropHere}</div>}
    </div>
  )
}

function Content() {
  const { page } = useStores()
  const open = useStore(page)
  if (open === 'health') return <HealthPage />
  if (open === 'timeline') return <TimelinePage />
  if (open === 'runs') return <RunsPage />
  if (open === 'rights') return <RightsPage />
  return <ActiveAccount isDisarming={open === 'disarm'} />
}

function ActiveAccount({ isDisarming }: { readonly isDisarming: boolean }) {
  const stores = useStores()
  const activeId = useStore(stores.activeId)
  const isKnown = useStore(stores.accounts, (accounts) => activeId !== null && accounts.has(activeId))
  const isEmpty = useStore(stores.accounts, (accounts) => accounts.size === 0)
  if (activeId !== null && isKnown) return isDisarming ? <DisarmPage key={activeId} id={activeId} /> : <AccountTabs id={activeId} />
  return <div className="frame-scroll">{isEmpty ? <NoAccounts /> : <ChooseAccount />}</div>
}

function useFileDrop() {
  const imports = useImportFlow()
  const [isOver, setIsOver] = useState(false)
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return {
    isOver,
    onDragOver: (event: DragEvent): void => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave: (event: DragEvent): void => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault()
      setIsOver(false)
      const file = event.dataTransfer.files[0]
      if (file) imports.open(file)
    },
  }
}
