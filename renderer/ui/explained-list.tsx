import type { ReactNode } from 'react'
import './explained-list.css'

export function ExplainedList({ children }: { readonly children: ReactNode }) {
  return <dl className="explained-list">{children}</dl>
}

interface Props {
  /** As it is spelled in the data. */
  readonly name: string
  /** What it means, where that is known. */
  readonly meaning?: string | undefined
  /** The value. */
  readonly children: ReactNode
}

/** One field of foreign data: its own name with a meaning under it, and beside them the value. */
export function Explained({ name, meaning, children }: Props) {
  return (
    <div className="explained">
      <dt><span className="mono"><bdi>{name}</bdi></span>{meaning && <span className="explained-note">{meaning}</span>}</dt>
      <dd>{children}</dd>
    </div>
  )
}
