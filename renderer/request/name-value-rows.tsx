import { ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import type { NameValue } from '../../preload/views'
import { useVeil } from '../state/api'
import { useText } from '../text'
import { requestsText } from '../text/requests'
import { IconButton } from '../ui/button'
import { TextField } from '../ui/text-field'
import { editableRows, withoutRow, withRow } from './draft'

interface Props {
  readonly title: string
  readonly rows: readonly NameValue[]
  readonly hint?: string
  readonly onChange: (rows: readonly NameValue[]) => void
}

/** Names with values, folded away while there are none; a blank row waits at the end. */
export function NameValueRows({ title, rows, hint, onChange }: Props) {
  const t = useText(requestsText)
  const veil = useVeil()
  const [isOpen, setOpen] = useState(rows.length > 0)
  return (
    <details className="name-values" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><ChevronRight aria-hidden />{title}{rows.length > 0 && <span className="quiet tabular">{rows.length}</span>}</summary>
      {editableRows(rows).map((row, at) => (
        <div key={at} className="name-value" data-veiled={veil(row.value) !== row.value || undefined}>
          <TextField
            label={t.name(title, at + 1)} hideLabel isMono value={row.name} placeholder={t.namePlaceholder}
            onChange={(name) => onChange(withRow(rows, at, { ...row, name }))}
          />
          <TextField
            label={t.value(title, at + 1)} hideLabel isMono value={row.value} placeholder={t.valuePlaceholder}
            onChange={(value) => onChange(withRow(rows, at, { ...row, value }))}
          />
          <IconButton icon={X} label={t.removeRow(at + 1)} isDisabled={at >= rows.length} onPress={() => onChange(withoutRow(rows, at))} />
        </div>
      ))}
      {hint && <p className="field-hint">{hint}</p>}
    </details>
  )
}
