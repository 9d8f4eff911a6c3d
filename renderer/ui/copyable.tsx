import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from './button'
import './copyable.css'

interface Props {
  readonly value: string
  /** The name of the button: "Copy request id". */
  readonly label: string
  /** The name of the button once it was pressed. */
  readonly copiedLabel: string
  readonly onCopy: (value: string) => void
}

/** A value in monospace with a button that copies it. */
export function Copyable({ value, label, copiedLabel, onCopy }: Props) {
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === value
  return (
    <span className="copyable">
      <span className="visually-hidden" aria-live="polite">{isCopied && copiedLabel}</span>
      <span className="copyable-value mono"><bdi>{value}</bdi></span>
      <IconButton
        label={isCopied ? copiedLabel : label} icon={isCopied ? Check : Copy}
        onPress={() => {
          onCopy(value)
          setCopied(value)
        }}
      />
    </span>
  )
}
