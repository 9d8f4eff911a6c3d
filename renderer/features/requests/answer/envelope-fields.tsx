import { ArrowRight } from 'lucide-react'
import type { JsonValue } from '../../../../preload/views'
import { useText } from '../../../text'
import { answerText } from '../../../text/answer'
import { measuresText } from '../../../text/measures'
import { StatePill } from '../../../ui/badge'
import { Definition, DefinitionList } from '../../../ui/definition-list'
import { JsonText } from '../../../ui/json-text'
import { CellValue } from './cell-value'
import type { Envelope } from './envelope'

/** What the envelope says, in one line. */
export function EnvelopeLine({ envelope: { message, rows, hasNext } }: { readonly envelope: Envelope }) {
  const t = useText(answerText)
  const { number } = useText(measuresText)
  return (
    <p className="envelope-line">
      {rows && <span className="tabular">{t.rows(number(rows.length), rows.length)}</span>}
      {hasNext && <StatePill icon={ArrowRight} tone="info" word={t.nextPage} />}
      {message !== null && <span className="quiet ellipsis"><bdi>{message}</bdi></span>}
    </p>
  )
}

/** Everything in the envelope but the rows; lists and objects in full. */
export function EnvelopeFields({ envelope: { fields } }: { readonly envelope: Envelope }) {
  const t = useText(answerText)
  if (fields.length === 0) return <p className="quiet">{t.noEnvelope}</p>
  return <DefinitionList>{fields.map(([name, value]) => <Definition key={name} term={name}><Field value={value} /></Definition>)}</DefinitionList>
}

function Field({ value }: { readonly value: JsonValue }) {
  if (typeof value !== 'object' || value === null) return <CellValue cell={value} />
  const isEmpty = Object.keys(value).length === 0
  return isEmpty ? <CellValue cell={value} /> : <JsonText text={JSON.stringify(value, null, 2)} />
}
