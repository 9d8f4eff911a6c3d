import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Spinner } from './spinner'
import './button.css'

type Variant = 'primary' | 'quiet' | 'danger' | 'plain'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly variant?: Variant
  readonly icon?: LucideIcon
  readonly isDisabled?: boolean
  /** Shows a spinner in place of the icon and ignores presses. */
  readonly isPending?: boolean
  readonly type?: 'button' | 'submit'
  readonly autoFocus?: boolean
}

export function Button({ children, onPress, variant = 'quiet', icon: Icon, isDisabled = false, isPending = false, type = 'button', autoFocus = false }: ButtonProps) {
  return (
    <AriaButton
      className={`button is-${variant}`} type={isPending ? 'button' : type} isDisabled={isDisabled} autoFocus={autoFocus}
      // React Aria's own isPending leaves an announcement behind that names the button by its id, also when the button is gone.
      {...(isPending && { 'aria-disabled': true })}
      onPress={() => { if (!isPending) onPress?.() }}
    >
      {isPending ? <Spinner /> : Icon && <Icon aria-hidden />}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps {
  /** The accessible name, and the tooltip. */
  readonly label: string
  readonly icon: LucideIcon
  readonly onPress?: () => void
  /** Shown in the tooltip. */
  readonly shortcut?: string | undefined
  readonly isDisabled?: boolean
  /** For a button that switches something on and off: whether it is on. */
  readonly isOn?: boolean
}

export function IconButton({ label, icon: Icon, onPress, shortcut, isDisabled = false, isOn }: IconButtonProps) {
  return (
    <span className="icon-button" title={shortcut ? `${label} (${shortcut})` : label}>
      <AriaButton className="button is-plain is-icon" aria-label={label} {...(isOn !== undefined && { 'aria-pressed': isOn })} isDisabled={isDisabled} onPress={() => onPress?.()}>
        <Icon aria-hidden />
      </AriaButton>
    </span>
  )
}
