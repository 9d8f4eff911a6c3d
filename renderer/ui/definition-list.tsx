import type { ReactNode } from 'react'
import './definition-list.css'

export function DefinitionList({ children }: { readonly children: ReactNode }) {
  return <dl className="definitions">{children}</dl>
}

export function Definition({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return <div className="definition"><dt>{term}</dt><dd>{children}</dd></div>
}
