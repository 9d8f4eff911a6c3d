import { CircleDot, Equal, Minus, Plus, type LucideIcon } from 'lucide-react'
import type { IdentityField, JsonValue } from '../../../preload/views'
import { useText } from '../../text'
import { identityText } from '../../text/identity'
import { listDifference } from './change-sentence'
import { FieldValue } from './field-value'

const icons: Readonly<Record<IdentityField['kind'], LucideIcon>> = { added: Plus, removed: Minus, changed: CircleDot, same: Equal }

/** Fields of two answers side by side; of lists, what came and what went. */
export function CompareTable({ fields, isWhole }: { readonly fields: readonly IdentityField[]; readonly isWhole: boolean }) {
  const t = useText(identityText)
  const shown = isWhole ? fields : fields.filter(({ kind }) => kind !== 'same')
  if (shown.length === 0) return <p className="quiet">{t.noDifference}</p>
  return (
    <table className="identity-table">
      <thead><tr><th scope="col">{t.field}</th><th scope="col">{t.earlier}</th><th scope="col">{t.later}</th></tr></thead>
      <tbody>{shown.map((field) => <CompareRow key={field.path} field={field} />)}</tbody>
    </table>
  )
}

function CompareRow({ field: { path, kind, before, after } }: { readonly field: IdentityField }) {
  const t = useText(identityText)
  const Icon = icons[kind]
  const name = path.slice(path.lastIndexOf('.') + 1)
  const lists = kind === 'changed' && Array.isArray(before) && Array.isArray(after) ? listDifference(before, after) : null
  return (
    <tr className={`is-${kind}`}>
      <th scope="row">
        <span className="mono"><bdi>{path}</bdi></span>
        <span className="identity-kind"><Icon aria-hidden />{t.kinds[kind]}</span>
      </th>
      <td>{lists ? <Members name={name} all={before as JsonValue[]} marked={lists.removed} Mark={Minus} word={t.kinds.removed} /> : <FieldValue name={name} value={before} />}</td>
      <td>{lists ? <Members name={name} all={after as JsonValue[]} marked={lists.added} Mark={Plus} word={t.kinds.added} /> : <FieldValue name={name} value={after} />}</td>
    </tr>
  )
}

interface MembersProps {
  readonly name: string
  readonly all: readonly JsonValue[]
  /** Those that the other list does not have. */
  readonly marked: readonly JsonValue[]
  readonly Mark: LucideIcon
  readonly word: string
}

function Members({ name, all, marked, Mark, word }: MembersProps) {
  if (all.length === 0) return <FieldValue name={name} value={[]} />
  return (
    <ul className="identity-members">
      {all.map((item, at) => (
        // Two of the same value are two members.
        <li key={at} className={marked.includes(item) ? 'is-marked' : ''}>
          {marked.includes(item) && <><Mark aria-hidden /><span className="visually-hidden">{word}: </span></>}
          <span className="mono"><bdi>{typeof item === 'string' ? item : JSON.stringify(item)}</bdi></span>
        </li>
      ))}
    </ul>
  )
}
