import { LifeBuoy } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { keySlotsText } from '../../text/key-slots'
import { recoveryText } from '../../text/recovery'
import { Button } from '../../ui/button'
import { NewPassphraseDialog } from './new-passphrase-dialog'
import { countReal, importedAtOnce, recoveryDue } from './recovery-due'
import './recovery-offer.css'

/** One quiet line, once there is enough to lose with the keyring. */
export function RecoveryOffer() {
  const t = useText(recoveryText)
  const words = useText(keySlotsText)
  const stores = useStores()
  const accounts = useStore(stores.accounts)
  const vault = useStore(stores.vault)
  const { dismissedHints } = useStore(stores.settings)
  const update = useUpdateSettings()
  const real = useMemo(() => countReal(accounts.values()), [accounts])
  const [seen, setSeen] = useState({ real, wasImport: false })
  const [isSetting, setSetting] = useState(false)
  // While it renders, as React has it for what follows from an earlier value.
  if (seen.real !== real) setSeen({ real, wasImport: seen.wasImport || real - seen.real >= importedAtOnce })

  const due = recoveryDue(vault, real, seen.wasImport, dismissedHints)
  const close = (): void => setSetting(false)
  if (due === null && !isSetting) return null
  return (
    <>
      {due !== null && (
        <div className="recovery-offer" role="note" aria-label={t.name}>
          <LifeBuoy aria-hidden />
          <p>{t.why(real)}</p>
          <div className="recovery-offer-actions">
            <Button onPress={() => setSetting(true)}>{t.set}</Button>
            <Button variant="plain" onPress={() => update({ dismissedHints: [...dismissedHints, due] })}>{t.notNow}</Button>
          </div>
        </div>
      )}
      {isSetting && <NewPassphraseDialog title={words.addPassphrase} onClose={close} />}
    </>
  )
}
