import { Failure } from '../../state/failure'
import { useText } from '../../text'
import { disarmText } from '../../text/disarm'
import { measuresText } from '../../text/measures'
import { DashboardBody } from './dashboard-body'
import type { StepName } from './disarm-steps'
import { KeyBody } from './key-body'
import { LogOutBody } from './log-out-body'
import { ProofBody } from './proof-body'
import { ReceiptBody } from './receipt-body'
import { RevokeBody } from './revoke-body'
import type { StepProps } from './step-props'

const bodies = { freeze: FreezeBody, revoke: RevokeBody, 'log-out': LogOutBody, dashboard: DashboardBody, proof: ProofBody, key: KeyBody, receipt: ReceiptBody }

/** What a step explains, shows and offers, and why its last act failed. */
export function StepBody({ name, ...props }: StepProps & { readonly name: StepName }) {
  const Body = bodies[name]
  const { failure } = props.disarming
  return (
    <>
      <Body {...props} />
      {failure?.step === name && <div role="alert"><Failure error={failure.error} /></div>}
    </>
  )
}

function FreezeBody({ view }: StepProps) {
  const t = useText(disarmText)
  const { moment } = useText(measuresText)
  return <p>{t.frozenSince(moment(view.startedAt))}</p>
}
