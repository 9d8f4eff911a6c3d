import { Loading } from '../../ui/loading'
import { Sections } from '../../ui/section'
import { useText } from '../../text'
import { frameText } from '../../text/frame'
import { AuthoritySection } from './authority-section'
import { ProxySection } from './proxy-section'
import { SignInSection } from './sign-in-section'
import { TestSection } from './test-section'
import { useConnection } from './use-connection'
import './network-settings.css'

/** By which way everything is sent, and whom it trusts on that way. */
export function NetworkSettings() {
  const t = useText(frameText)
  const { view, show, load } = useConnection()
  if (!view) return <Loading text={t.loading} />
  return (
    <Sections>
      <ProxySection />
      <TestSection onDone={load} />
      <SignInSection key={view.asking} view={view} onChange={show} />
      <AuthoritySection view={view} onChange={show} />
    </Sections>
  )
}
