import { UserX } from 'lucide-react'
import { useText } from '../text'
import { boundText } from '../text/bound'
import { EmptyState } from '../ui/empty-state'

/** In the window of an account that is no longer there. */
export function BoundGone() {
  const t = useText(boundText)
  return <EmptyState icon={UserX} title={t.goneTitle}>{t.goneText}</EmptyState>
}
