import type { ReactNode } from 'react'
import './count-choice.css'

interface Props {
  /** What is counted. */
  readonly children: ReactNode
  /** As it is written in the language of the window. */
  readonly count: string
  readonly isChosen: boolean
  readonly onPress: () => void
}

/** So many of a kind; pressed, only those are shown. */
export function CountChoice({ children, count, isChosen, onPress }: Props) {
  return <button type="button" className="count-choice" aria-pressed={isChosen} onClick={onPress}>{children} <span className="tabular">{count}</span></button>
}
