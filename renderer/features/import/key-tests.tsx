import type { ImportView } from '../../../preload/import-views'
import type { KeyTestView } from '../../../preload/views'
import { useText } from '../../text'
import { importText } from '../../text/import'
import { Button } from '../../ui/button'
import { isTaken, testableRows } from './choices'
import type { ImportWork } from './use-import'

const order: readonly KeyTestView['state'][] = ['accepted', 'refused', 'blocked', 'unreachable']
const bad: readonly KeyTestView['state'][] = ['refused', 'blocked']

/** Tries the keys before anything is stored, on demand, and says how it went. */
export function KeyTests({ view, work: { tests, testing, choices, setChoices, test, stopTest } }: { readonly view: ImportView; readonly work: ImportWork }) {
  const t = useText(importText)
  const count = (state: KeyTestView['state']): number => [...tests.values()].filter((result) => result.state === state).length
  const isBad = (row: number): boolean => bad.includes(tests.get(row)?.state ?? 'accepted')
  const refused = testing === null ? view.rows.filter((row) => isBad(row.row) && isTaken(row, choices)) : []
  const counts = order.filter((state) => count(state) > 0).map((state) => t.resultCount(count(state), t.results[state])).join(' · ')

  return (
    <div className="dialog-foot-start import-test">
      {testing === null
        ? <Button onPress={test} isDisabled={testableRows(view).length === 0}>{t.testKeys}</Button>
        : <Button onPress={stopTest}>{t.stopTest}</Button>}
      <span className="quiet import-test-note" role="status">{testing !== null ? t.testing(tests.size, testing) : tests.size === 0 ? t.testNote : counts}</span>
      {refused.length > 0 && (
        <Button variant="plain" onPress={() => setChoices(new Map([...choices, ...refused.map(({ row }) => [row, false] as const)]))}>{t.leaveRefused}</Button>
      )}
    </div>
  )
}
