import { ShieldOff } from 'lucide-react'
import { useState } from 'react'
import type { RevokeHow } from '../../../preload/disarm-views'
import { useApi } from '../../state/api'
import { useText } from '../../text'
import { disarmText } from '../../text/disarm'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { stepAfter, stepsOf } from './disarm-steps'
import { FactLine } from './fact-line'
import type { StepProps } from './step-props'

/** Asks the server to revoke the key by its own token, while that is still good. */
export function RevokeBody({ account, view, disarming: { run, busy, setOpen } }: StepProps) {
  const t = useText(disarmText)
  const api = useApi()
  const [how, setHow] = useState<RevokeHow>('replace')
  const [typed, setTyped] = useState('')
  const { revoked, canRevoke } = view
  const revoke = () => api.disarm.revoke({ id: account.id, how, confirmation: typed })
  return (
    <>
      <p>{canRevoke ? t.revokeWhy : revoked?.outcome === 'ok' ? t.revokeDone[revoked.how] : t.revokeImpossible}</p>
      <FactLine fact={revoked} good={revoked ? t.revoked[revoked.how] : ''} />
      {canRevoke && (
        <div className="disarm-form">
          <Segmented label={t.how} options={[{ id: 'replace', label: t.howReplace }, { id: 'delete', label: t.howDelete }]} value={how} onChange={setHow} />
          <p className="field-hint">{how === 'replace' ? t.howReplaceWhy : t.howDeleteWhy}</p>
          <TextField label={t.confirm(account.title)} value={typed} onChange={setTyped} />
        </div>
      )}
      <div className="disarm-actions">
        {canRevoke && (
          <Button variant="danger" icon={ShieldOff} isDisabled={typed.trim() !== account.title.trim()} isPending={busy === 'revoke'} onPress={() => run('revoke', 'revoke', revoke)}>
            {t.revoke}
          </Button>
        )}
        {view.endedAt === null && revoked?.outcome !== 'ok' && (
          <Button onPress={() => setOpen(stepAfter(stepsOf(view), 'revoke'))}>{canRevoke ? t.skip : t.next}</Button>
        )}
      </div>
    </>
  )
}
