import { useState } from 'react'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { settingsText } from '../../text/settings'
import { Button } from '../../ui/button'
import { UpdateSettings } from './update-settings'
import { Section, Sections } from '../../ui/section'
import { MoveDialog } from './move-dialog'

export function About() {
  const t = useText(settingsText)
  const api = useApi()
  const { act, toast } = useNotices()
  const app = useStore(useStores().app)
  const [isMoving, setIsMoving] = useState(false)
  if (!app) return null
  return (
    <Sections>
      <Section title={t.dataFolder} hint={t.moveHint}>
        <div className="settings-folder">
          <span className="mono">{app.dataFolder}</span>
          <Button onPress={() => act(() => api.app.showDataFolder())}>{t.showFolder}</Button>
          <Button onPress={() => setIsMoving(true)}>{t.moveFolder}</Button>
        </div>
        {isMoving && <MoveDialog onClose={() => setIsMoving(false)} />}
      </Section>
      <Section title={t.diagnostics} hint={t.diagnosticsHint}>
        <div>
          <Button onPress={() => act(async () => { if (await api.app.diagnostics()) toast(t.diagnosticsSaved) })}>{t.saveDiagnostics}</Button>
        </div>
      </Section>
      <Section title={t.version}><p>{t.about(app.version, app.electron, app.platform)}</p></Section>
      <UpdateSettings />
    </Sections>
  )
}
