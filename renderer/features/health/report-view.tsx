import { Search } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { AccountId, AccountView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { healthText } from '../../text/health'
import { Button } from '../../ui/button'
import { CheckButtons } from './check-buttons'
import { ExportButton } from './export-button'
import { HealthDetails } from './health-details'
import { HealthGrid } from './health-grid'
import { LastRun } from './last-run'
import { noMarks, toggled } from './marks'
import { byName, countFindings, filtered, isFailed, linesOf, sorted, type Filter, type Report, type Sort } from './report'
import { RunStrip } from './run-strip'
import { Summary } from './summary'
import '../../ui/field.css'
import './report-view.css'

interface Props { readonly accounts: ReadonlyMap<AccountId, AccountView>; readonly report: Report }

export function ReportView({ accounts, report: { rows: latest, run } }: Props) {
  const t = useText(healthText)
  const { activate } = useAccountActions()
  const [filter, setFilter] = useState<Filter>({ text: '', finding: null })
  const [sort, setSort] = useState<Sort>({ by: 'verdict', isDescending: false })
  const [kept, setMarks] = useState(noMarks)
  const [focusedId, setFocusedId] = useState<AccountId | null>(null)
  const toggle = useCallback((id: AccountId) => setMarks((old) => toggled(old, id)), [])

  const rows = useDeferredValue(latest)
  const named = useMemo(() => byName(accounts.values()), [accounts])
  const lines = useMemo(() => linesOf(named, rows), [named, rows])
  const counts = useMemo(() => countFindings(lines), [lines])
  const shown = useMemo(() => sorted(filtered(lines, filter), sort), [lines, filter, sort])
  const marks = useMemo(() => ({ ...kept, ids: new Set(shown.flatMap(({ account: { id } }) => (kept.ids.has(id) ? id : []))) }), [shown, kept])
  const failed = useMemo(() => lines.filter(isFailed), [lines])
  const focused = shown.find(({ account }) => account.id === focusedId)
  const isFiltered = shown.length < lines.length
  const isRunning = run?.state === 'running' || run?.state === 'paused'
  const idsOf = (some: typeof lines): AccountId[] => some.map(({ account }) => account.id)

  return (
    <div className="health">
      <header className="health-top">
        <div className="health-title-line">
          <div className="health-lines">
            <h2>{t.title}</h2>
            <LastRun run={run} />
          </div>
          <div className="health-actions">
            <CheckButtons shown={idsOf(shown)} failed={idsOf(failed)} marked={[...marks.ids]} isFiltered={isFiltered} isRunning={isRunning} />
            <ExportButton lines={shown} />
          </div>
        </div>
        {run && isRunning && <RunStrip run={run} />}
        <Summary counts={counts} chosen={filter.finding} onChoose={(finding) => setFilter({ ...filter, finding })} />
        <div className="health-filter">
          <div className="health-search">
            <Search aria-hidden />
            <input
              type="search" role="searchbox" className="field-input" aria-label={t.search} placeholder={t.searchHint} spellCheck={false}
              value={filter.text} onChange={(event) => setFilter({ ...filter, text: event.target.value })}
            />
          </div>
          <span className="quiet tabular" role="status">{t.count(shown.length, lines.length)}</span>
          {isFiltered && <Button variant="plain" onPress={() => setFilter({ text: '', finding: null })}>{t.showAll}</Button>}
        </div>
      </header>
      {shown.length === 0
        ? <p className="health-nothing quiet">{t.noMatch}</p>
        : (
          <HealthGrid
            lines={shown} sort={sort} onSort={setSort} marks={marks} onMark={setMarks} onToggle={toggle} focusedId={focusedId} onFocus={setFocusedId}
            onOpen={activate}
          />
        )}
      {focused && <HealthDetails line={focused} onClose={() => setFocusedId(null)} />}
    </div>
  )
}
