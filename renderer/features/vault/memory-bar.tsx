import { TriangleAlert } from 'lucide-react'
import { useText } from '../../text'
import { vaultText } from '../../text/vault'
import './vault-notice.css'

export function MemoryBar({ accountsOnDisk }: { readonly accountsOnDisk: number | null }) {
  const t = useText(vaultText)
  return <div className="memory-bar" role="note"><TriangleAlert aria-hidden />{t.memoryBar(accountsOnDisk)}</div>
}
