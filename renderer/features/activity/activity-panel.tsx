import { ListTree } from 'lucide-react'
import type { AccountId, ActivityView } from '../../../preload/views'
import { useApi, usePushed } from '../../state/api'
import { Failure } from '../../state/failure'
import { useLoaded } from '../../state/loaded'
import { useNow } from '../../state/now'
import { useText } from '../../text'
import { activityText } from '../../text/activity'
import { failureText } from '../../text/failure'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Loading } from '../../ui/loading'
import { Sections } from '../../ui/section'
import { ActivityRow } from './activity-row'
import './activity-panel.css'

/** What was done with an account and how it went, newest first. */
export function ActivityPanel({ id }: { readonly id: AccountId }) {
  const t = useText(activityText)
  const { retry } = useText(failureText)
  const { loaded, reload } = useLoaded(useApi().activity.list, id)
  usePushed('activity.added', (changed) => {
    if (changed.includes(id)) reload()
  })

  if (loaded.state === 'loading') return <Loading text={t.loading} />
  if (loaded.state === 'failed') return <Sections><Failure error={loaded.error}><Button onPress={reload}>{retry}</Button></Failure></Sections>
  if (loaded.value.length === 0) return <EmptyState icon={ListTree} title={t.empty}>{t.emptyWhy}</EmptyState>
  return <ActivityTable entries={loaded.value} />
}

function ActivityTable({ entries }: { readonly entries: readonly ActivityView[] }) {
  const t = useText(activityText)
  const now = useNow(entries[0]?.at ?? null)
  return (
    <table className="activity" aria-label={t.title}>
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.outcome}</th>
          <th scope="col" className="is-number">{t.time}</th>
          <th scope="col" className="is-number">{t.size}</th>
          <th scope="col">{t.requestId}</th>
        </tr>
      </thead>
      <tbody>{newestFirst(entries).map((entry, at) => <ActivityRow key={`${entry.at} ${at}`} entry={entry} now={now} />)}</tbody>
    </table>
  )
}

const newestFirst = (entries: readonly ActivityView[]) => entries.toSorted((a, b) => b.at - a.at)
