import { CirclePause, CirclePlay, CircleX, WifiOff } from 'lucide-react'
import type { HealthRunView } from '../../../preload/health-views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useNow } from '../../state/now'
import { useText } from '../../text'
import { healthText } from '../../text/health'
import { longDuration } from '../../text/measures'
import { Button } from '../../ui/button'
import { ProgressBar } from '../../ui/progress-bar'
import './run-strip.css'

/** The check under way: how far it is, and what stops it or lets it go on. */
export function RunStrip({ run }: { readonly run: HealthRunView }) {
  const t = useText(healthText)
  const { health } = useApi()
  const { act } = useNotices()
  const { state, pausedBy, done, total, againAt } = run
  const now = useNow(againAt)
  const word = pausedBy === 'network' ? t.noNetwork
    : state === 'paused' ? t.paused(done, total)
      : againAt === null ? t.running(done, total) : t.asksAgain(longDuration(againAt - now))

  return (
    <div className={`run-strip ${pausedBy === 'network' ? 'is-warn' : ''}`}>
      <div className="run-strip-line">
        <span className="run-strip-word tabular" role="status" aria-live={state === 'paused' ? 'polite' : 'off'}>{pausedBy === 'network' && <WifiOff aria-hidden />}{word}</span>
        {state === 'paused'
          ? <Button icon={CirclePlay} onPress={() => act(health.resume)}>{t.resume}</Button>
          : <Button icon={CirclePause} onPress={() => act(health.pause)}>{t.pause}</Button>}
        <Button variant="plain" icon={CircleX} onPress={() => act(health.cancel)}>{t.cancel}</Button>
      </div>
      <ProgressBar label={t.progress} done={done} total={total} word={word} />
    </div>
  )
}
