import { useId, type ReactNode } from 'react'
import './section.css'

interface Props {
  readonly title: string
  /** Beside the title, at the far end. */
  readonly aside?: ReactNode
  /** A line under the title. */
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a panel; a region of that name. */
export function Section({ title, aside, hint, children }: Props) {
  const titleId = useId()
  return (
    <section className="section" aria-labelledby={titleId}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
        {aside && <div className="section-aside">{aside}</div>}
      </div>
      {hint && <p className="section-hint">{hint}</p>}
      {children}
    </section>
  )
}

/** The scrolling content of a tab: a column of sections. */
export function Sections({ children }: { readonly children: ReactNode }) {
  return <div className="sections">{children}</div>
}
