import { BookOpenText } from 'lucide-react'
import { useText } from '../../text'
import { requestsText } from '../../text/requests'
import { Button } from '../../ui/button'
import { GroupedMenu } from '../../ui/grouped-menu'
import { catalogue, type CatalogueEntry, type CatalogueGroup } from './catalogue'

const groups: readonly CatalogueGroup[] = ['access', 'places', 'products', 'sales', 'integration']

/** Test requests to begin with; choosing one fills in the path and sends nothing. */
export function CatalogueMenu({ onChoose }: { readonly onChoose: (path: string) => void }) {
  const t = useText(requestsText)
  const noteOf = ({ note, personal }: CatalogueEntry) => [note && t.notes[note], personal && t.personal].filter(Boolean).join(' · ')
  return (
    <GroupedMenu
      label={t.examples} onChoose={onChoose}
      groups={groups.map((group) => ({
        title: t.groups[group],
        items: catalogue.filter((entry) => entry.group === group).map((entry) => ({ id: entry.path, label: entry.resource, note: noteOf(entry) })),
      }))}
    >
      <Button icon={BookOpenText}>{t.examples}</Button>
    </GroupedMenu>
  )
}
