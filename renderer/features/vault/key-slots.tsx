import { useState } from 'react'
import type { KeySlotKind } from '../../../preload/views'
import { useApi, usePushed } from '../../state/api'
import { Failure } from '../../state/failure'
import { useLoaded } from '../../state/loaded'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { keySlotsText } from '../../text/key-slots'
import { Button } from '../../ui/button'
import { Loading } from '../../ui/loading'
import { Section } from '../../ui/section'
import { KeySlot } from './key-slot'
import { NewPassphraseDialog } from './new-passphrase-dialog'
import './key-slots.css'

const keyrings: readonly KeySlotKind[] = ['safe-storage', 'keychain']

/** The ways to the vault's key, side by side. */
export function KeySlots() {
  const t = useText(keySlotsText)
  const api = useApi()
  const { act } = useNotices()
  const vault = useStore(useStores().vault)
  const { loaded, reload } = useLoaded(api.vault.slots, undefined)
  usePushed('vault.changed', reload)
  const [isAdding, setIsAdding] = useState(false)

  const use = (kind: KeySlotKind): void => act(async () => {
    await api.vault.useSlot(kind)
    reload()
  }, t.kinds[kind])
  const closeAdding = (): void => {
    setIsAdding(false)
    reload()
  }
  return (
    <Section title={t.title} hint={t.hint}>
      {loaded.state === 'loading' && <Loading text={t.loading} />}
      {loaded.state === 'failed' && <Failure error={loaded.error} tone="warn" />}
      {loaded.state === 'ready' && (
        <>
          <div>{loaded.value.map((slot) => <KeySlot key={slot.kind} slot={slot} isInUse={slot.kind === vault.slot} onChanged={reload} />)}</div>
          <div className="key-slots-more">
            {!vault.hasPassphrase && <Button onPress={() => setIsAdding(true)}>{t.addPassphrase}</Button>}
            {keyrings.filter((kind) => kind !== vault.slot).map((kind) => <Button key={kind} onPress={() => use(kind)}>{t.use(t.kinds[kind])}</Button>)}
          </div>
          <p className="section-hint">{t.useHint}</p>
        </>
      )}
      {isAdding && <NewPassphraseDialog title={t.addPassphrase} onClose={closeAdding} />}
    </Section>
  )
}
