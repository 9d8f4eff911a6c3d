import { KeyRound, Ticket } from 'lucide-react'
import type { ProofKind } from '../../../preload/disarm-views'
import { useApi } from '../../state/api'
import { useText } from '../../text'
import { disarmText } from '../../text/disarm'
import { measuresText } from '../../text/measures'
import { Button } from '../../ui/button'
import { stepAfter, stepsOf } from './disarm-steps'
import { FactLine } from './fact-line'
import type { StepProps } from './step-props'

/** Tries the old key and the old token: proven is only what the server was seen to refuse. */
export function ProofBody({ account: { id }, view, disarming: { run, busy, setOpen } }: StepProps) {
  const t = useText(disarmText)
  const { moment } = useText(measuresText)
  const api = useApi()
  const { keyProof, tokenProof, tokenEndsAt, endedAt } = view
  const isProven = tokenProof?.outcome === 'ok'
  const isTesting = endedAt === null
  const prove = (what: ProofKind): void => run('proof', `prove-${what}`, () => api.disarm.prove({ id, what }))
  return (
    <>
      <p>{t.proofWhy}</p>
      <section className="disarm-proof" aria-label={t.oldKey}>
        <h3>{t.oldKey}</h3>
        <FactLine fact={keyProof} good={t.keyProven} untried={t.notTried} />
        {isTesting && <div><Button icon={KeyRound} isPending={busy === 'prove-key'} onPress={() => prove('key')}>{t.proveKey}</Button></div>}
      </section>
      <section className="disarm-proof" aria-label={t.oldToken}>
        <h3>{t.oldToken}</h3>
        {tokenEndsAt === null ? <p className="quiet">{t.noToken}</p> : <FactLine fact={tokenProof} good={t.tokenProven} untried={t.notTried} />}
        {tokenEndsAt !== null && !isProven && <p className="quiet">{t.validUntil(moment(tokenEndsAt))}</p>}
        {tokenEndsAt !== null && isTesting && !isProven && (
          <div><Button icon={Ticket} isPending={busy === 'prove-token'} onPress={() => prove('token')}>{t.proveToken}</Button></div>
        )}
      </section>
      {isTesting && <div className="disarm-actions"><Button onPress={() => setOpen(stepAfter(stepsOf(view), 'proof'))}>{t.next}</Button></div>}
    </>
  )
}
