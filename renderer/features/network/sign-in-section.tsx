import { KeyRound, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ConnectionView } from '../../../preload/connection-views'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { networkSettingsText } from '../../text/network-settings'
import { Button, IconButton } from '../../ui/button'
import { SecretField } from '../../ui/secret-field'
import { Section } from '../../ui/section'
import { TextField } from '../../ui/text-field'
import { useTypedSecret } from '../../ui/typed-secret'

interface Props { readonly view: ConnectionView; readonly onChange: (view: ConnectionView) => void }

/** User name and password for a proxy that wants them. */
export function SignInSection({ view: { signIns, asking }, onChange }: Props) {
  const t = useText(networkSettingsText)
  const { connection } = useApi()
  const { act, toast } = useNotices()
  const proxy = useStore(useStores().settings, (it) => it.proxy)
  const [name, setName] = useState(asking ?? (proxy.mode === 'manual' ? proxy.server.replace(/^\w+:\/\//, '') : ''))
  const [user, setUser] = useState('')
  const { inputRef, peek, take } = useTypedSecret()
  const { isBusy, error, run } = useAttempt()
  const field = error?.code === 'input-invalid' ? error.detail : null
  if (signIns === null) return <Section title={t.signIn} hint={t.signInHint}><p>{t.signInClosed}</p></Section>

  const keep = (): void => {
    const password = peek()
    run(async () => {
      onChange(await connection.signIn({ proxy: name, user, password }))
      take()
      setUser('')
      toast(t.kept)
    })
  }
  return (
    <Section title={t.signIn} hint={t.signInHint}>
      {asking && <p className="network-asking" role="status">{t.asking(asking)}</p>}
      {signIns.length > 0 && (
        <ul className="network-list">
          {signIns.map((each) => (
            <li key={each}>
              <KeyRound aria-hidden /><span className="mono">{each}</span>
              <IconButton icon={Trash2} label={t.forget(each)} onPress={() => act(async () => onChange(await connection.forgetSignIn(each)))} />
            </li>
          ))}
        </ul>
      )}
      <form
        className="network-form" noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <TextField label={t.proxyName} isMono placeholder="proxy.example.com:3128" value={name} error={field === 'proxy' ? t.proxyInvalid : null} onChange={setName} />
        <TextField label={t.user} value={user} error={field === 'user' ? t.userInvalid : null} onChange={setUser} />
        <SecretField label={t.password} inputRef={inputRef} />
        <div><Button type="submit" isPending={isBusy} isDisabled={name.trim() === '' || user === ''}>{t.keep}</Button></div>
      </form>
      {error && field === null && <div role="alert"><Failure error={error} /></div>}
    </Section>
  )
}
