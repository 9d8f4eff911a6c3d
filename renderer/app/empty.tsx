import { Users } from 'lucide-react'
import { useText } from '../text'
import { frameText } from '../text/frame'
import { EmptyState } from '../ui/empty-state'

export function ChooseAccount() {
  const t = useText(frameText)
  return <EmptyState icon={Users} title={t.chooseTitle}>{t.chooseText}</EmptyState>
}
