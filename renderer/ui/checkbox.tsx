import './checkbox.css'

interface Props { readonly label: string; readonly isChecked: boolean; readonly onChange: (isChecked: boolean) => void }

export function Checkbox({ label, isChecked, onChange }: Props) {
  return (
    <label className="checkbox">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
