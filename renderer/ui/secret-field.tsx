import { useId, type ReactNode, type RefObject } from 'react'
import './field.css'

interface Props {
  readonly label: string
  /** The only holder of what is typed: read it once, then set its value to ''. */
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** Says that something was typed, never what. */
  readonly onInput?: () => void
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly error?: string | null | undefined
  /** Beside the input, such as a paste button. */
  readonly action?: ReactNode
  /** Leaves room for something in its place; what is typed stays. */
  readonly isHidden?: boolean
}

/** An uncontrolled password input, so that no state of the page ever holds the secret. */
export function SecretField({ label, inputRef, onInput, placeholder, hint, error, action, isHidden = false }: Props) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{label}</label>
      <div className="field-row">
        <input
          id={id} ref={inputRef} className="field-input mono" type="password" autoComplete="off" spellCheck={false} placeholder={placeholder} hidden={isHidden}
          aria-invalid={Boolean(error)} aria-describedby={noteId} onInput={onInput}
        />
        {action}
      </div>
      <div id={noteId} className={error ? 'field-error' : 'field-hint'}>{error || hint}</div>
    </div>
  )
}
