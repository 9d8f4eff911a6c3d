import { useCallback, useMemo } from 'react'
import type { ManyRowView } from '../../../preload/runs-views'
import type { AccountId } from '../../../preload/views'
import { useApi } from '../../state/api'
import { Failure } from '../../state/failure'
import { useLoaded } from '../../state/loaded'
import { useText } from '../../text'
import { runsText } from '../../text/runs'
import { JsonText } from '../../ui/json-text'

/** What the account answered; asked for again when its row has changed. */
export function AnswerText({ id, answer }: { readonly id: AccountId; readonly answer: ManyRowView }) {
  const t = useText(runsText)
  const { runs } = useApi()
  const wanted = useMemo(() => ({ id, answer }), [id, answer])
  const { loaded } = useLoaded(useCallback((of: typeof wanted) => runs.answer(of.id), [runs]), wanted)
  if (loaded.state === 'loading') return null
  if (loaded.state === 'failed') return <Failure error={loaded.error} />
  const { body, error } = loaded.value
  return (
    <>
      {error && <Failure error={error} />}
      {body === null ? <p className="quiet">{t.notKept}</p> : body !== '' && <div className="run-pane-text"><JsonText text={pretty(body)} /></div>}
    </>
  )
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
