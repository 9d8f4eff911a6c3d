import type { AccountId } from '../../../preload/views'
import { useAccount, useSession } from '../../state/stores'
import { useText } from '../../text'
import { overviewText } from '../../text/overview'
import { Loading } from '../../ui/loading'
import { Sections } from '../../ui/section'
import { AccountFacts } from './account-facts'
import { FrozenNotice, IdentityNotice } from './account-notices'
import { Advice } from './advice-list'
import { KeyFact } from './key-fact'
import { OverviewActions } from './overview-actions'
import { TokenFact } from './token-fact'
import './overview-panel.css'

/** Key and token of an account, what to do about them, and what is known of the account. */
export function OverviewPanel({ id }: { readonly id: AccountId }) {
  const account = useAccount(id)
  const session = useSession(id)
  const t = useText(overviewText)
  if (!account || !session) return <Loading text={t.loading} />
  return (
    <Sections>
      <FrozenNotice account={account} />
      <IdentityNotice account={account} />
      <div className="overview-states">
        <KeyFact fact={session.key} />
        <TokenFact token={session.token} isFrozen={account.frozen} />
      </div>
      <OverviewActions account={account} token={session.token} />
      {!account.frozen && <Advice account={account} session={session} />}
      <AccountFacts account={account} session={session} />
    </Sections>
  )
}
