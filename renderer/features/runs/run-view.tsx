import { Plus } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { AccountId, AccountView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { runsText } from '../../text/runs'
import { Button } from '../../ui/button'
import { RunPane } from './run-pane'
import { ExportButton } from './export-button'
import { GroupSummary } from './group-summary'
import { groupsOf, keyOf, type Run } from './groups'
import { byName, inGroup, linesOf, sorted, type Sort } from './lines'
import { LookBar } from './look-bar'
import { RunGrid } from './run-grid'
import { RunProgress } from './run-progress'

interface Props {
  readonly accounts: ReadonlyMap<AccountId, AccountView>
  readonly run: Run
  readonly onCompose: () => void
}

export function RunView({ accounts, run: latest, onCompose }: Props) {
  const t = useText(runsText)
  const { activate } = useAccountActions()
  const { run } = latest
  const [chosenBaseline, setBaseline] = useState<string | null>(null)
  const [shownGroup, setShownGroup] = useState<string | null>(null)
  const [sort, setSort] = useState<Sort>({ by: 'group', isDescending: false })
  /** What the user looks at, null once closed; undefined until the user has chosen. */
  const [chosenId, setChosenId] = useState<AccountId | null | undefined>(undefined)
  /** What the others are held against, when it is not the baseline. */
  const [heldId, setHeldId] = useState<AccountId | null>(null)

  const rows = useDeferredValue(latest.rows)
  const groups = useMemo(() => groupsOf(rows.values(), chosenBaseline), [rows, chosenBaseline])
  const ordered = useMemo(() => byName(accounts.values()), [accounts])
  const named = useMemo(() => linesOf(ordered, rows), [ordered, rows])
  // A group that is gone, as by other rules, hides nothing.
  const only = groups.some(({ key }) => key === shownGroup) ? shownGroup : null
  const lines = useMemo(() => sorted(inGroup(named, only), sort, groups), [named, only, sort, groups])
  const baseline = groups.find(({ kind }) => kind === 'baseline')
  const leftId = heldId !== null && rows.has(heldId) ? heldId : baseline?.example.id ?? null
  // Of two accounts, how the one differs from the other is what was asked for.
  const pairId = run.total === 2 && run.finishedAt !== null ? [...rows.keys()].find((id) => id !== baseline?.example.id) ?? null : null
  const focusedId = chosenId === undefined ? pairId : chosenId
  const focused = named.find(({ account }) => account.id === focusedId)

  return (
    <div className="runs">
      <header className="runs-top">
        <div className="runs-title-line">
          <div className="runs-lines">
            <h2>{t.title}</h2>
            <p className="mono ellipsis quiet" title={run.request.path}>{run.request.method} <bdi>{run.request.path}</bdi></p>
          </div>
          <div className="runs-actions">
            <ExportButton lines={lines} groups={groups} />
            <Button icon={Plus} isDisabled={run.state === 'running' || run.state === 'paused'} onPress={onCompose}>{t.compose}</Button>
          </div>
        </div>
        <RunProgress run={run} lines={named} groups={groups} />
        <GroupSummary groups={groups} shown={only} onShow={setShownGroup} onBaseline={(key) => { setBaseline(key); setHeldId(null) }} />
        <LookBar key={run.startedAt} look={run.look} />
      </header>
      <RunGrid
        lines={lines} groups={groups} columns={run.look.columns} sort={sort} onSort={setSort} focusedId={focusedId} onFocus={setChosenId} onOpen={activate}
      />
      {focused && (
        <RunPane
          key={focused.account.id} line={focused} group={groups.find(({ key }) => key === keyOf(focused.row))} left={accounts.get(leftId ?? ('' as AccountId))}
          look={run.look} isHeld={heldId !== null} onHold={setHeldId} onClose={() => setChosenId(null)}
        />
      )}
    </div>
  )
}
