import { ArrowDownUp, Bookmark, ListFilter } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { AccountSort } from '../../../preload/views'
import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { IconButton } from '../../ui/button'
import { countFilters } from './query-face'

const FilterPopover = lazy(async () => ({ default: (await import('./filter-popover')).FilterPopover }))
const SavedFiltersPopover = lazy(async () => ({ default: (await import('./saved-filters-popover')).SavedFiltersPopover }))
const Menu = lazy(async () => ({ default: (await import('../../ui/menu')).Menu }))
const sorts: readonly AccountSort[] = ['name', 'used', 'expiry', 'status']

/** Filters, those saved, and sort; what they open is loaded when it first opens. */
export function ListTools() {
  const t = useText(accountsText)
  const stores = useStores()
  const count = useStore(stores.query, countFilters)
  const sort = useStore(stores.settings, (settings) => settings.sort)
  const updateSettings = useUpdateSettings()
  const [open, setOpen] = useState<'filter' | 'saved' | 'sort' | null>(null)
  const filterRef = useRef<HTMLSpanElement>(null)
  const savedRef = useRef<HTMLSpanElement>(null)
  const sortRef = useRef<HTMLSpanElement>(null)
  const close = (): void => setOpen(null)

  return (
    <>
      <span ref={filterRef} className={count ? 'is-filtering' : ''}>
        <IconButton label={t.filter(count)} icon={ListFilter} onPress={() => setOpen('filter')} />
      </span>
      <span ref={savedRef}><IconButton label={t.savedFilters} icon={Bookmark} onPress={() => setOpen('saved')} /></span>
      <span ref={sortRef}><IconButton label={t.sort} icon={ArrowDownUp} onPress={() => setOpen('sort')} /></span>
      <Suspense fallback={null}>
        {open === 'filter' && <FilterPopover anchorRef={filterRef} onClose={close} />}
        {open === 'saved' && <SavedFiltersPopover anchorRef={savedRef} onClose={close} />}
        {open === 'sort' && (
          <Menu
            label={t.sort} anchorRef={sortRef} onClose={close}
            items={sorts.map((id) => ({ id, label: t.sorts[id], isChosen: id === sort, run: () => updateSettings({ sort: id }) }))}
          />
        )}
      </Suspense>
    </>
  )
}
