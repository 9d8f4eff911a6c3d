import type { Language, RenewalPolicy } from '../../../preload/views'
import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { settingsText } from '../../text/settings'
import { Sections } from '../../ui/section'
import { Segmented } from '../../ui/segmented'
import { DesktopSettings } from './desktop-settings'
import { optionsOf } from './options'

const clipboardSeconds = [15, 30, 60, 120]

export function GeneralSettings() {
  const t = useText(settingsText)
  const settings = useStore(useStores().settings)
  const update = useUpdateSettings()
  const seconds = [...new Set([...clipboardSeconds, settings.clipboardSeconds])].sort((a, b) => a - b)
  return (
    <Sections>
      <Segmented label={t.language} options={optionsOf<Language>(t.languages)} value={settings.language} onChange={(language) => update({ language })} />
      <Segmented
        label={t.clipboard} options={seconds.map((count) => ({ id: String(count), label: t.seconds(count) }))}
        value={String(settings.clipboardSeconds)} onChange={(count) => update({ clipboardSeconds: Number(count) })}
      />
      <Segmented
        label={t.renewal} hint={t.renewalHint[settings.renewal]} options={optionsOf<RenewalPolicy>(t.renewals)}
        value={settings.renewal} onChange={(renewal) => update({ renewal })}
      />
      <DesktopSettings />
    </Sections>
  )
}
