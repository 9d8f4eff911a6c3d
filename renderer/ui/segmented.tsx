import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import type { Option } from './select'
import './field.css'
import './segmented.css'

interface Props<Id extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  /** What the chosen one means, under the control. */
  readonly hint?: string
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}

/** A radio group drawn as one control: for two to four short options. */
export function Segmented<Id extends string>({ label, hideLabel = false, hint, options, value, onChange }: Props<Id>) {
  return (
    <RadioGroup
      className="field" orientation="horizontal" value={value} onChange={(id) => onChange(id as Id)}
      {...(hideLabel && { 'aria-label': label })}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <div className="segments">
        {options.map((option) => <Radio key={option.id} value={option.id} className="segment">{option.label}</Radio>)}
      </div>
      {hint && <Text slot="description" className="field-hint">{hint}</Text>}
    </RadioGroup>
  )
}
