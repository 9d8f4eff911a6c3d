import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { ConnectionTestView } from '../../../preload/connection-views'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { useText } from '../../text'
import { networkSettingsText } from '../../text/network-settings'
import { Button } from '../../ui/button'

/** One try by the way that is taken now. */
export function TestSection({ onDone }: { readonly onDone: () => void }) {
  const t = useText(networkSettingsText)
  const { connection } = useApi()
  const [result, setResult] = useState<ConnectionTestView | null>(null)
  const { isBusy, error, run } = useAttempt()
  const test = (): void => {
    setResult(null)
    run(async () => {
      setResult(await connection.test())
      onDone()
    })
  }
  const way = (by: readonly string[]): string => (by.length === 0 || by.every((each) => each === 'direct') ? t.direct : t.by(by.join(', ')))
  return (
    <div className="network-test">
      <Button isPending={isBusy} onPress={test}>{t.test}</Button>
      <p className="field-hint">{t.testHint}</p>
      <div role="status">
        {isBusy && t.testing}
        {result && !result.error && <p className="network-reached"><CircleCheck aria-hidden />{t.reached(result.host, way(result.by), result.ms)}</p>}
        {result?.error && <Failure error={result.error} />}
        {error && (error.code === 'not-found' ? t.noHost : <Failure error={error} />)}
      </div>
    </div>
  )
}
