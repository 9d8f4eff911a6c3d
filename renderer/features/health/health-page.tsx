import { useText } from '../../text'
import { frameText } from '../../text/frame'

export function HealthPage() {
  const t = useText(frameText)
  return <div className="frame-scroll"><h2>{t.pages.health}</h2></div>
}
