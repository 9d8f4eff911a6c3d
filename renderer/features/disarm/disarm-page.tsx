import { ArrowLeft, ShieldOff, Snowflake } from 'lucide-react'
import type { DisarmView } from '../../../preload/disarm-views'
import type { AccountId, AccountView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { Failure } from '../../state/failure'
import { useAccount, useStores } from '../../state/stores'
import { useText } from '../../text'
import { disarmText } from '../../text/disarm'
import { failureText } from '../../text/failure'
import { measuresText } from '../../text/measures'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'
import { Loading } from '../../ui/loading'
import { Sections } from '../../ui/section'
import { DisarmStep } from './disarm-step'
import { stepsOf } from './disarm-steps'
import { StepBody } from './step-body'
import { useDisarm, type Disarming } from './use-disarm'
import './disarm-page.css'

/** The way from a leaked key to a new one. The account stays frozen while it is not gone to its end, whoever leaves in between. */
export function DisarmPage({ id }: { readonly id: AccountId }) {
  const account = useAccount(id)
  const disarming = useDisarm(id)
  const t = useText(disarmText)
  const { retry } = useText(failureText)
  const { page } = useStores()
  const { loaded, reload } = disarming
  if (!account) return null
  return (
    <div className="frame-scroll">
      <Sections>
        <header className="disarm-head">
          <h2>{t.title}</h2>
          <Button variant="plain" icon={ArrowLeft} onPress={() => page.set('account')}>{account.frozen ? t.leaveFrozen : t.leave}</Button>
        </header>
        {loaded.state === 'loading' && <Loading text={t.loading} />}
        {loaded.state === 'failed' && <Failure error={loaded.error}><Button onPress={reload}>{retry}</Button></Failure>}
        {loaded.state === 'ready' && <Content account={account} view={loaded.value} disarming={disarming} />}
      </Sections>
    </div>
  )
}

interface Props { readonly account: AccountView; readonly disarming: Disarming }

function Content({ account, view, disarming }: Props & { readonly view: DisarmView | null }) {
  // Frozen by an earlier run that could not write down more, or unfrozen since: either way it begins anew.
  if (!view || (view.endedAt === null && !account.frozen)) return <Intro account={account} disarming={disarming} />
  return (
    <>
      {view.endedAt !== null && <Ended account={account} endedAt={view.endedAt} disarming={disarming} />}
      <ol className="disarm-steps">
        {stepsOf(view).map((step, at) => (
          <DisarmStep
            key={step.name} step={step} number={at + 1} isOpen={disarming.open === step.name}
            onToggle={() => disarming.setOpen(disarming.open === step.name ? null : step.name)}
          >
            <StepBody name={step.name} account={account} view={view} disarming={disarming} />
          </DisarmStep>
        ))}
      </ol>
    </>
  )
}

function Intro({ account, disarming: { run, busy, failure } }: Props) {
  const t = useText(disarmText)
  const api = useApi()
  return (
    <div className="disarm-intro">
      <p>{t.intro}</p>
      <ul>{t.introPoints.map((point) => <li key={point}>{point}</li>)}</ul>
      {failure && <div role="alert"><Failure error={failure.error} /></div>}
      <div>
        <Button variant="danger" icon={Snowflake} isPending={busy !== null} onPress={() => run('freeze', 'start', () => api.disarm.start(account.id))}>
          {account.frozen ? t.goOn : t.begin}
        </Button>
      </div>
    </div>
  )
}

function Ended({ account, endedAt, disarming: { run, busy } }: Props & { readonly endedAt: number }) {
  const t = useText(disarmText)
  const { moment } = useText(measuresText)
  const api = useApi()
  return (
    <Alert
      tone="info" role="note" title={t.ended(moment(endedAt))}
      footer={<Button icon={ShieldOff} isPending={busy === 'start'} onPress={() => run('freeze', 'start', () => api.disarm.start(account.id))}>{t.again}</Button>}
    >
      {t.endedWhy}
    </Alert>
  )
}
