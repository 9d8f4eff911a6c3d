import { useText } from '../../../text'
import { answerText } from '../../../text/answer'
import { cellText, type Cell } from './cell'

/** A value in one line; missing, null and an empty text look different. */
export function CellValue({ cell }: { readonly cell: Cell }) {
  const t = useText(answerText)
  if (cell === undefined) return <span className="cell-missing" title={t.missing}>–</span>
  if (cell === '') return <span className="cell-word">""</span>
  const kind = cell === null || typeof cell === 'boolean' ? 'word' : typeof cell
  return <span className={`cell-${kind}`}><bdi>{cellText(cell)}</bdi></span>
}
