import { useEffect, useState } from 'react'
import type { UpdateView } from '../../../preload/update-views'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { useNotices } from '../../state/notices'
import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { errorsText } from '../../text/errors'
import { updatesText } from '../../text/updates'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Section } from '../../ui/section'
import { TextField } from '../../ui/text-field'

/** Whether, and where, to look for newer versions. */
export function UpdateSettings() {
  const t = useText(updatesText)
  const words = useText(errorsText)
  const api = useApi()
  const { act } = useNotices()
  const updates = useStore(useStores().settings, (settings) => settings.updates)
  const change = useUpdateSettings()
  const [url, setUrl] = useState(updates.url)
  const [view, setView] = useState<UpdateView | null>(null)
  const { isBusy, error, run } = useAttempt()
  useEffect(() => act(async () => setView(await api.updates.state())), [api, act])

  const keep = (): void => {
    if (url !== updates.url) change({ updates: { ...updates, url } })
  }
  const check = (): void => run(async () => {
    await api.settings.update({ updates: { ...updates, url } })
    setView(await api.updates.check())
  })
  const isAtField = error?.detail === 'url'
  return (
    <Section title={t.title} hint={t.hint}>
      <Checkbox label={t.isOn} isChecked={updates.isOn} onChange={(isOn) => change({ updates: { isOn, url } })} />
      <div className="update-address" onBlur={keep}>
        <TextField
          label={t.url} hint={t.urlHint} isMono value={url} onChange={setUrl} error={isAtField ? `${words[error.code].what}. ${words[error.code].why}` : null}
        />
      </div>
      <div><Button isPending={isBusy} isDisabled={url.trim() === ''} onPress={check}>{t.check}</Button></div>
      <div role="status">
        {view?.state === 'current' && t.current}
        {view?.state === 'available' && <>{t.available(view.version ?? '')} <Button variant="plain" onPress={() => act(() => api.updates.open())}>{t.show}</Button></>}
        {view?.error && <Failure error={view.error} />}
        {error && !isAtField && <Failure error={error} />}
      </div>
    </Section>
  )
}
