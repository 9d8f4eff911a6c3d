import { Check, X } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import '../../ui/field.css'
import '../../ui/toggle-chips.css'

interface Toggle { readonly label: string; readonly isOn: boolean; readonly onToggle: () => void }

interface Props {
  readonly label: string
  readonly toggles?: readonly Toggle[]
  readonly chips: readonly string[]
  readonly removeLabel: (chip: string) => string
  readonly addLabel: string
  readonly placeholder: string
  /** No more can be added. */
  readonly isFull?: boolean
  readonly onRemove: (chip: string) => void
  /** Answers whether it was taken; what was not stays to be corrected. */
  readonly onAdd: (chip: string) => Promise<boolean>
}

/** Switches, texts that can be taken away again, and a box to write the next into; Enter adds it. */
export function RuleChips({ label, toggles = [], chips, removeLabel, addLabel, placeholder, isFull = false, onRemove, onAdd }: Props) {
  const labelId = useId()
  const [text, setText] = useState('')
  const addByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || text.trim() === '') return
    event.preventDefault()
    void onAdd(text).then((isTaken) => { if (isTaken) setText('') })
  }
  return (
    <div className="rule-chips" role="group" aria-labelledby={labelId}>
      <span id={labelId} className="field-label">{label}</span>
      {toggles.map((toggle) => (
        <button key={toggle.label} type="button" className="toggle-chip" aria-pressed={toggle.isOn} onClick={toggle.onToggle}>
          {toggle.isOn && <Check aria-hidden />}{toggle.label}
        </button>
      ))}
      {chips.map((chip) => (
        <button key={chip} type="button" className="toggle-chip is-removable mono" aria-label={removeLabel(chip)} onClick={() => onRemove(chip)}>
          <span className="ellipsis">{chip}</span><X aria-hidden />
        </button>
      ))}
      {!isFull && (
        <input
          className="field-input mono" aria-label={addLabel} placeholder={placeholder} spellCheck={false} value={text}
          onChange={(event) => setText(event.target.value)} onKeyDown={addByKey}
        />
      )}
    </div>
  )
}
