import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { desktopText } from '../../text/desktop'
import { Checkbox } from '../../ui/checkbox'
import { Section } from '../../ui/section'
import './desktop-settings.css'

/** What the app does while none of its windows is in front. */
export function DesktopSettings() {
  const t = useText(desktopText)
  const stores = useStores()
  const { closeToTray, startAtLogin, notifies } = useStore(stores.settings)
  const canStartAtLogin = useStore(stores.app, (app) => app?.canStartAtLogin === true)
  const update = useUpdateSettings()
  return (
    <Section title={t.title}>
      <div className="desktop-choice">
        <Checkbox label={t.notifies} isChecked={notifies} onChange={(isOn) => update({ notifies: isOn })} />
        <p className="field-hint">{t.notifiesHint}</p>
      </div>
      <div className="desktop-choice">
        <Checkbox label={t.closeToTray} isChecked={closeToTray} onChange={(isOn) => update({ closeToTray: isOn })} />
        <p className="field-hint">{t.closeToTrayHint}</p>
      </div>
      <div className="desktop-choice">
        <Checkbox label={t.startAtLogin} isChecked={startAtLogin} isDisabled={!canStartAtLogin} onChange={(isOn) => update({ startAtLogin: isOn })} />
        <p className="field-hint">{canStartAtLogin ? t.startAtLoginHint : t.notInstalled}</p>
      </div>
    </Section>
  )
}
