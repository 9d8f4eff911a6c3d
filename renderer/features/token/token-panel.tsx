import { TicketX } from 'lucide-react'
import type { AccountId } from '../../../preload/views'
import { useApi, usePushed } from '../../state/api'
import { Failure } from '../../state/failure'
import { useLoaded } from '../../state/loaded'
import { useSession } from '../../state/stores'
import { useText } from '../../text'
import { failureText } from '../../text/failure'
import { tokenText } from '../../text/token'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Loading } from '../../ui/loading'
import { Section, Sections } from '../../ui/section'
import { claimsOf, headersOf } from './claims'
import { PartTable } from './part-table'
import { TokenLife } from './token-life'
import { TokenSecret } from './token-secret'
import './token-panel.css'

/** The held token taken apart. Its value is shown only on request. */
export function TokenPanel({ id }: { readonly id: AccountId }) {
  const t = useText(tokenText)
  const { retry } = useText(failureText)
  const session = useSession(id)
  const { loaded, reload } = useLoaded(useApi().token.get, id)
  usePushed('session.changed', (sessions) => {
    if (sessions.some((changed) => changed.id === id)) reload()
  })

  if (loaded.state === 'loading' || !session) return <Loading text={t.loading} />
  if (loaded.state === 'failed') return <Sections><Failure error={loaded.error}><Button onPress={reload}>{retry}</Button></Failure></Sections>
  const { masked, header, claims, tokenType } = loaded.value
  if (masked === null) return <EmptyState icon={TicketX} title={t.none}>{t.noneWhy}</EmptyState>
  return (
    <Sections>
      <TokenSecret key={`${id} ${session.token.issuedAt}`} id={id} masked={masked} tokenType={tokenType} />
      <TokenLife issuedAt={session.token.issuedAt} endsAt={session.token.endsAt} />
      {claims && <Section title={t.claims} hint={t.unverified}><PartTable parts={claimsOf(claims)} meanings={t.claim} /></Section>}
      {header && <Section title={t.header}><PartTable parts={headersOf(header)} meanings={t.headerPart} /></Section>}
      {!claims && !header && <Alert role="note" tone="info" title={t.opaque}>{t.opaqueWhy}</Alert>}
    </Sections>
  )
}
