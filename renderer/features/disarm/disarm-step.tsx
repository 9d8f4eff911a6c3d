import { Check, ChevronRight, Minus, X, type LucideIcon } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useText } from '../../text'
import { disarmText } from '../../text/disarm'
import type { Step, StepState } from './disarm-steps'

const icons: Readonly<Record<StepState, LucideIcon | null>> = { done: Check, failed: X, skipped: Minus, needless: Minus, open: null, optional: null }

interface Props {
  readonly step: Step
  readonly number: number
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** One step: its number or outcome, its name, and when open what belongs to it. */
export function DisarmStep({ step: { name, state }, number, isOpen, onToggle, children }: Props) {
  const t = useText(disarmText)
  const bodyId = useId()
  const Icon = icons[state]
  return (
    <li className={`disarm-step is-${state} ${isOpen ? 'is-expanded' : ''}`}>
      <button type="button" className="disarm-step-head" aria-expanded={isOpen} aria-controls={bodyId} onClick={onToggle}>
        <span className="disarm-step-mark" aria-hidden>{Icon ? <Icon /> : number}</span>
        <span className="disarm-step-name">{t.steps[name]}</span>
        <span className="disarm-step-state">{t.states[state]}</span>
        <ChevronRight className="disarm-step-chevron" aria-hidden />
      </button>
      <div id={bodyId} className="disarm-step-body" hidden={!isOpen}>{isOpen && children}</div>
    </li>
  )
}
