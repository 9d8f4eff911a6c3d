import { ShieldCheck, ShieldOff, type LucideIcon } from 'lucide-react'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { securityText } from '../../text/security'
import { Definition, DefinitionList } from '../../ui/definition-list'
import { Section, Sections } from '../../ui/section'
import { ConnectionInUse } from './connection-in-use'
import { InUse } from './in-use'
import './security-page.css'

/** In plain words: where each thing is kept, how strong that is, and what it does and does not protect from. */
export function SecurityPage() {
  const t = useText(securityText)
  const app = useStore(useStores().app)
  return (
    <Sections>
      <Section title={t.how}><p>{t.howText}</p></Section>
      <Section title={t.slot}><InUse /></Section>
      <Section title={t.leaves}><ConnectionInUse /></Section>
      <Section title={t.places} hint={app && t.placesHint(app.dataFolder)}>
        <DefinitionList>{t.kept.map(([what, where]) => <Definition key={what} term={what}>{where}</Definition>)}</DefinitionList>
      </Section>
      <Section title={t.protects}><Threats icon={ShieldCheck} threats={t.protected} /></Section>
      <Section title={t.exposes}><Threats icon={ShieldOff} threats={t.exposed} /></Section>
    </Sections>
  )
}

function Threats({ icon: Icon, threats }: { readonly icon: LucideIcon; readonly threats: readonly string[] }) {
  return <ul className="threats">{threats.map((threat) => <li key={threat}><Icon aria-hidden />{threat}</li>)}</ul>
}
