import { ShieldAlert } from 'lucide-react'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useStores } from '../../state/stores'
import type { ClosedVault } from '../../state/vault-state'
import { useText } from '../../text'
import { vaultText } from '../../text/vault'
import { Button } from '../../ui/button'
import { LockedNotice } from './locked-notice'
import { PassphraseForm } from './passphrase-form'
import './vault-notice.css'

/** What to do in a state in which no account can be worked with. */
export function VaultNotice({ vault }: { readonly vault: ClosedVault }) {
  const t = useText(vaultText)
  const api = useApi()
  const { vault: store, dialog } = useStores()
  const { act } = useNotices()
  const { state, backend, reason, accountsOnDisk, hasPassphrase } = vault
  if (state === 'locked') return <LockedNotice {...vault} />

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
        {state === 'damaged' && <Button variant="primary" onPress={() => dialog.set({ kind: 'restore' })}>{t.restore}</Button>}
        <Button variant={state === 'damaged' ? 'quiet' : 'primary'} onPress={() => act(async () => store.set(await api.vault.retry()))}>{t.retry}</Button>
        <Button onPress={() => act(async () => store.set(await api.vault.useMemory()))}>{t.memory}</Button>
        <Button variant="plain" onPress={() => act(() => api.app.showDataFolder())}>{t.folder}</Button>
      </div>
      {hasPassphrase && (state === 'unavailable' || state === 'mismatch') && <PassphraseForm />}
    </section>
  )
}
