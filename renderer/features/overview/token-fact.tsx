import type { SessionView } from '../../../preload/views'
import { useNow } from '../../state/now'
import { TokenBadge } from '../../status/token-badge'
import { timeLeft, tokenStatus } from '../../status/token-status'
import { useText } from '../../text'
import { longDuration } from '../../text/measures'
import { overviewText } from '../../text/overview'
import { Section } from '../../ui/section'
import { ChangedAt } from './changed-at'
import { LifeBar } from './life-bar'

/** Whether a token is held, and for how much longer. */
export function TokenFact({ token, isFrozen }: { readonly token: SessionView['token']; readonly isFrozen: boolean }) {
  const t = useText(overviewText)
  const now = useNow(token.endsAt, token.warnAt)
  const status = tokenStatus(token, now)
  const left = timeLeft(token, now)
  return (
    <Section title={t.token} aside={<TokenBadge token={token} />}>
      {left !== null && <p className="overview-countdown"><strong className="tabular">{longDuration(left)}</strong> {t.left}</p>}
      <LifeBar token={token} now={now} />
      <p>{left !== null && token.reason ? t.renewalFailed : isFrozen && status === 'none' ? t.frozen : t.tokenMeaning[status]}</p>
      {left === null && <ChangedAt at={token.changedAt} />}
    </Section>
  )
}
