import type { JsonObject } from '../../../preload/views'
import { Explained, ExplainedList } from '../../ui/explained-list'
import { FieldValue } from './field-value'
import { fieldOf } from './sub-user-fields'

interface Props {
  readonly object: JsonObject
  readonly names: readonly string[]
  /** What a field means, where that is known. */
  readonly meanings?: Readonly<Record<string, string>>
}

/** Fields of an answer as they came, each with its meaning. */
export function FieldTable({ object, names, meanings }: Props) {
  return (
    <ExplainedList>
      {names.map((name) => (
        <Explained key={name} name={name} meaning={meanings?.[name]}><FieldValue name={name} value={fieldOf(object, name)} /></Explained>
      ))}
    </ExplainedList>
  )
}
