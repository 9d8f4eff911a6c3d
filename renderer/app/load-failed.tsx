import type { ErrorView } from '../../preload/views'
import { Failure } from '../state/failure'
import { useText } from '../text'
import { frameText } from '../text/frame'
import { Button } from '../ui/button'

/** In place of everything: what main has could not be read. */
export function LoadFailed({ error, onRetry }: { readonly error: ErrorView; readonly onRetry: () => void }) {
  const t = useText(frameText)
  return (
    <div className="load-failed" role="alert">
      <Failure error={error}><Button onPress={onRetry}>{t.retry}</Button></Failure>
    </div>
  )
}
