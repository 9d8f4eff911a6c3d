import { Check, Pin, UserPen } from 'lucide-react'
import { memo } from 'react'
import type { AccountView } from '../../../preload/views'
import { useStore } from '../../state/store'
import { useSession, useStores } from '../../state/stores'
import { AccountMark } from '../../status/account-mark'
import { FrozenBadge } from '../../status/frozen-badge'
import { KeyBadge } from '../../status/key-badge'
import { TokenBadge } from '../../status/token-badge'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { statusText } from '../../text/status'

interface Props { readonly account: AccountView; readonly isMarked: boolean }

/** The inside of an option; its text begins with the title, and so does the option's name. */
export const AccountRow = memo(function AccountRow({ account, isMarked }: Props) {
  const t = useText(accountsText)
  const status = useText(statusText)
  const session = useSession(account.id)
  const hasNews = useStore(useStores().identityNews, (news) => news.has(account.id))
  const { kind, baseUrl } = account.environment
  const place = kind === 'custom' && baseUrl ? new URL(baseUrl).host : t.environments[kind]

  return (
    <>
      {isMarked ? <Check className="account-row-check" aria-hidden /> : <AccountMark colour={account.colour} />}
      <span className="account-row-text">
        <span className="account-row-title">
          <bdi className="ellipsis">{account.title}</bdi>
          {account.pinned && <Pin role="img" aria-label={t.pinned} />}
          {hasNews && <UserPen role="img" aria-label={status.changed} />}
        </span>
        <span className="account-row-detail ellipsis">
          {account.accountName && account.accountName !== account.title && <><bdi>{account.accountName}</bdi> · </>}
          {place}
          {account.accountClass === 'test' && kind !== 'sandbox' && ` · ${t.classes.test}`}
        </span>
      </span>
      {session && (
        <span className="account-row-state">
          {account.frozen ? <FrozenBadge isBare /> : <TokenBadge token={session.token} isBare />}
          <KeyBadge state={session.key.state} isBare />
        </span>
      )}
    </>
  )
})
