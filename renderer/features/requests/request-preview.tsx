import { CornerDownRight, TriangleAlert } from 'lucide-react'
import type { PreviewView } from '../../../preload/views'
import { useText } from '../../text'
import { errorsText } from '../../text/errors'
import { requestsText } from '../../text/requests'

interface Props {
  /** Shown while there is no preview. */
  readonly baseUrl: string | null
  readonly preview: PreviewView | null
}

/** The address a draft leads to, what its variables stand for, and what stands in its way. */
export function RequestPreview({ baseUrl, preview }: Props) {
  const t = useText(requestsText)
  const words = useText(errorsText)
  return (
    <div className="request-preview">
      {!preview && <p className="quiet"><CornerDownRight aria-hidden /><span className="mono"><bdi>{baseUrl}</bdi></span></p>}
      {preview && preview.url !== null && (
        <p className="quiet"><CornerDownRight aria-hidden /><span className="visually-hidden">{t.willSend} </span><span className="mono"><bdi>{preview.url}</bdi></span></p>
      )}
      {preview && preview.variables.length > 0 && (
        <ul className="variable-uses" aria-label={t.variables}>
          {preview.variables.map(({ name, value, problem }) => (
            <li key={name} className={`mono ${problem ? 'request-warning' : ''}`}>
              {problem && <TriangleAlert aria-hidden />}
              <span>{name}</span> = {problem ? t.variableProblems[problem] : <bdi>{value}</bdi>}
            </li>
          ))}
        </ul>
      )}
      {preview?.problems.map(({ code, detail }) => (
        <p key={`${code} ${detail}`} className="request-warning">
          <TriangleAlert aria-hidden />
          <span>{words[code].what}{detail !== null && <>: <span className="mono"><bdi>{detail}</bdi></span></>}. {words[code].next}</span>
        </p>
      ))}
      {preview?.guard?.foreign && <p className="request-warning"><TriangleAlert aria-hidden /><span>{t.foreign(preview.guard.foreign.title)}</span></p>}
    </div>
  )
}
