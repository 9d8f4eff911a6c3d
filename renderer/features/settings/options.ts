import type { Option } from '../../ui/select'

/** A catalogue's words as the options of a control, in their order. */
export function optionsOf<Id extends string>(words: Readonly<Record<Id, string>>): readonly Option<Id>[] {
  return (Object.keys(words) as Id[]).map((id) => ({ id, label: words[id] }))
}
