import { useNow } from '../../state/now'
import { useLocale, useText } from '../../text'
import { measuresText } from '../../text/measures'
import { overviewText } from '../../text/overview'
import { relativeTime } from '../../ui/durations'

/** "Changed 3 hours ago", with the exact moment as a title. */
export function ChangedAt({ at }: { readonly at: number | null }) {
  const t = useText(overviewText)
  const { moment } = useText(measuresText)
  const locale = useLocale()
  const now = useNow(at)
  if (at === null) return null
  return <p className="overview-changed" title={moment(at)}>{t.changed(relativeTime(at, now, locale))}</p>
}
