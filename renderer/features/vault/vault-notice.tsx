import { LockKeyhole, ShieldAlert } from 'lucide-react'
import type { VaultView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { vaultText } from '../../text/vault'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Spinner } from '../../ui/spinner'
import './vault-notice.css'

/** States in which no account can be worked with. */
export type ClosedVault = VaultView & { readonly state: 'opening' | 'unavailable' | 'mismatch' | 'damaged' | 'newer' }

export function isClosed(vault: VaultView): vault is ClosedVault {
  return vault.state !== 'open' && vault.state !== 'memory'
}

export function VaultNotice({ vault }: { readonly vault: ClosedVault }) {
  const t = useText(vaultText)
  const api = useApi()
  const { vault: store } = useStores()
  const { act } = useNotices()
  const { state, backend, reason, accountsOnDisk } = vault
  if (state === 'opening') return <EmptyState icon={LockKeyhole} title={t.opening} actions={<Spinner />}>{t.openingText}</EmptyState>

  const words = {
    unavailable: [t.unavailable, t.unavailableText(backend, reason?.detail ?? null), t.unavailableNext],
    mismatch: [t.mismatch, t.mismatchText(accountsOnDisk), t.mismatchNext],
    damaged: [t.damaged, t.damagedText, t.damagedNext],
    newer: [t.newer, t.newerText(accountsOnDisk), t.newerNext],
  } as const
  const [title, why, next] = words[state]
  return (
    <section className="vault-notice" role="alert">
      <ShieldAlert aria-hidden />
      <h2>{title}</h2>
      <p>{why}</p>
      <p>{next}</p>
      <div className="vault-notice-actions">
        <Button variant="primary" onPress={() => act(async () => store.set(await api.vault.retry()))}>{t.retry}</Button>
        <Button onPress={() => act(async () => store.set(await api.vault.useMemory()))}>{t.memory}</Button>
        <Button variant="plain" onPress={() => act(() => api.app.showDataFolder())}>{t.folder}</Button>
      </div>
    </section>
  )
}
