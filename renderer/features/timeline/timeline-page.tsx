import { useText } from '../../text'
import { frameText } from '../../text/frame'

export function TimelinePage() {
  const t = useText(frameText)
  return <div className="frame-scroll"><h2>{t.pages.timeline}</h2></div>
}
