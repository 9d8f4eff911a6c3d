import { ArrowRight, ChevronsRight } from 'lucide-react'
import type { PagesView } from '../../../../preload/request-views'
import type { JsonValue } from '../../../../preload/views'
import { useText } from '../../../text'
import { answerText } from '../../../text/answer'
import { measuresText } from '../../../text/measures'
import { Button } from '../../../ui/button'
import { Definition, DefinitionList } from '../../../ui/definition-list'
import { JsonText } from '../../../ui/json-text'
import { CellValue } from './cell-value'
import type { Envelope } from './envelope'

interface LineProps {
  readonly envelope: Envelope
  /** What reading page after page has brought; null for a single page. */
  readonly pages: PagesView | null
  /** Main knows where the next page is. */
  readonly hasNext: boolean
  readonly onNext: () => void
  readonly onAll: () => void
}

/** What the envelope says, in one line, and the way to the pages that follow. */
export function EnvelopeLine({ envelope: { message, rows }, pages, hasNext, onNext, onAll }: LineProps) {
  const t = useText(answerText)
  const { number } = useText(measuresText)
  return (
    <div className="envelope-line">
      {rows && <span className="tabular">{t.rows(number(rows.length), rows.length)}</span>}
      {pages && <span className="quiet">{t.pages(pages.read)} · {t.stoppedBy[pages.stoppedBy]}</span>}
      {hasNext && (
        <>
          <Button icon={ArrowRight} onPress={onNext}>{t.nextPage}</Button>
          <Button icon={ChevronsRight} onPress={onAll}>{t.allPages}</Button>
        </>
      )}
      {message !== null && <span className="quiet ellipsis"><bdi>{message}</bdi></span>}
    </div>
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
