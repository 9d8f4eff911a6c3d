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

/** The address a draft leads to, or what stands in its way. */
export function RequestPreview({ baseUrl, preview }: Props) {
  const t = useText(requestsText)
  const words = useText(errorsText)
  return (
    <div className="request-preview">
      {!preview && <p className="quiet"><CornerDownRight aria-hidden /><span className="mono"><bdi>{baseUrl}</bdi></span></p>}
      {preview && preview.url !== null && (
        <p className="quiet"><CornerDownRight aria-hidden /><span className="visually-hidden">{t.willSend} </span><span className="mono"><bdi>{preview.url}</bdi></span></p>
      )}
      {preview?.problems.map(({ code, detail }) => (
        <p key={`${code} ${detail}`} className="request-warning">
          <TriangleAlert aria-hidden />
          <span>{words[code].what}{detail !== null && <>: <span className="mono"><bdi>{detail}</bdi></span></>}. {words[code].next}</span>
        </p>
      ))}
    </div>
  )
}
