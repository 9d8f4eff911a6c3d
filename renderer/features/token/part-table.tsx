import type { JsonValue } from '../../../preload/views'
import { useText } from '../../text'
import { measuresText, utc } from '../../text/measures'
import { tokenText } from '../../text/token'
import { Explained, ExplainedList } from '../../ui/explained-list'
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
          <span className="token-value mono"><bdi>{plain(value)}</bdi></span>
          {at !== null && <span className="explained-note tabular">{moment(at)} · {utc(at)}</span>}
        </Explained>
      ))}
    </ExplainedList>
  )
}

const plain = (value: JsonValue) => (typeof value === 'string' ? value : JSON.stringify(value, null, 1))
