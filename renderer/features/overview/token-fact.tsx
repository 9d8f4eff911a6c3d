import { CircleCheck, CircleDashed, CircleX, Clock, CloudOff, LoaderCircle, type LucideIcon } from 'lucide-react'
import type { SessionView } from '../../../preload/views'
import { useNow } from '../../state/now'
import { useText } from '../../text'
import { longDuration } from '../../text/measures'
import { overviewText } from '../../text/overview'
import { StatePill, type Tone } from '../../ui/badge'
import { Section } from '../../ui/section'
import { ChangedAt } from './changed-at'
import { phaseOf, type TokenPhase } from './life'
import { LifeBar } from './life-bar'

const looks: Record<TokenPhase, { readonly icon: LucideIcon; readonly tone: Tone }> = {
  none: { icon: CircleDashed, tone: 'idle' },
  'signing-in': { icon: LoaderCircle, tone: 'info' },
  valid: { icon: CircleCheck, tone: 'ok' },
  expiring: { icon: Clock, tone: 'warn' },
  expired: { icon: CircleX, tone: 'bad' },
  unreachable: { icon: CloudOff, tone: 'bad' },
}

/** Whether a token is held, and for how much longer. */
export function TokenFact({ token }: { readonly token: SessionView['token'] }) {
  const t = useText(overviewText)
  const now = useNow(token.endsAt, token.warnAt)
  const phase = phaseOf(token, now)
  const isGood = phase === 'valid' || phase === 'expiring'
  return (
    <Section title={t.token} aside={<StatePill {...looks[phase]} word={t.tokenWord[phase]} />}>
      {isGood && token.endsAt !== null && (
        <p className="overview-countdown"><strong className="tabular">{longDuration(token.endsAt - now)}</strong> {t.left}</p>
      )}
      <LifeBar token={token} now={now} phase={phase} />
      <p>{isGood && token.reason ? t.renewalFailed : t.tokenMeaning[phase]}</p>
      {!isGood && <ChangedAt at={token.changedAt} />}
    </Section>
  )
}
