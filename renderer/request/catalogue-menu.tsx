import { BookOpenText } from 'lucide-react'
import { catalogue } from '../../preload/catalogue/catalogue'
import { nameOf, templateOf, type Resource, type ResourceGroup } from '../../preload/catalogue/resource'
import { shortcuts } from '../../preload/catalogue/shortcuts'
import { useText } from '../text'
import { catalogueText } from '../text/catalogue'
import { requestsText } from '../text/requests'
import { Button } from '../ui/button'
import { GroupedMenu } from '../ui/grouped-menu'
import type { Draft } from './draft'

const groups: readonly ResourceGroup[] = ['access', 'places', 'products', 'sales', 'analytics', 'integration']
/** What can be read as it stands, without another id and without doing anything. */
const listed = catalogue.filter(({ path, forms, effect }) => forms.includes('list') && effect === undefined && !/\{(?!ca\})/.test(path))

/** Everything that Tillhub lists. Choosing one writes the request and sends nothing. */
export function CatalogueMenu({ onChoose }: { readonly onChoose: (request: Partial<Draft>) => void }) {
  const t = useText(requestsText)
  const words = useText(catalogueText)
  const noteOf = ({ version, note, personal }: Resource): string => [note && words.notes[note], personal && t.personal, `v${version}`].filter(Boolean).join(' · ')
  const choose = (template: string): void => {
    const list = listed.flatMap(shortcuts).find(({ form, path }) => form === 'list' && path === template)
    if (list) onChoose({ method: 'GET', path: list.path, query: list.query })
  }
  return (
    <GroupedMenu
      label={t.examples} onChoose={choose}
      groups={groups.map((group) => ({
        title: words.groups[group],
        items: listed.filter((resource) => resource.group === group).map((resource) => ({ id: templateOf(resource), label: nameOf(resource), note: noteOf(resource) })),
      }))}
    >
      <Button icon={BookOpenText}>{t.examples}</Button>
    </GroupedMenu>
  )
}
