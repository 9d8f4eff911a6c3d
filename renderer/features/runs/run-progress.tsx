import { CirclePause, CirclePlay, CircleX, RotateCcw, WifiOff } from 'lucide-react'
import { useState } from 'react'
import type { ManyRunView } from '../../../preload/runs-views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useNow } from '../../state/now'
import { useText } from '../../text'
import { longDuration } from '../../text/measures'
import { runsText } from '../../text/runs'
import { Button } from '../../ui/button'
import { ProgressBar } from '../../ui/progress-bar'
import { phraseFor } from './phrase'
import { countsOf, type Group, type Line } from './groups'
import { RetryDialog } from './retry-dialog'
import './run-progress.css'

interface Props { readonly run: ManyRunView; readonly lines: readonly Line[]; readonly groups: readonly Group[] }

/** What has come of the run, how far it is, and what stops it, lets it go on, or tries again. */
export function RunProgress({ run, lines, groups }: Props) {
  const t = useText(runsText)
  const { runs } = useApi()
  const { act } = useNotices()
  const [isAsking, setAsking] = useState(false)
  const { state, pausedBy, done, total, heldUntil } = run
  const now = useNow(heldUntil)
  // Where it stands is read out, not each step on the way.
  const live = state === 'running' ? 'off' : 'polite'
  const isOver = state === 'done' || state === 'cancelled'
  const failed = lines.filter(({ row }) => row.state === 'failed' || row.state === 'skipped').map(({ account }) => account)
  const needed = phraseFor(run.request, failed)
  const retry = (): void => (needed ? setAsking(true) : act(() => runs.retry({ confirmation: '' })))

  return (
    <div className={`run-progress ${pausedBy === 'network' ? 'is-warn' : ''}`}>
      <div className="run-progress-line">
        <strong className="tabular" role="status" aria-live={live}>{summaryOf()}</strong>
        <span className="run-progress-word tabular" role="status" aria-live={live}>{pausedBy === 'network' && <WifiOff aria-hidden />}{wordOf()}</span>
        {state === 'running' && <Button icon={CirclePause} onPress={() => act(runs.pause)}>{t.pause}</Button>}
        {state === 'paused' && (
          <Button variant={pausedBy === 'canary' ? 'danger' : 'quiet'} icon={CirclePlay} onPress={() => act(runs.resume)}>
            {pausedBy === 'canary' ? t.goOn(total - done) : t.resume}
          </Button>
        )}
        {!isOver && <Button variant="plain" icon={CircleX} onPress={() => act(runs.cancel)}>{t.stop}</Button>}
        {(isOver || pausedBy === 'canary') && failed.length > 0 && <Button icon={RotateCcw} onPress={retry}>{t.retry(failed.length)}</Button>}
      </div>
      {!isOver && <ProgressBar label={t.progress} done={done} total={total} word={wordOf()} />}
      {isAsking && needed && <RetryDialog {...needed} count={failed.length} onClose={() => setAsking(false)} />}
    </div>
  )

  function summaryOf(): string {
    const { same, differ, failed: failures, open } = countsOf(groups)
    return t.summary(same, differ, failures, open)
  }

  function wordOf(): string {
    if (state === 'done') return t.done(total)
    if (state === 'cancelled') return t.cancelled(lines.filter(({ row }) => row.state === 'answered' || row.state === 'failed').length, total)
    if (pausedBy === 'network') return t.noNetwork
    if (pausedBy === 'canary') return t.canaryDone(total - done)
    if (state === 'paused') return t.paused(done, total)
    return heldUntil === null ? t.running(done, total) : t.held(longDuration(heldUntil - now))
  }
}
