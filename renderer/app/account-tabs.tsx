import { lazy, Suspense, type ComponentType } from 'react'
import type { AccountId } from '../../preload/views'
import { useStore } from '../state/store'
import { useStores, type AccountTab } from '../state/stores'
import { useText } from '../text'
import { frameText } from '../text/frame'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ErrorBoundary } from '../ui/error-boundary'
import { Tabs } from '../ui/tabs'
import { tabs } from './tabs'

type Panel = ComponentType<{ readonly id: AccountId }>

const panels: Readonly<Record<AccountTab, Panel>> = {
  overview: lazy(async () => ({ default: (await import('../features/overview/overview-panel')).OverviewPanel })),
  identity: lazy(async () => ({ default: (await import('../features/identity/identity-panel')).IdentityPanel })),
  token: lazy(async () => ({ default: (await import('../features/token/token-panel')).TokenPanel })),
  requests: lazy(async () => ({ default: (await import('../features/requests/requests-panel')).RequestsPanel })),
  activity: lazy(async () => ({ default: (await import('../features/activity/activity-panel')).ActivityPanel })),
}

export function AccountTabs({ id }: { readonly id: AccountId }) {
  const t = useText(frameText)
  const store = useStores().tab
  const tab = useStore(store)
  const Panel = panels[tab]
  const failed = (retry: () => void) => (
    <Alert title={t.tabFailed} footer={<Button onPress={retry}>{t.retry}</Button>}>{t.tabFailedText}</Alert>
  )
  return (
    <Tabs label={t.account} tabs={tabs.map((it) => ({ id: it, label: t.tabs[it] }))} selected={tab} onSelect={store.set}>
      <ErrorBoundary resetKey={`${tab} ${id}`} fallback={failed}>
        <Suspense fallback={null}><Panel id={id} /></Suspense>
      </ErrorBoundary>
    </Tabs>
  )
}
