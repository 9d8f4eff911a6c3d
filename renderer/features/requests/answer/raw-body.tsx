import { Download } from 'lucide-react'
import { lazy, Suspense, type ReactNode } from 'react'
import type { RunView } from '../../../../preload/views'
import { useApi } from '../../../state/api'
import { useNotices } from '../../../state/notices'
import { useText } from '../../../text'
import { codeText } from '../../../text/code'
import { answerText } from '../../../text/answer'
import { requestsText } from '../../../text/requests'
import { Button } from '../../../ui/button'
import { Segmented } from '../../../ui/segmented'
import type { BodyForm } from '../answer'
import type { Look } from './look'

const CodeViewer = lazy(async () => ({ default: (await import('../../../ui/code/code-viewer')).CodeViewer }))

interface Props {
  readonly answer: Pick<RunView, 'id' | 'runId' | 'body' | 'contentType' | 'truncated' | 'kept'>
  readonly form: BodyForm
  /** What a filter found, as JSON, in place of the body. */
  readonly found: string | null
  readonly look: Look
  readonly onLook: (change: Partial<Look>) => void
  /** What stands at the start of the bar. */
  readonly lead: ReactNode
}

/** The masked body as text, and as what it is. */
export function RawBody({ answer: { id, runId, body, contentType, truncated, kept }, form, found, look: { isAsItCame }, onLook, lead }: Props) {
  const t = useText(requestsText)
  const words = useText(answerText)
  const { phrases } = useText(codeText)
  const { saveAnswer } = useApi().requests
  const { act, toast } = useNotices()
  const type = contentType ?? t.unknownType
  const text = found ?? (form.kind === 'json' && !isAsItCame ? form.pretty : body)
  const save = async (): Promise<void> => {
    if (await saveAnswer({ id, runId })) toast(words.saved)
  }
  return (
    <>
      {kept !== null && (form.kind === 'binary' || truncated) && (
        <p className="field-row"><Button icon={Download} onPress={() => act(save)}>{words.save}</Button><span className="quiet">{words.saveWhy}</span></p>
      )}
      {form.kind === 'empty' && <p className="quiet">{t.empty}</p>}
      {form.kind === 'binary' && <p className="quiet">{t.binary(type)}</p>}
      {form.kind === 'text' && <p className="quiet">{t.notJson(type)}</p>}
      {form.kind === 'deep-json' && <p className="quiet">{words.deepJson}</p>}
      {form.kind === 'broken-json' && !truncated && <p className="request-warning">{t.brokenAnswer}</p>}
      {form.kind === 'json' && (
        <div className="answer-bar">
          {lead}
          <Segmented
            label={t.form} hideLabel value={isAsItCame ? 'raw' : 'pretty'} onChange={(shape) => onLook({ isAsItCame: shape === 'raw' })}
            options={[{ id: 'pretty', label: t.pretty }, { id: 'raw', label: t.raw }]}
          />
        </div>
      )}
      {text !== '' && (
        <Suspense fallback={<div className="code-place" />}>
          <CodeViewer label={words.part.raw} text={text} isJson={form.kind === 'json'} phrases={phrases} />
        </Suspense>
      )}
    </>
  )
}
