import { TriangleAlert } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useVeil } from '../state/api'
import { useText } from '../text'
import { codeText } from '../text/code'
import { requestsText } from '../text/requests'
import { findJsonFault, placeOf } from '../ui/code/json-fault'
import { useSettled } from '../ui/use-settled'

const CodeEditor = lazy(async () => ({ default: (await import('../ui/code/code-editor')).CodeEditor }))

const pauseMs = 250

interface Props {
  readonly value: string
  /** The headers declare it as JSON. */
  readonly isJson: boolean
  readonly onChange: (value: string) => void
}

/** The body of a request. Broken JSON is named with its place, and can be sent all the same. */
export function BodyEditor({ value, isJson, onChange }: Props) {
  const t = useText(requestsText)
  const words = useText(codeText)
  const isVeiled = useVeil()(value) !== value || undefined
  const settled = useSettled(value, pauseMs)
  const fault = isJson && settled.trim() !== '' ? findJsonFault(settled) : null
  const place = fault && placeOf(settled, fault.at)
  return (
    <div className="field" data-veiled={isVeiled}>
      <span className="field-label" aria-hidden>{t.body}</span>
      <Suspense fallback={<div className="body-place" aria-busy />}>
        <CodeEditor label={t.body} value={value} isJson={isJson} words={words} onChange={onChange} />
      </Suspense>
      <p className="field-hint" role="status">
        {fault && place && <span className="request-warning body-fault"><TriangleAlert aria-hidden /> {words.place(place.line, place.column, words.faults[fault.kind])} {t.brokenJson}</span>}
      </p>
    </div>
  )
}
