import type { LucideIcon } from 'lucide-react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'

export interface Choice<Id extends string> { readonly id: Id; readonly icon: LucideIcon; readonly name: string; readonly hint: string }

interface Props<Id extends string> {
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}

/** A few things to choose one of that need a sentence each. */
export function ChoiceCards<Id extends string>({ label, choices, value, onChange }: Props<Id>) {
  return (
    <RadioGroup className="field" value={value} onChange={(id) => onChange(id as Id)}>
      <Label className="field-label">{label}</Label>
      <div className="choice-cards">
        {choices.map(({ id, icon: Icon, name, hint }) => (
          <Radio key={id} value={id} className={`choice-card is-${id}`}>
            <Icon aria-hidden />
            <span><strong>{name}</strong> <span className="choice-hint">{hint}</span></span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
