import { CircleOff, Fingerprint, SearchX } from 'lucide-react'
import { useEffect } from 'react'
import type { AccountId, IdentityView, JsonObject } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useApi, usePushed } from '../../state/api'
import { Failure } from '../../state/failure'
import { useLoaded } from '../../state/loaded'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { failureText } from '../../text/failure'
import { identityText } from '../../text/identity'
import { measuresText } from '../../text/measures'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Loading } from '../../ui/loading'
import { Section, Sections } from '../../ui/section'
import { FieldTable } from './field-table'
import { IdentityCompare } from './identity-compare'
import { IdentityFlags } from './identity-flags'
import { IdentityHistory } from './identity-history'
import { IdentityJson } from './identity-json'
import { fieldGroups, fieldOf, unknownFields, type GroupName } from './sub-user-fields'
import './identity-panel.css'

/** The user that the server says is behind the account's key. */
export function IdentityPanel({ id }: { readonly id: AccountId }) {
  const t = useText(identityText)
  const { retry } = useText(failureText)
  const { loaded, reload } = useLoaded(useApi().identity.get, id)
  usePushed('identity.changed', (changed) => {
    if (changed === id) reload()
  })
  useSeen(id, loaded.state === 'ready')

  if (loaded.state === 'loading') return <Loading text={t.loading} />
  if (loaded.state === 'failed') return <Sections><Failure error={loaded.error}><Button onPress={reload}>{retry}</Button></Failure></Sections>
  return <Identity identity={loaded.value} />
}

/** Whoever looks at an identity knows what has changed about it. */
function useSeen(id: AccountId, isShown: boolean): void {
  const hasNews = useStore(useStores().identityNews, (news) => news.has(id))
  const { markIdentitySeen } = useAccountActions()
  useEffect(() => {
    if (isShown && hasNews) markIdentitySeen(id)
  }, [id, isShown, hasNews, markIdentitySeen])
}

function Identity({ identity }: { readonly identity: IdentityView }) {
  const t = useText(identityText)
  const { moment } = useText(measuresText)
  const { id, takenAt, subUser, user, history } = identity
  if (takenAt === null) return <EmptyState icon={Fingerprint} title={t.never}>{t.neverWhy}</EmptyState>
  return (
    <Sections>
      <div className="identity-head">
        {subUser && <IdentityFlags subUser={subUser} />}
        <p className="quiet">{t.takenAt(moment(takenAt))}</p>
      </div>
      <IdentityHistory history={history} />
      {history.length > 1 && <IdentityCompare id={id} history={history} />}
      {subUser && <SubUser subUser={subUser} />}
      {subUser === undefined && <EmptyState icon={SearchX} title={t.missing}>{t.missingWhy}</EmptyState>}
      {subUser === null && <EmptyState icon={CircleOff} title={t.isNull}>{t.isNullWhy}</EmptyState>}
      {user && <Section title={t.account}><FieldTable object={user} names={Object.keys(user)} /></Section>}
      <IdentityJson identity={identity} />
    </Sections>
  )
}

const groupNames = Object.keys(fieldGroups) as GroupName[]

function SubUser({ subUser }: { readonly subUser: JsonObject }) {
  const t = useText(identityText)
  const others = unknownFields(subUser)
  const carriesSecret = fieldGroups.secrets.some((name) => fieldOf(subUser, name))
  return (
    <>
      {groupNames.map((group) => (
        <Section key={group} title={t.groups[group]} hint={group === 'secrets' && carriesSecret && t.secretCame}>
          <FieldTable object={subUser} names={fieldGroups[group]} meanings={t.fields} />
        </Section>
      ))}
      {others.length > 0 && <Section title={t.others} hint={t.othersWhy}><FieldTable object={subUser} names={others} /></Section>}
    </>
  )
}
