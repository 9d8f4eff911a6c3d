import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import './button.css'
import './hold-button.css'

/** Longer than a slip, shorter than a nuisance. */
const holdMs = 1_200

interface Props {
  readonly children: ReactNode
  /** What to do with it, for those who cannot see it fill. */
  readonly hint: string
  readonly isDisabled?: boolean
  readonly onHeld: () => void
}

/** A button for what must not happen by a slip: it has to be held until it is full, by pointer or by key. */
export function HoldButton({ children, hint, isDisabled = false, onHeld }: Props) {
  const [isHolding, setHolding] = useState(false)
  const timer = useRef(0)
  const hintId = useId()
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const begin = (): void => {
    setHolding(true)
    timer.current = window.setTimeout(onHeld, holdMs)
  }
  const end = (): void => {
    setHolding(false)
    window.clearTimeout(timer.current)
  }
  return (
    <>
      <AriaButton
        className={`button is-danger is-hold ${isHolding ? 'is-holding' : ''}`} isDisabled={isDisabled} aria-describedby={hintId} onPressStart={begin} onPressEnd={end}
        style={{ '--hold': `${holdMs}ms` } as object}
      >
        {children}
      </AriaButton>
      <span id={hintId} hidden>{hint}</span>
    </>
  )
}
