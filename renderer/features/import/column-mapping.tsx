import { useState } from 'react'
import type { ImportColumnView, ImportField } from '../../../preload/import-views'
import { useText } from '../../text'
import { importText } from '../../text/import'
import { NativeSelect } from '../../ui/native-select'

const order: readonly ImportField[] = ['label', 'accountId', 'key', 'environment', 'tags', 'note', 'accountClass', 'colour']
const needed: readonly ImportField[] = ['accountId', 'key']
const unused = ''

interface Props {
  readonly columns: readonly ImportColumnView[]
  readonly onChange: (fields: readonly (ImportField | null)[]) => void
}

/** Which column of the source feeds which field. Where both that are needed were found, it is one line until it is opened. */
export function ColumnMapping({ columns, onChange }: Props) {
  const t = useText(importText)
  const [isComplete] = useState(() => needed.every((field) => columns.some((column) => column.field === field)))
  const used = order.filter((field) => columns.some((column) => column.field === field))

  const choose = (field: ImportField, chosen: string): void => onChange(columns.map((column, at) => {
    if (String(at) === chosen) return field
    return column.field === field ? null : column.field
  }))

  return (
    <details className="import-columns" open={!isComplete}>
      <summary>
        <span className="import-columns-title">{t.changeColumns}</span>
        <span className="ellipsis quiet">
          {used.map((field, at) => (
            <span key={field}>{at > 0 && ' · '}{t.fields[field]} ← <bdi>{columns.find((column) => column.field === field)?.name}</bdi></span>
          ))}
        </span>
      </summary>
      {!needed.every((field) => used.includes(field)) && <p className="import-hint">{t.columnsNeeded}</p>}
      <div className="import-mapping">
        {order.map((field) => {
          const at = columns.findIndex((column) => column.field === field)
          // A column with keys feeds nothing that is shown.
          const may = columns.flatMap((column, index) => (column.isSecret && field !== 'key' ? [] : [{ id: String(index), label: t.column(column) }]))
          return (
            <NativeSelect
              key={field} label={t.fields[field]} options={[{ id: unused, label: t.notMapped }, ...may]} value={at === -1 ? unused : String(at)}
              onChange={(chosen) => choose(field, chosen)}
            />
          )
        })}
      </div>
    </details>
  )
}
