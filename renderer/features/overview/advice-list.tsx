import { ListOrdered, Network } from 'lucide-react'
import type { AccountView, SessionView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { Failure } from '../../state/failure'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { ladderText } from '../../text/ladder'
import { networkText } from '../../text/network'
import { overviewText } from '../../text/overview'
import { Button } from '../../ui/button'
import { Section } from '../../ui/section'
import { adviceFor } from './advice'

interface Props {
  readonly account: AccountView
  readonly session: SessionView
}

/** What went wrong with key and token, and the steps that help. */
export function Advice({ account, session }: Props) {
  const t = useText(overviewText)
  const ladder = useText(ladderText)
  const network = useText(networkText)
  const { climb } = useAccountActions()
  const { dialog } = useStores()
  const steps = adviceFor(account, session)
  if (steps.length === 0) return null
  const reason = session.key.reason ?? session.token.reason
  const known = { host: hostOf(account.environment.baseUrl), requestId: reason?.requestId ?? null }
  return (
    <Section title={t.next} aside={reason && <Button icon={ListOrdered} onPress={() => climb(account.id)}>{ladder.title}</Button>}>
      {reason && <Failure error={reason} tone={session.token.state === 'held' && !session.key.reason ? 'warn' : 'bad'} next={null} />}
      <ol className="overview-steps">
        {steps.map((step) => <li key={step}>{t.steps[step](known)}</li>)}
      </ol>
      {steps.some((step) => step === 'check-proxy' || step === 'sign-in-to-proxy') && (
        <div><Button icon={Network} onPress={() => dialog.set({ kind: 'settings', page: 'network' })}>{network.settings}</Button></div>
      )}
    </Section>
  )
}

const hostOf = (baseUrl: string | null) => baseUrl?.replace(/^https?:\/\//, '') ?? '—'
