import type { JsonValue } from '../../../preload/views'
import { useText } from '../../text'
import { measuresText, utc } from '../../text/measures'
import { tokenText } from '../../text/token'
import { Chips } from '../../ui/chips'
import { Explained, ExplainedList } from '../../ui/explained-list'
import { JsonText } from '../../ui/json-text'
import type { Part } from './claims'

interface Props<Name extends string> {
  readonly parts: readonly Part<Name>[]
  readonly meanings: Readonly<Record<Name, string>>
}

/** Parts of a token with what each means; a time also as a date. */
export function PartTable<Name extends string>({ parts, meanings }: Props<Name>) {
  const t = useText(tokenText)
  const { moment } = useText(measuresText)
  return (
    <ExplainedList>
      {parts.map(({ name, known, value, at }) => (
        <Explained key={name} name={name} meaning={known === null ? t.undocumented : meanings[known]}>
          <PartValue value={value} />
          {at !== null && <span className="explained-note tabular">{moment(at)} · {utc(at)}</span>}
        </Explained>
      ))}
    </ExplainedList>
  )
}

function PartValue({ value }: { readonly value: JsonValue }) {
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) return <Chips texts={value} />
  if (typeof value === 'object' && value !== null) return <JsonText text={JSON.stringify(value, null, 2)} />
  return <span className="mono"><bdi>{String(value)}</bdi></span>
}
