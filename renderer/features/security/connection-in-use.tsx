import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { securityText } from '../../text/security'

/** By which way requests leave, and whom that lets read them. */
export function ConnectionInUse() {
  const t = useText(securityText)
  const { proxy, caFile } = useStore(useStores().settings)
  return (
    <>
      <p>{proxy.mode === 'manual' ? t.way.manual(proxy.server) : proxy.mode === 'pac' ? t.way.pac(proxy.url) : t.way[proxy.mode]}</p>
      <p>{caFile === null ? t.systemAuthorities : t.ownAuthority(caFile)}</p>
    </>
  )
}
