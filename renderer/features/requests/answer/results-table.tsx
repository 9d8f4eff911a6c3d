import { Columns3, Copy } from 'lucide-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { JsonValue } from '../../../../preload/views'
import { useApi } from '../../../state/api'
import { useNotices } from '../../../state/notices'
import { useText } from '../../../text'
import { answerText } from '../../../text/answer'
import { measuresText } from '../../../text/measures'
import { Button } from '../../../ui/button'
import { ColumnChoice } from './column-choice'
import { findColumns, firstColumns, sortRows } from './columns'
import { csvOf } from './csv'
import type { Look } from './look'
import { ResultsGrid } from './results-grid'

interface Props {
  readonly rows: readonly JsonValue[]
  readonly look: Look
  readonly onLook: (change: Partial<Look>) => void
  /** What stands at the start of the bar. */
  readonly lead: ReactNode
  /** Shows the row of this place in full. */
  readonly onOpen: (at: number) => void
}

/** The rows of an answer as a table, with the columns of the user's choice. */
export function ResultsTable({ rows, look: { columns: chosen, sort }, onLook, lead, onOpen }: Props) {
  const t = useText(answerText)
  const { number } = useText(measuresText)
  const { copyText } = useApi().app
  const { act, toast } = useNotices()
  const choiceRef = useRef<HTMLSpanElement>(null)
  const [isChoosing, setChoosing] = useState(false)
  const all = useMemo(() => findColumns(rows), [rows])
  const columns = useMemo(() => {
    const known = all.filter(({ name }) => chosen?.includes(name))
    const usual = firstColumns(all)
    return known.length > 0 ? known : all.filter(({ name }) => usual.includes(name))
  }, [all, chosen])
  const shown = useMemo(() => sortRows(rows, all, sort), [rows, all, sort])

  const copyCsv = async (): Promise<void> => {
    await copyText(csvOf(columns, shown.map(({ row }) => row)))
    toast(t.csvCopied(t.rows(number(shown.length), shown.length)))
  }
  return (
    <>
      <div className="answer-bar">
        {lead}
        <span ref={choiceRef}><Button icon={Columns3} onPress={() => setChoosing(true)}>{t.chooseColumns(columns.length, all.length)}</Button></span>
        <Button icon={Copy} isDisabled={rows.length === 0} onPress={() => act(copyCsv)}>{t.copyCsv}</Button>
      </div>
      {rows.length === 0 ? <p className="quiet">{t.noRows}</p> : <ResultsGrid rows={shown} columns={columns} sort={sort} onSort={(next) => onLook({ sort: next })} onOpen={onOpen} />}
      {isChoosing && (
        <ColumnChoice
          anchorRef={choiceRef} columns={all} chosen={columns.map(({ name }) => name)} onChoose={(names) => onLook({ columns: names })} onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}
