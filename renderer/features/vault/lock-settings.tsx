import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { vaultSettingsText } from '../../text/vault-settings'
import { Checkbox } from '../../ui/checkbox'
import { Section } from '../../ui/section'
import { Segmented } from '../../ui/segmented'

const idleMinutes = [0, 5, 15, 30, 60]

/** When Tillkeys locks itself. */
export function LockSettings() {
  const t = useText(vaultSettingsText)
  const { lockAfterIdleMinutes, lockOnSuspend, lockOnScreenLock } = useStore(useStores().settings)
  const update = useUpdateSettings()
  const choices = [...new Set([...idleMinutes, lockAfterIdleMinutes])].sort((a, b) => a - b)
  return (
    <Section title={t.lock} hint={t.lockHint}>
      <Segmented
        label={t.idle} options={choices.map((count) => ({ id: String(count), label: count === 0 ? t.never : t.minutes(count) }))}
        value={String(lockAfterIdleMinutes)} onChange={(count) => update({ lockAfterIdleMinutes: Number(count) })}
      />
      <Checkbox label={t.onSuspend} isChecked={lockOnSuspend} onChange={(isOn) => update({ lockOnSuspend: isOn })} />
      <Checkbox label={t.onScreenLock} isChecked={lockOnScreenLock} onChange={(isOn) => update({ lockOnScreenLock: isOn })} />
    </Section>
  )
}
