import { useMemo, useState } from 'react'
import type { RunView } from '../../../preload/views'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { requestsText } from '../../text/requests'
import { Alert } from '../../ui/alert'
import { JsonText } from '../../ui/json-text'
import { Segmented } from '../../ui/segmented'
import { bodyForm } from './answer'

/** The masked body as what it is. */
export function ResponseBody({ answer }: { readonly answer: RunView }) {
  const t = useText(requestsText)
  const { bytes } = useText(measuresText)
  const [shape, setShape] = useState<'pretty' | 'raw'>('pretty')
  const form = useMemo(() => bodyForm(answer), [answer])
  const type = answer.contentType ?? t.unknownType
  return (
    <>
      {answer.truncated && <Alert role="note" tone="warn" title={t.truncated(bytes(answer.bytes))} />}
      {form.kind === 'empty' && <p className="quiet">{t.empty}</p>}
      {form.kind === 'binary' && <p className="quiet">{t.binary(type)}</p>}
      {form.kind === 'text' && <p className="quiet">{t.notJson(type)}</p>}
      {form.kind === 'broken-json' && !answer.truncated && <p className="request-warning">{t.brokenAnswer}</p>}
      {form.kind === 'json' && (
        <div className="response-form">
          <Segmented
            label={t.form} hideLabel value={shape} onChange={setShape}
            options={[{ id: 'pretty', label: t.pretty }, { id: 'raw', label: t.raw }]}
          />
        </div>
      )}
      {answer.body !== '' && <JsonText text={form.kind === 'json' && shape === 'pretty' ? form.pretty : answer.body} />}
    </>
  )
}
