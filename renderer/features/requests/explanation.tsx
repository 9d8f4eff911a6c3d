import { CircleCheck, CircleDot, CircleHelp } from 'lucide-react'
import type { ExplanationView } from '../../../preload/request-views'
import { useText } from '../../text'
import { explainText } from '../../text/explain'
import { StatePill } from '../../ui/badge'

const marks = {
  sure: { icon: CircleCheck, tone: 'bad' }, likely: { icon: CircleDot, tone: 'warn' }, possible: { icon: CircleHelp, tone: 'idle' },
} as const

/** Why a request failed, as far as this computer can tell, the most likely first, each with what to do. */
export function Explanation({ explanation: { causes, facts } }: { readonly explanation: ExplanationView }) {
  const t = useText(explainText)
  if (causes.length === 0) return null
  return (
    <section className="explanation" aria-label={t.title}>
      <ul>
        {causes.map(({ code, certainty }) => {
          const { what, next } = t.causes[code](facts)
          return (
            <li key={code}>
              <StatePill icon={marks[certainty].icon} tone={marks[certainty].tone} word={t.certainty[certainty]} isBare />
              <p>{what} <span className="quiet">{next}</span></p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
