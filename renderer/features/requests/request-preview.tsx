import { CornerDownRight, TriangleAlert } from 'lucide-react'
import type { AccountView } from '../../../preload/views'
import { useText } from '../../text'
import { errorsText } from '../../text/errors'
import { requestsText } from '../../text/requests'
import type { Draft } from './draft'
import { usePreview } from './use-preview'

/** The address the draft leads to, or what stands in its way. */
export function RequestPreview({ account, draft }: { readonly account: AccountView; readonly draft: Draft }) {
  const t = useText(requestsText)
  const words = useText(errorsText)
  const preview = usePreview(account.id, draft)
  return (
    <div className="request-preview">
      {!preview && <p className="quiet"><CornerDownRight aria-hidden /><span className="mono"><bdi>{account.environment.baseUrl}</bdi></span></p>}
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
