import { FileUp, History } from 'lucide-react'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { vaultSettingsText } from '../../text/vault-settings'
import { Button } from '../../ui/button'
import { Section, Sections } from '../../ui/section'
import { EraseSection } from './erase-section'
import { KeySlots } from './key-slots'
import { LockSettings } from './lock-settings'

export function VaultSettings() {
  const t = useText(vaultSettingsText)
  const { dialog } = useStores()
  return (
    <Sections>
      <LockSettings />
      <KeySlots />
      <Section title={t.earlier} hint={t.earlierHint}>
        <div><Button icon={History} onPress={() => dialog.set({ kind: 'restore' })}>{t.restore}</Button></div>
      </Section>
      <Section title={t.move} hint={t.moveHint}>
        <div><Button icon={FileUp} onPress={() => dialog.set({ kind: 'export', marked: null })}>{t.export}</Button></div>
      </Section>
      <EraseSection />
    </Sections>
  )
}
