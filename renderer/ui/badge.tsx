import type { LucideIcon } from 'lucide-react'
import './badge.css'

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'idle' | 'accent' | 'live'

export function Badge({ tone = 'idle', children }: { readonly tone?: Tone; readonly children: string }) {
  return <span className={`badge is-${tone}`}><span className="ellipsis">{children}</span></span>
}

export interface StatePillProps {
  readonly icon: LucideIcon
  readonly word: string
  readonly tone: Tone
  /** No background: for rows. */
  readonly isBare?: boolean
}

/** A state as icon, word and colour, never as colour alone. */
export function StatePill({ icon: Icon, word, tone, isBare = false }: StatePillProps) {
  return <span className={`state-pill is-${tone} ${isBare ? 'is-bare' : ''}`}><Icon aria-hidden /><span className="ellipsis">{word}</span></span>
}
