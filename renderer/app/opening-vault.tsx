import { LockKeyhole } from 'lucide-react'
import { useText } from '../text'
import { frameText } from '../text/frame'
import { EmptyState } from '../ui/empty-state'
import { Spinner } from '../ui/spinner'

export function OpeningVault() {
  const t = useText(frameText)
  return <EmptyState icon={LockKeyhole} title={t.opening} actions={<Spinner />}>{t.openingText}</EmptyState>
}
