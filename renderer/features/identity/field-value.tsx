import type { JsonValue } from '../../../preload/views'
import { useText } from '../../text'
import { identityText } from '../../text/identity'
import { measuresText } from '../../text/measures'
import { Chips } from '../../ui/chips'
import { JsonText } from '../../ui/json-text'
import { groupScopes } from './scopes'
import { presenceOf } from './sub-user-fields'
import { timeOf } from './timestamp'

interface Props {
  readonly name: string
  readonly value: JsonValue | undefined
}

/** A value as the server gave it; null, nothing in it and not there at all look different. */
export function FieldValue({ name, value }: Props) {
  const t = useText(identityText)
  const presence = presenceOf(value)
  if (presence !== 'value') return <span className={`absent is-${presence}`}>{t.presence[presence]}</span>
  return <Value name={name} value={value ?? null} />
}

function Value({ name, value }: { readonly name: string; readonly value: JsonValue }) {
  if (name.endsWith('_at')) return <Moment value={value} />
  if (!isTexts(value)) return typeof value === 'object' ? <JsonText text={JSON.stringify(value, null, 2)} /> : <Text value={String(value)} />
  return name === 'scopes' ? <Scopes scopes={value} /> : <Chips texts={value} />
}

const isTexts = (value: JsonValue): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')

function Text({ value }: { readonly value: string }) {
  return <span className="mono"><bdi>{value}</bdi></span>
}

function Scopes({ scopes }: { readonly scopes: readonly string[] }) {
  const t = useText(identityText)
  return (
    <ul className="scope-groups">
      {groupScopes(scopes).map(({ account, resource, scopes: own }) => (
        <li key={`${account} ${resource}`}>
          <span className="scope-resource"><bdi>{resource}</bdi>{account !== null && <span className="quiet"> {t.delegated(account)}</span>}</span>
          <Chips texts={own} />
        </li>
      ))}
    </ul>
  )
}

/** Where the user is, and as the server wrote it. */
function Moment({ value }: { readonly value: JsonValue }) {
  const { moment } = useText(measuresText)
  const at = timeOf(value)
  const written = typeof value === 'string' ? value : JSON.stringify(value)
  return <>{at !== null && <div className="tabular">{moment(at)}</div>}<span className={at === null ? 'mono' : 'mono quiet'}><bdi>{written}</bdi></span></>
}
