import { useState } from 'react'
import type { ProxyChoice } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { errorsText } from '../../text/errors'
import { networkSettingsText } from '../../text/network-settings'
import { Button } from '../../ui/button'
import { Section } from '../../ui/section'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'

type Mode = ProxyChoice['mode']
const modes: readonly Mode[] = ['system', 'none', 'manual', 'pac']

/** The way that needs nothing more is taken at once, one with an address when the address is there. */
export function ProxySection() {
  const t = useText(networkSettingsText)
  const words = useText(errorsText)
  const { settings } = useApi()
  const stores = useStores()
  const kept = useStore(stores.settings, (it) => it.proxy)
  const [mode, setMode] = useState<Mode>(kept.mode)
  const [server, setServer] = useState(kept.mode === 'manual' ? kept.server : '')
  const [bypass, setBypass] = useState(kept.mode === 'manual' ? kept.bypass : '')
  const [url, setUrl] = useState(kept.mode === 'pac' ? kept.url : '')
  const { isBusy, error, run } = useAttempt()

  const take = (proxy: ProxyChoice): void => run(async () => {
    const { proxy: taken } = await settings.update({ proxy })
    stores.settings.update((old) => ({ ...old, proxy: taken }))
  })
  const choose = (next: Mode): void => {
    setMode(next)
    if (next === 'system' || next === 'none') take({ mode: next })
  }
  const choice: ProxyChoice = mode === 'manual' ? { mode, server, bypass } : mode === 'pac' ? { mode, url } : { mode }
  const isTaken = JSON.stringify(choice) === JSON.stringify(kept)
  /** What is wrong stands at its field; anything else below. */
  const errorAt = (field: string): string | null => (error?.detail === field ? `${words[error.code].what}. ${words[error.code].why}` : null)
  const isAtField = ['server', 'bypass', 'url'].includes(error?.detail ?? '')

  return (
    <Section title={t.proxy} hint={t.proxyHint}>
      <Segmented label={t.proxy} options={modes.map((id) => ({ id, label: t.modes[id] }))} value={mode} onChange={choose} />
      {mode !== 'system' && mode !== 'none' && (
        <form
          className="network-form" noValidate
          onSubmit={(event) => {
            event.preventDefault()
            take(choice)
          }}
        >
          {mode === 'manual' && (
            <>
              <TextField label={t.server} hint={t.serverHint} error={errorAt('server')} isMono value={server} onChange={setServer} />
              <TextField label={t.bypass} hint={t.bypassHint} error={errorAt('bypass')} isMono value={bypass} onChange={setBypass} />
            </>
          )}
          {mode === 'pac' && <TextField label={t.pacUrl} hint={t.pacUrlHint} error={errorAt('url')} isMono value={url} onChange={setUrl} />}
          <div><Button type="submit" isPending={isBusy} isDisabled={isTaken}>{isTaken ? t.inUse : t.use}</Button></div>
        </form>
      )}
      {error && !isAtField && <div role="alert"><Failure error={error} /></div>}
    </Section>
  )
}
