import { Snowflake } from 'lucide-react'
import { useText } from '../text'
import { statusText } from '../text/status'
import { StatePill } from '../ui/badge'

/** Nothing is sent as this account. */
export function FrozenBadge({ isBare = false }: { readonly isBare?: boolean }) {
  const t = useText(statusText)
  return <StatePill icon={Snowflake} tone="info" word={t.frozen} isBare={isBare} />
}
