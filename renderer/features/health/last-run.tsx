import type { HealthRunView } from '../../../preload/health-views'
import { useNow } from '../../state/now'
import { useLocale, useText } from '../../text'
import { healthText } from '../../text/health'
import { RelativeTime } from '../../ui/relative-time'

/** How the last check ended, and when; nothing while one is under way. */
export function LastRun({ run }: { readonly run: HealthRunView | null }) {
  const t = useText(healthText)
  const locale = useLocale()
  const now = useNow(run?.finishedAt ?? null)
  // The words are read out once, the time beside them is not.
  return (
    <p className="quiet">
      <span role="status">{run?.state === 'done' && t.done(run.total)}{run?.state === 'cancelled' && t.cancelled(run.done, run.total)}</span>
      {run && run.finishedAt !== null && <> · <RelativeTime at={run.finishedAt} now={Math.max(now, run.finishedAt)} locale={locale} /></>}
    </p>
  )
}
