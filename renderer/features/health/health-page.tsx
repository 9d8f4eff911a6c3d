import { HeartPulse, ListPlus } from 'lucide-react'
import { useAccountActions } from '../../state/account-actions'
import { Failure } from '../../state/failure'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { failureText } from '../../text/failure'
import { healthText } from '../../text/health'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Loading } from '../../ui/loading'
import { Sections } from '../../ui/section'
import { ReportView } from './report-view'
import { useReport } from './use-report'

/** How every key does, and the checks that find out. */
export function HealthPage() {
  const t = useText(healthText)
  const { retry } = useText(failureText)
  const accounts = useStore(useStores().accounts)
  const { check } = useAccountActions()
  const { loaded, reload } = useReport()

  if (loaded.state === 'loading') return <Loading text={t.loading} />
  if (loaded.state === 'failed') return <Sections><Failure error={loaded.error}><Button onPress={reload}>{retry}</Button></Failure></Sections>
  if (accounts.size === 0) return <EmptyState icon={ListPlus} title={t.emptyTitle}>{t.emptyText}</EmptyState>
  const { rows, run } = loaded.value
  if (run !== null || [...rows.values()].some(({ checkedAt }) => checkedAt !== null)) return <ReportView accounts={accounts} report={loaded.value} />
  return (
    <EmptyState
      icon={HeartPulse} title={t.neverTitle}
      actions={<Button variant="primary" onPress={() => check([...accounts.keys()])}>{t.check(accounts.size)}</Button>}
    >
      {t.neverText}
    </EmptyState>
  )
}
