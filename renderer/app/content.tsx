import { lazy, Suspense } from 'react'
import { isBound } from '../state/bound'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'
import { AccountTabs } from './account-tabs'
import { BoundGone } from './bound-gone'
import { ChooseAccount } from './empty'

const HealthPage = lazy(async () => ({ default: (await import('../features/health/health-page')).HealthPage }))
const DisarmPage = lazy(async () => ({ default: (await import('../features/disarm/disarm-page')).DisarmPage }))
const RightsPage = lazy(async () => ({ default: (await import('../features/rights/rights-page')).RightsPage }))
const RunsPage = lazy(async () => ({ default: (await import('../features/runs/runs-page')).RunsPage }))
const RecoveryOffer = lazy(async () => ({ default: (await import('../features/vault/recovery-offer')).RecoveryOffer }))
const SandboxTour = lazy(async () => ({ default: (await import('../features/onboarding/sandbox-tour')).SandboxTour }))
const Welcome = lazy(async () => ({ default: (await import('../features/onboarding/welcome')).Welcome }))
const TimelinePage = lazy(async () => ({ default: (await import('../features/timeline/timeline-page')).TimelinePage }))

/** What stands beside the list: the active account, or a page about all of them. Loaded once the list is there. */
export function Content() {
  return (
    <>
      <Suspense fallback={null}><RecoveryOffer /></Suspense>
      <Suspense fallback={null}><OpenPage /></Suspense>
      <Suspense fallback={null}><SandboxTour /></Suspense>
    </>
  )
}

function OpenPage() {
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
  return <div className="frame-scroll">{isEmpty ? <Welcome /> : isBound() ? <BoundGone /> : <ChooseAccount />}</div>
}
