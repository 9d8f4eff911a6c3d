import { ChevronsUpDown } from 'lucide-react'
import { useId } from 'react'
import type { Option } from './select'
import './field.css'
import './native-select.css'

interface Props<Id extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}

/** The system's own combobox: for short lists that are chosen from often, by keyboard as well. */
export function NativeSelect<Id extends string>({ label, hideLabel = false, options, value, onChange }: Props<Id>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</label>
      <div className="native-select">
        <select id={id} className="field-input" value={value} onChange={(event) => onChange(event.target.value as Id)}>
          {options.map((option) => <option key={option.id} value={option.id}>{option.label}</option>)}
        </select>
        <ChevronsUpDown aria-hidden />
      </div>
    </div>
  )
}
