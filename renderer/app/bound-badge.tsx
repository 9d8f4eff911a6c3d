import { useText } from '../text'
import { boundText } from '../text/bound'
import { Badge } from '../ui/badge'

/** Says that this window does not follow the active account. */
export function BoundBadge() {
  return <Badge tone="accent">{useText(boundText).badge}</Badge>
}
