import { ListFilter, RefreshCw, X, ZoomIn } from 'lucide-react'
import { useState } from 'react'
import { useAccountActions } from '../../state/account-actions'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { timelineText } from '../../text/timeline'
import { Button, IconButton } from '../../ui/button'
import { RenewDialog } from './renew-dialog'
import type { Life } from './timeline-buckets'
import type { Stretch } from './timeline-calendar'
import { expiryQuery } from './timeline-query'
import { useLabels } from './use-labels'
import type { TimelineActions } from './use-timeline'

/** Up to so many sign-ins happen at one press. */
const mostUnasked = 50

interface Props {
  readonly selected: Stretch | null
  /** What ends in it. */
  readonly chosen: readonly Life[]
  readonly now: number
  readonly turn: TimelineActions
  /** Shown while nothing is selected. */
  readonly hint: string
}

/** What the selected stretch holds, and what can be done with it. */
export function SelectionBar({ selected, chosen, now, turn, hint }: Props) {
  const t = useText(timelineText)
  return (
    <div className="selection-bar" role="group" aria-label={t.selection}>
      {selected ? <Selection selected={selected} chosen={chosen} now={now} turn={turn} /> : <p className="quiet">{hint}</p>}
    </div>
  )
}

function Selection({ selected, chosen, now, turn }: Omit<Props, 'hint'> & { readonly selected: Stretch }) {
  const t = useText(timelineText)
  const labels = useLabels()
  const { query } = useStores()
  const { refreshAll } = useAccountActions()
  const [isAsking, setAsking] = useState(false)
  const count = chosen.length
  const renew = (): void => refreshAll(chosen.map(({ id }) => id))

  return (
    <>
      <p role="status">{t.selected(count, labels.moment(selected.from, now), labels.moment(selected.to, selected.from))}</p>
      <div className="selection-actions">
        <Button variant="primary" icon={RefreshCw} isDisabled={count === 0} onPress={count > mostUnasked ? () => setAsking(true) : renew}>{t.renew(count)}</Button>
        <Button icon={ListFilter} onPress={() => query.set(expiryQuery(selected))}>{t.showInList}</Button>
        <IconButton label={t.zoomToSelection} icon={ZoomIn} onPress={() => turn.lookAt({ stretch: selected })} />
        <IconButton label={t.clear} icon={X} onPress={() => turn.select(null)} />
      </div>
      {isAsking && <RenewDialog count={count} onRenew={renew} onClose={() => setAsking(false)} />}
    </>
  )
}
