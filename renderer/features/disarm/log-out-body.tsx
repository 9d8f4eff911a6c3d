import { LogOut } from 'lucide-react'
import { useApi } from '../../state/api'
import { useText } from '../../text'
import { disarmText } from '../../text/disarm'
import { measuresText } from '../../text/measures'
import { Button } from '../../ui/button'
import { FactLine } from './fact-line'
import type { StepProps } from './step-props'

/** Ends the token at the server; here it is out of use since the account was frozen. */
export function LogOutBody({ account, view, disarming: { run, busy } }: StepProps) {
  const t = useText(disarmText)
  const { moment } = useText(measuresText)
  const api = useApi()
  const { loggedOut, tokenEndsAt, endedAt } = view
  const isDone = loggedOut?.outcome === 'ok'
  return (
    <>
      <p>{tokenEndsAt === null ? t.noToken : t.logOutWhy(moment(tokenEndsAt))}</p>
      <FactLine fact={loggedOut} good={loggedOut ? t.loggedOut(loggedOut.tokens) : ''} />
      {!isDone && endedAt === null && (
        <div className="disarm-actions">
          <Button variant="primary" icon={LogOut} isPending={busy === 'log-out'} onPress={() => run('log-out', 'log-out', () => api.disarm.logOut(account.id))}>
            {tokenEndsAt === null ? t.next : t.logOut}
          </Button>
        </div>
      )}
    </>
  )
}
