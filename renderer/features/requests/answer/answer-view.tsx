import { useMemo, useState } from 'react'
import type { RunView } from '../../../../preload/views'
import { useText } from '../../../text'
import { answerText } from '../../../text/answer'
import { measuresText } from '../../../text/measures'
import { requestsText } from '../../../text/requests'
import { Alert } from '../../../ui/alert'
import { JsonText } from '../../../ui/json-text'
import { Tabs } from '../../../ui/tabs'
import { bodyForm } from '../answer'
import { ResponseHeaders } from '../response-headers'
import { ResponseTimeline } from '../response-timeline'
import { AnswerTree } from './answer-tree'
import { readEnvelope } from './envelope'
import { EnvelopeFields, EnvelopeLine } from './envelope-fields'
import { FilterBox } from './filter-box'
import { isOfData, partShown, partsOf, type Look } from './look'
import { RawBody } from './raw-body'
import { ResultsTable } from './results-table'
import { useJsonFilter } from './use-json-filter'
import './answer-view.css'

interface Props {
  readonly answer: RunView
  readonly look: Look
  readonly onLook: (change: Partial<Look>) => void
  readonly onNext: () => void
  readonly onAll: () => void
}

/** The parts of an answer as tabs. A filter stays while one goes from table to tree to raw. */
export function AnswerView({ answer, look, onLook, onNext, onAll }: Props) {
  const t = useText(answerText)
  const words = useText(requestsText)
  const { bytes } = useText(measuresText)
  /** The line of the tree that a row of the table led to. */
  const [treeAt, setTreeAt] = useState('$')
  const form = useMemo(() => bodyForm(answer), [answer])
  const value = form.kind === 'json' ? form.value : undefined
  const envelope = useMemo(() => (value === undefined ? null : readEnvelope(value)), [value])
  const outcome = useJsonFilter(answer.body, value === undefined ? '' : look.filter)
  const found = outcome?.kind === 'found' ? outcome.values : null
  const foundText = useMemo(() => found && JSON.stringify(found, null, 2), [found])
  const rows = found ?? envelope?.rows ?? []
  const parts = partsOf(answer, form, { rows: found !== null || rows.length > 0, fields: (envelope?.fields.length ?? 0) > 0 })
  const part = partShown(parts, look.part, envelope?.rows?.length ?? 0)
  const isEmptyFind = found?.length === 0 && isOfData(part)
  const lead = envelope && <EnvelopeLine envelope={envelope} pages={answer.pages} hasNext={answer.nextPage !== null} onNext={onNext} onAll={onAll} />

  const openRow = (at: number): void => {
    setTreeAt(found || Array.isArray(value) ? `$[${at}]` : `$.results[${at}]`)
    onLook({ part: 'tree' })
  }
  return (
    <div className="answer">
      {envelope && envelope.errors.length > 0 && answer.error === null && (
        <Alert role="note" tone="warn" title={t.errors(envelope.errors.length)} footer={<JsonText text={JSON.stringify(envelope.errors, null, 2)} />} />
      )}
      {answer.truncated && (answer.kept === 'whole'
        ? <Alert role="note" tone="info" title={words.long(bytes(answer.bytes))} />
        : <Alert role="note" tone="warn" title={words.truncated(bytes(answer.bytes))} />)}
      <Tabs
        label={t.parts} tabs={parts.map((id) => ({ id, label: t.part[id] }))} selected={part} onSelect={(next) => onLook({ part: next })}
        aside={value !== undefined && <FilterBox path={look.filter} onChange={(filter) => onLook({ filter })} outcome={outcome} />}
      >
        <div className="answer-part">
          {isEmptyFind && <p className="quiet">{t.nothingFound}</p>}
          {part === 'table' && !isEmptyFind && <ResultsTable rows={rows} look={look} onLook={onLook} lead={lead} onOpen={openRow} />}
          {part === 'tree' && value !== undefined && !isEmptyFind && <AnswerTree whole={found ? [...found] : value} at={treeAt} lead={lead} />}
          {part === 'raw' && !isEmptyFind && <RawBody answer={answer} form={form} found={foundText} look={look} onLook={onLook} lead={lead} />}
          {part === 'envelope' && envelope && <EnvelopeFields envelope={envelope} />}
          {part === 'headers' && <ResponseHeaders received={answer.headers} sent={answer.requestHeaders} />}
          {part === 'timeline' && <ResponseTimeline events={answer.timeline} />}
        </div>
      </Tabs>
    </div>
  )
}
