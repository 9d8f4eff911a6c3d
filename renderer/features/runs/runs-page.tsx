import { Layers } from 'lucide-react'
import { useManyForm } from '../../request/many-form'
import { Failure } from '../../state/failure'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { failureText } from '../../text/failure'
import { runsText } from '../../text/runs'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Loading } from '../../ui/loading'
import { Sections } from '../../ui/section'
import { RunForm } from './run-form'
import { RunView } from './run-view'
import { useRun } from './use-run'
import './runs-page.css'

/** One request as many accounts: choosing them, and then what they answered and how that differs. */
export function RunsPage() {
  const t = useText(runsText)
  const { retry } = useText(failureText)
  const { runTargets, accounts: all } = useStores()
  const accounts = useStore(all)
  const targets = useStore(runTargets)
  const { loaded, reload } = useRun()
  const form = useManyForm()
  const isComposing = useStore(form, ({ isOpen }) => isOpen)
  const compose = (isOpen: boolean): void => form.update((old) => ({ ...old, isOpen }))

  if (loaded.state === 'loading') return <Loading text={t.loading} />
  if (loaded.state === 'failed') return <Sections><Failure error={loaded.error}><Button onPress={reload}>{retry}</Button></Failure></Sections>
  if (accounts.size === 0) return <EmptyState icon={Layers} title={t.emptyTitle}>{t.emptyText}</EmptyState>

  const leave = (): void => {
    compose(false)
    runTargets.set(null)
  }
  const run = loaded.value
  if (run && !isComposing && targets === null) return <RunView accounts={accounts} run={run} onCompose={() => compose(true)} />
  return <RunForm onStarted={leave} onBack={run && leave} />
}
