import type { AuthorityView, ConnectionView } from '../../../preload/connection-views'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { networkSettingsText } from '../../text/network-settings'
import { Button } from '../../ui/button'
import { Section } from '../../ui/section'

interface Props { readonly view: ConnectionView; readonly onChange: (view: ConnectionView | null) => void }

/** One more authority that a company's own certificates lead to. */
export function AuthoritySection({ view: { authorities, problem }, onChange }: Props) {
  const t = useText(networkSettingsText)
  const { connection } = useApi()
  const file = useStore(useStores().settings, (it) => it.caFile)
  const { isBusy, error, run } = useAttempt()
  const hasOne = authorities.length > 0 || problem !== null
  return (
    <Section title={t.authority} hint={t.authorityHint}>
      {hasOne ? file && <p>{t.from(file)}</p> : <p>{t.none}</p>}
      {problem && <div role="alert"><Failure error={problem} /></div>}
      {authorities.length > 0 && <ul className="network-list">{authorities.map((each) => <Authority key={each.fingerprint} authority={each} />)}</ul>}
      <div className="network-buttons">
        <Button isPending={isBusy} onPress={() => run(async () => onChange(await connection.chooseCaFile()))}>{hasOne ? t.replace : t.choose}</Button>
        {hasOne && <Button variant="danger" onPress={() => run(async () => onChange(await connection.removeCaFile()))}>{t.remove}</Button>}
      </div>
      {error && <div role="alert"><Failure error={error} /></div>}
    </Section>
  )
}

function Authority({ authority: { name, fingerprint, validTo } }: { readonly authority: AuthorityView }) {
  const t = useText(networkSettingsText)
  const { moment } = useText(measuresText)
  return (
    <li className="network-authority">
      <strong><bdi>{name}</bdi></strong>
      <span className="quiet">{t.validTo(moment(validTo))}</span>
      <span className="quiet">{t.fingerprint} <span className="mono network-fingerprint">{fingerprint}</span></span>
    </li>
  )
}
