import { TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ImportView } from '../../../preload/import-views'
import { useApi } from '../../state/api'
import { useText } from '../../text'
import { importText } from '../../text/import'
import { measuresText } from '../../text/measures'
import { Button } from '../../ui/button'
import { CountChoice } from '../../ui/count-choice'
import { choosingAll, countsOf, isTaken, shownRows, states, type Filter } from './choices'
import { ColumnMapping } from './column-mapping'
import { ImportGrid } from './import-grid'
import { StateMark } from './row-cells'
import type { ImportWork } from './use-import'

/** What each row is, how the columns were understood, and what would happen. */
export function ImportPreview({ view, work: { choices, setChoices, tests, change } }: { readonly view: ImportView; readonly work: ImportWork }) {
  const t = useText(importText)
  const { number } = useText(measuresText)
  const api = useApi()
  const [chosen, setFilter] = useState<Filter>(null)
  const counts = useMemo(() => countsOf(view), [view])
  const filter = chosen !== null && counts.has(chosen) ? chosen : null
  const rows = useMemo(() => shownRows(view, filter), [view, filter])
  const { importId } = view
  const suggested = view.rows.filter(({ swap }) => swap === 'suggested').map(({ row }) => row)
  const swap = (swapped: readonly number[]): void => change(() => api.imports.swap({ importId, rows: swapped }), true)

  return (
    <>
      {view.columns && <ColumnMapping columns={view.columns} onChange={(fields) => change(() => api.imports.map({ importId, fields }), false)} />}
      {suggested.length > 0 && (
        <div className="import-swapped" role="note">
          <TriangleAlert aria-hidden />
          <p>{t.swapped(suggested.length)}</p>
          <Button onPress={() => swap(suggested)}>{t.swapAll}</Button>
        </div>
      )}
      <div className="import-filter" role="group" aria-label={t.filter}>
        {states.filter((state) => counts.has(state)).map((state) => (
          <CountChoice key={state} count={number(counts.get(state) ?? 0)} isChosen={state === filter} onPress={() => setFilter(state === filter ? null : state)}>
            <StateMark state={state} />
          </CountChoice>
        ))}
      </div>
      <ImportGrid
        rows={rows} total={view.rows.length} choices={choices} tests={tests} onSwap={(row) => swap([row])}
        onTake={(row) => { if (row.isTakeable) setChoices(new Map([...choices, [row.row, !isTaken(row, choices)]])) }}
        onTakeAll={(take) => setChoices(choosingAll(rows, filter, choices, take))}
      />
    </>
  )
}
