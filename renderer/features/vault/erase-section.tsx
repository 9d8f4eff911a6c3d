import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useApi } from '../../state/api'
import { useText } from '../../text'
import { vaultSettingsText } from '../../text/vault-settings'
import { Button } from '../../ui/button'
import { Section } from '../../ui/section'
import { TextField } from '../../ui/text-field'
import { ConfirmDialog } from './confirm-dialog'

/** The one act of the app that nothing brings back: it takes a typed word. */
export function EraseSection() {
  const t = useText(vaultSettingsText)
  const api = useApi()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Section title={t.erase} hint={t.eraseHint}>
      <div><Button variant="danger" icon={Trash2} onPress={() => setTyped('')}>{t.eraseButton}</Button></div>
      {typed !== null && (
        <ConfirmDialog
          title={t.eraseTitle} confirmLabel={t.erase} cancelLabel={t.cancel} isConfirmable={typed.trim().toLowerCase() === t.eraseWord}
          work={api.vault.eraseAll} onClose={() => setTyped(null)}
        >
          <p>{t.eraseText}</p>
          <TextField label={t.eraseField(t.eraseWord)} value={typed} onChange={setTyped} />
        </ConfirmDialog>
      )}
    </Section>
  )
}
