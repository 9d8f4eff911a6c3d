import { useAccountActions } from '../../state/account-actions'
import { useAccount, useSession } from '../../state/stores'
import { TokenBadge } from '../../status/token-badge'
import { useText } from '../../text'
import { timelineText } from '../../text/timeline'
import type { Life } from './timeline-buckets'
import { useLabels } from './use-labels'
import './timeline-table.css'

interface Props {
  /** In the order of their ends. */
  readonly lives: readonly Life[]
  readonly now: number
}

/** The lanes in words. */
export function AccountTable({ lives, now }: Props) {
  const t = useText(timelineText)
  return (
    <table className="timeline-table is-wordy tabular">
      <thead>
        <tr>{[t.accountName, t.token, t.ends, t.renews].map((name) => <th key={name} scope="col">{name}</th>)}</tr>
      </thead>
      <tbody>{lives.map((life) => <AccountLine key={life.id} life={life} now={now} />)}</tbody>
    </table>
  )
}

function AccountLine({ life: { id, endsAt, renewsAt }, now }: { readonly life: Life; readonly now: number }) {
  const t = useText(timelineText)
  const labels = useLabels()
  const { activate } = useAccountActions()
  const account = useAccount(id)
  const session = useSession(id)
  if (!account || !session) return null
  const moment = (at: number | null): string => (at === null ? t.none : labels.moment(at, now))
  return (
    <tr>
      <th scope="row"><button type="button" onClick={() => activate(id)}><bdi>{account.title}</bdi></button></th>
      <td><TokenBadge token={session.token} isBare /></td>
      <td>{moment(endsAt)}</td>
      <td>{moment(renewsAt)}</td>
    </tr>
  )
}
