import { useAccountActions } from '../../state/account-actions'
import { useAccount, useSession } from '../../state/stores'
import { AccountMark } from '../../status/account-mark'
import { TokenBadge } from '../../status/token-badge'
import { tokenStatus } from '../../status/token-status'
import { useText } from '../../text'
import { timelineText } from '../../text/timeline'
import { isReplaced, type Life } from './timeline-buckets'
import type { Stretch } from './timeline-calendar'
import { leftOf, placeOf } from './timeline-place'
import { holds } from './timeline-window'
import { useLabels } from './use-labels'

interface Props {
  readonly life: Life
  readonly domain: Stretch
  readonly now: number
}

/** A token's life as far as it can be seen, with its planned renewal and its end; the name leads to the account. */
export function Lane({ life, domain, now }: Props) {
  const t = useText(timelineText)
  const labels = useLabels()
  const account = useAccount(life.id)
  const session = useSession(life.id)
  const { activate } = useAccountActions()
  const { issuedAt, endsAt, renewsAt } = life
  if (!account || !session || endsAt === null) return null
  const times = t.laneTimes(labels.moment(endsAt, now), renewsAt === null ? null : labels.moment(renewsAt, endsAt))

  return (
    <li className={`lane ${isReplaced(life) ? 'is-replaced' : 'is-lapsing'}`}>
      <span className="lane-life" style={placeOf(domain, { from: issuedAt ?? domain.from, to: endsAt })} aria-hidden />
      {renewsAt !== null && holds(domain, renewsAt) && <span className="lane-renewal" style={leftOf(domain, renewsAt)} aria-hidden />}
      {holds(domain, endsAt) && <span className="lane-end" style={leftOf(domain, endsAt)} aria-hidden />}
      <span className="lane-text">
        <AccountMark colour={account.colour} />
        <button type="button" className="lane-name ellipsis" onClick={() => activate(life.id)}><bdi>{account.title}</bdi></button>
        <span className="lane-times ellipsis tabular">{times}</span>
        {tokenStatus(session.token, now) !== 'valid' && <TokenBadge token={session.token} isBare />}
      </span>
    </li>
  )
}
