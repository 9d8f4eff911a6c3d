import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import './field.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
  /** The label is read out but not shown. */
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly error?: string | null | undefined
  readonly isMono?: boolean
  /** A text area of at least so many rows. */
  readonly rows?: number
  readonly autoFocus?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

export function TextField({ label, value, onChange, onKeyDown, hideLabel = false, placeholder, hint, error, isMono = false, rows, autoFocus = false, inputRef }: Props) {
  const shared = {
    className: `field-input ${isMono ? 'mono' : ''}`,
    spellCheck: false,
    autoComplete: 'off',
    ...(placeholder !== undefined && { placeholder }),
    ...(onKeyDown && { onKeyDown }),
  }
  return (
    <AriaTextField
      className="field" value={value} onChange={onChange} isInvalid={Boolean(error)} autoFocus={autoFocus}
      {...(hideLabel && { 'aria-label': label })}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      {rows === undefined ? <Input {...shared} ref={inputRef ?? null} /> : <TextArea {...shared} rows={rows} />}
      {hint && !error && <Text slot="description" className="field-hint">{hint}</Text>}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}
