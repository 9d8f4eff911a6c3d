import { Check } from 'lucide-react'
import { useId } from 'react'
import type { Option } from './select'
import './field.css'
import './toggle-chips.css'

interface Props<Id extends string> {
  readonly label: string
  readonly options: readonly Option<Id>[]
  readonly chosen: readonly Id[]
  readonly onToggle: (id: Id) => void
}

/** Any number of short choices, each switched on and off by itself. */
export function ToggleChips<Id extends string>({ label, options, chosen, onToggle }: Props<Id>) {
  const labelId = useId()
  return (
    <div className="field" role="group" aria-labelledby={labelId}>
      <span id={labelId} className="field-label">{label}</span>
      <div className="toggle-chips">
        {options.map(({ id, label: text }) => {
          const isOn = chosen.includes(id)
          return (
            <button key={id} type="button" className="toggle-chip" aria-pressed={isOn} onClick={() => onToggle(id)}>
              {isOn && <Check aria-hidden />}
              <span className="ellipsis">{text}</span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
