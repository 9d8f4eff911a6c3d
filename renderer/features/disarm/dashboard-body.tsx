import { useApi } from '../../state/api'
import { useText } from '../../text'
import { disarmText } from '../../text/disarm'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { dashboardSteps, stepAfter, stepsOf } from './disarm-steps'
import type { StepProps } from './step-props'

/** What only a person can do in Tillhub's dashboard, to be ticked off. */
export function DashboardBody({ account: { id }, view, disarming: { run, busy, setOpen } }: StepProps) {
  const t = useText(disarmText)
  const api = useApi()
  const isTicked = (step: (typeof dashboardSteps)[number]): boolean => view.ticked.some((tick) => tick.step === step)
  return (
    <>
      <p>{view.revoked?.outcome === 'ok' && view.revoked.how === 'replace' ? t.dashboardDone : t.dashboardWhy}</p>
      <ul className="disarm-checklist">
        {dashboardSteps.map((step) => (
          <li key={step}>
            <Checkbox
              label={t.dashboard[step]} isChecked={isTicked(step)}
              onChange={(done) => { if (view.endedAt === null && busy === null) run('dashboard', step, () => api.disarm.tick({ id, step, done })) }}
            />
          </li>
        ))}
      </ul>
      {view.endedAt === null && <div className="disarm-actions"><Button onPress={() => setOpen(stepAfter(stepsOf(view), 'dashboard'))}>{t.next}</Button></div>}
    </>
  )
}
