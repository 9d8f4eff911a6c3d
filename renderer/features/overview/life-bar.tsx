import type { SessionView } from '../../../preload/views'
import { tokenStatus } from '../../status/token-status'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { overviewText } from '../../text/overview'
import { lifeOf } from './life'

interface Props {
  readonly token: SessionView['token']
  readonly now: number
}

/** A token's life from issue to end, with the moment of its renewal marked. */
export function LifeBar({ token, now }: Props) {
  const t = useText(overviewText)
  const { minute } = useText(measuresText)
  const life = lifeOf(token, now)
  if (!life) return null
  const status = tokenStatus(token, now)
  const percent = Math.round(life.spent * 100)
  const moments = [[t.issued, token.issuedAt], [t.renews, token.renewsAt], [status === 'expired' ? t.ended : t.ends, token.endsAt]] as const
  return (
    <>
      <div className={`life-bar is-${status}`} role="meter" aria-label={t.life} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} aria-valuetext={t.lifeText(percent)}>
        <span className="life-bar-left" style={{ inlineSize: `${100 - life.spent * 100}%` }} />
        {life.renewal !== null && <span className="life-bar-renewal" style={{ insetInlineStart: `${life.renewal * 100}%` }} />}
      </div>
      <ul className="life-moments tabular">
        {moments.map(([name, at]) => at !== null && <li key={name}><span className="quiet">{name}</span> {minute(at)}</li>)}
      </ul>
    </>
  )
}
