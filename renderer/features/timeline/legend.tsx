import { useText } from '../../text'
import { timelineText } from '../../text/timeline'

/** What the colours and patterns of chart and lanes mean. */
export function Legend() {
  const t = useText(timelineText)
  const series = [['is-replaced', t.replaced], ['is-lapsing', t.lapsing], ['is-renewal', t.renewals]] as const
  return (
    <ul className="legend" aria-label={t.legend}>
      {series.map(([name, label]) => <li key={name}><span className={`legend-sample ${name}`} aria-hidden />{label}</li>)}
    </ul>
  )
}
