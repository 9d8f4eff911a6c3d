import type { Language, Theme } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { settingsText } from '../../text/settings'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import type { Option } from '../../ui/select'
import './settings-dialog.css'

const clipboardSeconds = [15, 30, 60, 120]

/** Each change takes effect and is kept at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(settingsText)
  const api = useApi()
  const { act } = useNotices()
  const stores = useStores()
  const settings = useStore(stores.settings)
  const vault = useStore(stores.vault)
  const app = useStore(stores.app)

  const update = useUpdateSettings()
  const seconds = [...new Set([...clipboardSeconds, settings.clipboardSeconds])].sort((a, b) => a - b)

  return (
    <Dialog title={t.title} onClose={onClose} isDismissable footer={<Button onPress={onClose}>{t.close}</Button>}>
      <Segmented label={t.appearance} options={optionsOf<Theme>(t.themes)} value={settings.theme} onChange={(theme) => update({ theme })} />
      <Segmented label={t.language} options={optionsOf<Language>(t.languages)} value={settings.language} onChange={(language) => update({ language })} />
      <Segmented
        label={t.clipboard} options={seconds.map((count) => ({ id: String(count), label: t.seconds(count) }))}
        value={String(settings.clipboardSeconds)} onChange={(count) => update({ clipboardSeconds: Number(count) })}
      />
      <div className="field">
        <Segmented
          label={t.slot} options={optionsOf(t.slots)} value={vault.slot ?? settings.keySlot}
          onChange={(slot) => act(async () => stores.vault.set(await api.vault.useSlot(slot)))}
        />
        <p className="field-hint">{t.slotHint}</p>
      </div>
      {app && (
        <>
          <div className="field">
            <span className="field-label">{t.dataFolder}</span>
            <div className="settings-folder">
              <span className="mono">{app.dataFolder}</span>
              <Button onPress={() => act(() => api.app.showDataFolder())}>{t.showFolder}</Button>
            </div>
          </div>
          <p className="settings-about">{t.about(app.version, app.electron, app.platform)}</p>
        </>
      )}
    </Dialog>
  )
}

function optionsOf<Id extends string>(words: Readonly<Record<Id, string>>): readonly Option<Id>[] {
  return (Object.keys(words) as Id[]).map((id) => ({ id, label: words[id] }))
}
