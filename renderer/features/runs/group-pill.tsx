import { useLocale } from '../../text'
import { StatePill } from '../../ui/badge'
import { looks } from './group-looks'
import { nameOf, type Group } from './groups'

/** What came of an account, as the group of its answer. */
export function GroupPill({ group, isBare = false }: { readonly group: Group; readonly isBare?: boolean }) {
  return <StatePill {...looks[group.kind]} word={nameOf(group, useLocale())} isBare={isBare} />
}
