import { ServerOff, WifiOff } from 'lucide-react'
import { useState } from 'react'
import type { NetworkView } from '../../preload/views'
import { useApi } from '../state/api'
import { useNotices } from '../state/notices'
import { useNow } from '../state/now'
import { useStores } from '../state/stores'
import { useText } from '../text'
import { errorsText } from '../text/errors'
import { measuresText } from '../text/measures'
import { networkText } from '../text/network'
import { Button } from '../ui/button'
import { shortDuration } from '../ui/durations'
import './network-line.css'

/** One quiet line for all that cannot be reached: it stays as long as that lasts, and nothing needs to be done about it. */
export function NetworkLine({ hosts }: NetworkView) {
  const t = useText(networkText)
  const errors = useText(errorsText)
  const { time } = useText(measuresText)
  const api = useApi()
  const { network } = useStores()
  const { act } = useNotices()
  const [isTrying, setTrying] = useState(false)
  const offline = hosts.filter(({ state }) => state === 'offline')
  const [first = hosts[0]] = offline
  if (!first) return null

  const isOffline = offline.length > 0
  const others = hosts.length - (isOffline ? offline.length : 1)
  const Icon = isOffline ? WifiOff : ServerOff
  const facts = [!isOffline && errors[first.code].what, others > 0 && t.others(others), t.since(time(first.since)), t.tokensStay]
  const tryNow = async (): Promise<void> => {
    setTrying(true)
    try {
      network.set(await api.session.probe())
    } finally {
      setTrying(false)
    }
  }
  return (
    <div className="network-line">
      <Icon aria-hidden />
      <span
        role="status" aria-label={t.network} className="network-line-facts ellipsis"
        title={hosts.map(({ host, code }) => `${host}: ${errors[code].what}`).join('\n')}
      >
        <strong>{isOffline ? t.offline : first.host}</strong>
        {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
      </span>
      <NextTry hosts={hosts} />
      <Button variant="plain" isPending={isTrying} onPress={() => act(tryNow)}>{t.tryNow}</Button>
    </div>
  )
}

/** Counts down by itself, and is not read out each time. */
function NextTry({ hosts }: NetworkView) {
  const t = useText(networkText)
  const retries = hosts.flatMap(({ retryAt }) => retryAt ?? [])
  const soonest = retries.length === hosts.length ? Math.min(...retries) : null
  const now = useNow(soonest)
  return <span className="network-line-next tabular" aria-live="off">{soonest === null || soonest <= now ? t.trying : t.triesIn(shortDuration(soonest - now))}</span>
}
