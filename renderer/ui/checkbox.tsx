import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import './checkbox.css'

interface Props {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

export function Checkbox({ children, isSelected, onChange }: Props) {
  return (
    <AriaCheckbox className="checkbox" isSelected={isSelected} onChange={onChange}>
      <span className="checkbox-box">{isSelected && <Check aria-hidden />}</span>
      {children}
    </AriaCheckbox>
  )
}
