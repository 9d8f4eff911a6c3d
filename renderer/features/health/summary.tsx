import type { HealthFinding } from '../../../preload/health-views'
import { useText } from '../../text'
import { healthText } from '../../text/health'
import { measuresText } from '../../text/measures'
import { CountChoice } from '../../ui/count-choice'
import { looks, remarks, verdicts } from './finding-looks'
import { FindingPill } from './finding-pill'
import './summary.css'

interface Props {
  readonly counts: ReadonlyMap<HealthFinding, number>
  readonly chosen: HealthFinding | null
  readonly onChoose: (finding: HealthFinding | null) => void
}

/** How many of each: a bar for the eye, and under it buttons that show only those accounts. */
export function Summary({ counts, chosen, onChoose }: Props) {
  const t = useText(healthText)
  const { number } = useText(measuresText)
  const present = verdicts.filter((verdict) => counts.has(verdict))
  const found = remarks.filter((remark) => counts.has(remark))
  const choices = (label: string, findings: readonly HealthFinding[]) => (
    <div className="summary-choices" role="group" aria-label={label}>
      {findings.map((finding) => (
        <CountChoice key={finding} count={number(counts.get(finding) ?? 0)} isChosen={finding === chosen} onPress={() => onChoose(finding === chosen ? null : finding)}>
          <FindingPill finding={finding} isBare />
        </CountChoice>
      ))}
    </div>
  )
  return (
    <div className="summary">
      <div className="summary-bar" aria-hidden>
        {present.map((verdict) => (
          <span
            key={verdict} className={`is-${looks[verdict].tone} ${chosen && chosen !== verdict ? 'is-faint' : ''}`}
            title={`${t.findings[verdict].name} ${counts.get(verdict)}`} style={{ flexGrow: counts.get(verdict) }}
          />
        ))}
      </div>
      {choices(t.summary, present)}
      {found.length > 0 && choices(t.remarks, found)}
    </div>
  )
}
