import { lazy, Suspense, useState, type DragEvent, type ReactNode } from 'react'
import { AccountsPane } from '../features/accounts/accounts-pane'
import { useImportFlow } from '../state/import-flow'
import { useUpdateSettings } from '../state/settings'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'
import { isClosed } from '../state/vault-state'
import { useText } from '../text'
import { frameText } from '../text/frame'
import { SplitPane } from '../ui/split-pane'
import { AccountBar } from './account-bar'
import { OpeningVault } from './opening-vault'
import { Notices } from './notices'
import './frame.css'

const AfterPaint = lazy(async () => ({ default: (await import('./after-paint')).AfterPaint }))
const NetworkLine = lazy(async () => ({ default: (await import('./network-line')).NetworkLine }))
const Content = lazy(async () => ({ default: (await import('./content')).Content }))
const VaultNotice = lazy(async () => ({ default: (await import('../features/vault/vault-notice')).VaultNotice }))
const MemoryBar = lazy(async () => ({ default: (await import('../features/vault/memory-bar')).MemoryBar }))

/** Account bar above, accounts on the left, the active account in the middle; while locked, only how to unlock. `loadFailed` stands there until there is something to show. */
export function Frame({ loadFailed }: { readonly loadFailed: ReactNode }) {
  const t = useText(frameText)
  const stores = useStores()
  const isLoaded = useStore(stores.loaded)
  const vault = useStore(stores.vault)
  const { hosts } = useStore(stores.network)
  const { sidebarPx } = useStore(stores.settings)
  const updateSettings = useUpdateSettings()
  const { isOver, ...dropTarget } = useFileDrop()

  const content = (
    <main className="frame-content">
      <Notices />
      {loadFailed}
      {vault.state === 'opening' ? <div className="frame-scroll"><OpeningVault /></div> : (
        <Suspense>
          {isClosed(vault) ? <div className="frame-scroll"><VaultNotice vault={vault} /></div> : isLoaded && <Content />}
        </Suspense>
      )}
    </main>
  )
  return (
    <div className="frame" {...dropTarget}>
      <AccountBar />
      {vault.state === 'memory' && <Suspense fallback={null}><MemoryBar accountsOnDisk={vault.accountsOnDisk} /></Suspense>}
      {hosts.length > 0 && vault.state !== 'locked' && <Suspense fallback={null}><NetworkLine hosts={hosts} /></Suspense>}
      {vault.state === 'locked' ? content : (
        <SplitPane
          side={isLoaded && vault.state !== 'opening' && <AccountsPane />} handleLabel={t.sidebarWidth} min={240} max={480}
          width={sidebarPx} usualWidth={312} onResize={(px) => updateSettings({ sidebarPx: px })}
        >
          {content}
        </SplitPane>
      )}
      <Suspense fallback={null}><AfterPaint /></Suspense>
      {isOver && <div className="drop-hint">{t.dropHere}</div>}
    </div>
  )
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
