import type { HealthFinding } from '../../../preload/health-views'
import { useText } from '../../text'
import { healthText } from '../../text/health'
import { StatePill } from '../../ui/badge'
import { looks } from './finding-looks'

export function FindingPill({ finding, isBare = false }: { readonly finding: HealthFinding; readonly isBare?: boolean }) {
  const t = useText(healthText)
  return <StatePill {...looks[finding]} word={t.findings[finding].name} isBare={isBare} />
}
