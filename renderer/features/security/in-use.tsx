import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { keySlotsText } from '../../text/key-slots'
import { securityText, type SystemFamily } from '../../text/security'

/** What keeps the data key now, and how strong that is. */
export function InUse() {
  const t = useText(securityText)
  const { kinds } = useText(keySlotsText)
  const stores = useStores()
  const platform = useStore(stores.app, (app) => app?.platform)
  const { state, slot, backend, hasPassphrase } = useStore(stores.vault)
  if (state === 'memory') return <p>{t.memory}</p>
  if (state !== 'open' || slot === null) return <p>{t.noSlot}</p>
  const family: SystemFamily = platform === 'darwin' || platform === 'win32' ? platform : 'linux'
  return (
    <>
      <p><strong>{t.inUse(kinds[slot], backend)}</strong></p>
      <p>{slot === 'passphrase' ? t.passphraseStrength : t.strength[family]}</p>
      {slot !== 'passphrase' && hasPassphrase && <p>{t.alsoPassphrase} {t.passphraseStrength}</p>}
    </>
  )
}
