import type { ReactNode } from 'react'
import { useText } from '../text'
import { requestsText } from '../text/requests'
import { NativeSelect } from '../ui/native-select'
import { BodyEditor } from './body-editor'
import { CatalogueMenu } from './catalogue-menu'
import { declaresJson, hasBody, httpMethods, type Draft } from './draft'
import { NameValueRows } from './name-value-rows'
import { PathBox } from './path-box'
import { ResourceHints } from './resource-hints'
import './request-fields.css'

interface Props {
  readonly draft: Draft
  /** Names that can stand in {{ }}. */
  readonly variables: readonly string[]
  readonly onChange: (change: Partial<Draft>) => void
  /** Beside the path: what sends it. */
  readonly send?: ReactNode
  /** Below the path: what will be sent. */
  readonly preview?: ReactNode
  /** Beside the catalogue. */
  readonly actions?: ReactNode
}

const methodOptions = httpMethods.map((method) => ({ id: method, label: method }))

/** A request as it is written, whoever sends it. */
export function RequestFields({ draft, variables, onChange, send, preview, actions }: Props) {
  const t = useText(requestsText)
  return (
    <div className="request-fields">
      <div className="request-line">
        <NativeSelect label={t.method} options={methodOptions} value={draft.method} onChange={(method) => onChange({ method })} />
        <PathBox value={draft.path} onChange={(path) => onChange({ path })} variables={variables} />
        {send}
      </div>
      <ResourceHints draft={draft} onChange={onChange} />
      {preview}
      <div className="request-rows">
        <NameValueRows title={t.query} rows={draft.query} onChange={(query) => onChange({ query })} />
        <NameValueRows title={t.headers} rows={draft.headers} hint={t.tokenNote} onChange={(headers) => onChange({ headers })} />
        <div className="request-actions">
          <CatalogueMenu onChoose={onChange} />
          {actions}
        </div>
      </div>
      {hasBody(draft.method) && <BodyEditor value={draft.body} isJson={declaresJson(draft)} onChange={(body) => onChange({ body })} />}
    </div>
  )
}
