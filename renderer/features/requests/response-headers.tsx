import type { NameValue } from '../../../preload/views'
import { useText } from '../../text'
import { requestsText } from '../../text/requests'
import { Definition, DefinitionList } from '../../ui/definition-list'
import { Section } from '../../ui/section'

interface Props {
  readonly received: readonly NameValue[]
  readonly sent: readonly NameValue[]
}

/** Headers of both ways, in their order; a name may come twice. */
export function ResponseHeaders({ received, sent }: Props) {
  const t = useText(requestsText)
  return (
    <>
      <Section title={t.received}><Headers headers={received} /></Section>
      <Section title={t.sent}><Headers headers={sent} /></Section>
    </>
  )
}

function Headers({ headers }: { readonly headers: readonly NameValue[] }) {
  return (
    <DefinitionList>
      {headers.map(({ name, value }, at) => <Definition key={at} term={name}><span className="mono"><bdi>{value}</bdi></span></Definition>)}
    </DefinitionList>
  )
}
