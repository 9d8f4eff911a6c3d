import { Filter } from 'lucide-react'
import { useText } from '../../../text'
import { answerText } from '../../../text/answer'
import { measuresText } from '../../../text/measures'
import type { Outcome } from './json-filter-client'

interface Props {
  readonly path: string
  readonly onChange: (path: string) => void
  /** Null while nothing was asked, or there is no answer yet. */
  readonly outcome: Outcome | null
}

/** A JSONPath over the answer, and how it went. */
export function FilterBox({ path, onChange, outcome }: Props) {
  const t = useText(answerText)
  const { number } = useText(measuresText)
  const wordsOf = (it: Outcome): string => {
    switch (it.kind) {
      case 'found': return it.isCut ? t.foundCut(number(it.values.length)) : t.found(number(it.values.length))
      case 'wrong': return t.filterWrong(it.at + 1)
      case 'failed': return t.filterFailed
      case 'too-long': return t.filterTooLong
    }
  }
  const isWrong = outcome !== null && outcome.kind !== 'found'
  return (
    <div className="filter-box">
      <Filter aria-hidden />
      <input
        type="text" role="searchbox" className="field-input mono" aria-label={t.filter} placeholder={t.filterHint} spellCheck={false} autoComplete="off" aria-invalid={isWrong}
        value={path} onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('')
        }}
      />
      <span role="status" className={isWrong ? 'filter-wrong' : 'filter-count tabular'}>{outcome && wordsOf(outcome)}</span>
    </div>
  )
}
