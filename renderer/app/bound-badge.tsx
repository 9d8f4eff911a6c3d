import { AppWindow } from 'lucide-react'
import { useText } from '../text'
import { boundText } from '../text/bound'
import './bound-badge.css'

/** Says that this window does not follow the active account; in a narrow one by its sign alone. */
export function BoundBadge() {
  const t = useText(boundText)
  return <span className="badge is-accent bound-badge" title={t.badge}><AppWindow aria-hidden /><span>{t.badge}</span></span>
}
