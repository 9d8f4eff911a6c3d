import type { AccountView, SessionView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { longDuration, measuresText } from '../../text/measures'
import { overviewText } from '../../text/overview'
import { Badge } from '../../ui/badge'
import { Copyable } from '../../ui/copyable'
import { Definition, DefinitionList } from '../../ui/definition-list'
import { Section } from '../../ui/section'

interface Props {
  readonly account: AccountView
  readonly session: SessionView
}

/** What is known of the account, each id with a button to copy it. */
export function AccountFacts({ account, session }: Props) {
  const t = useText(overviewText)
  const { moment } = useText(measuresText)
  const { copyText } = useAccountActions()
  const { serverAccountId, legacyId, pathId } = session
  const isKnown = serverAccountId !== null
  const differs = isKnown && ![serverAccountId, legacyId].includes(account.accountId)

  const id = (name: string, value: string | null, otherwise: string, why?: string) => (
    <Definition term={name}>
      {value ? <Copyable value={value} label={t.copy(name)} copiedLabel={t.idCopied} onCopy={copyText} /> : <span className="quiet">{otherwise}</span>}
      {value && why && <div className="overview-why">{why}</div>}
    </Definition>
  )

  return (
    <Section title={t.facts}>
      <DefinitionList>
        {id(t.accountId, account.accountId, '', differs ? `${t.differs}: ${serverAccountId}` : undefined)}
        {id(t.legacyId, legacyId, isKnown ? t.noLegacyId : t.afterSignIn)}
        {id(t.pathId, pathId, t.afterSignIn, pathId === legacyId ? t.pathIdIsLegacy : t.pathIdIsAccount)}
        {id(t.host, session.host, t.afterSignIn)}
        {id(t.baseUrl, account.environment.baseUrl, t.notRunning)}
        {id(t.requestId, session.requestId, t.afterSignIn)}
        {session.skewMs !== 0 && (
          <Definition term={t.clock}>{(session.skewMs > 0 ? t.clockAhead : t.clockBehind)(longDuration(Math.abs(session.skewMs)))}</Definition>
        )}
        <Definition term={t.created}>{moment(account.createdAt)}</Definition>
        {account.tags.length > 0 && (
          <Definition term={t.tags}><span className="overview-tags">{account.tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}</span></Definition>
        )}
        {account.note !== '' && <Definition term={t.note}><span className="overview-note">{account.note}</span></Definition>}
      </DefinitionList>
    </Section>
  )
}
