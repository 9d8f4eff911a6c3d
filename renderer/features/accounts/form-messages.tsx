import { CircleCheck } from 'lucide-react'
import type { ErrorView, KeyTestView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { Failure } from '../../state/failure'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { errorsText } from '../../text/errors'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'

/** What the server said about a key that was only tried. */
export function KeyVerdict({ verdict: { state, accountName, reason, ms } }: { readonly verdict: KeyTestView }) {
  const t = useText(accountsText)
  if (reason) return <div role="alert"><Failure error={reason} tone={state === 'unreachable' ? 'warn' : 'bad'} /></div>
  return <div className="key-verdict" role="status"><CircleCheck aria-hidden />{t.testAccepted(accountName, ms)}</div>
}

interface ProblemProps { readonly error: ErrorView; readonly onOpened: () => void; readonly onSaveAnyway: () => void }

/** Why it was not saved, when no single field is to blame. */
export function FormProblem({ error, onOpened, onSaveAnyway }: ProblemProps) {
  const t = useText(accountsText)
  const words = useText(errorsText)['duplicate-account']
  const accounts = useStore(useStores().accounts)
  const actions = useAccountActions()
  const { code, accountId } = error
  if (code !== 'duplicate-account' || accountId === null) return <div role="alert"><Failure error={error} /></div>

  const open = (): void => {
    actions.activate(accountId)
    onOpened()
  }
  return (
    <Alert
      tone="warn" title={t.duplicate(accounts.get(accountId)?.title ?? error.detail ?? '')} next={words.next}
      footer={<><Button onPress={open}>{t.openIt}</Button><Button onPress={onSaveAnyway}>{t.saveAnyway}</Button></>}
    >
      {words.why}
    </Alert>
  )
}
