import { useCallback, useMemo } from 'react'
import type { AnswerLook, ManyRowView } from '../../../preload/runs-views'
import type { AccountView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useLoaded } from '../../state/loaded'
import { useText } from '../../text'
import { runsText } from '../../text/runs'
import { changesOf } from './changes'
import { DiffTable } from './diff-table'

interface Props {
  readonly left: AccountView
  readonly right: AccountView
  /** When it changes, so may what counts. */
  readonly look: AnswerLook
  readonly answer: ManyRowView
  /** Only what counts as a difference. */
  readonly isShort: boolean
}

/** Two answers side by side, field by field. */
export function Difference({ left, right, look, answer, isShort }: Props) {
  const t = useText(runsText)
  const { runs } = useApi()
  const wanted = useMemo(() => ({ left: left.id, right: right.id, look, answer }), [left.id, right.id, look, answer])
  const { loaded } = useLoaded(useCallback((of: typeof wanted) => runs.compare({ left: of.left, right: of.right }), [runs]), wanted)
  if (loaded.state === 'loading') return null
  if (loaded.state === 'failed') return <p className="quiet">{t.noAnswer}</p>
  const { lines, isCut } = loaded.value
  const shown = isShort ? changesOf(lines) : lines
  return (
    <>
      {shown.length === 0 ? <p className="quiet">{t.noDifference}</p> : <DiffTable lines={shown} left={left.title} right={right.title} />}
      {isCut && <p className="field-hint">{t.diffCut}</p>}
    </>
  )
}
