import { Check, ChevronsUpDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import './field.css'
import './popover.css'
import './select.css'

export interface Option<Id extends string> { readonly id: Id; readonly label: string }

interface Props<Id extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}

export function Select<Id extends string>({ label, hideLabel = false, options, value, onChange }: Props<Id>) {
  return (
    <AriaSelect
      className="field" value={value} onChange={(key) => onChange(key as Id)} {...(hideLabel && { 'aria-label': label })}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <Button className="select-button">
        <SelectValue className="ellipsis" />
        <ChevronsUpDown aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="option">
              {({ isSelected }) => (
                <>
                  <span className="option-label ellipsis">{option.label}</span>
                  {isSelected && <Check aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
