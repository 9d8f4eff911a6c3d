import { ArrowDownUp, Bookmark } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { AccountSort } from '../../../preload/views'
import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { IconButton } from '../../ui/button'

const SavedFiltersPopover = lazy(async () => ({ default: (await import('./saved-filters-popover')).SavedFiltersPopover }))
const Menu = lazy(async () => ({ default: (await import('../../ui/menu')).Menu }))
const sorts: readonly AccountSort[] = ['name', 'used', 'expiry', 'status']

/** Saved filters and sort; what they open is loaded when it first opens. */
export function ListTools() {
  const t = useText(accountsText)
  const { settings } = useStores()
  const sort = useStore(settings, (it) => it.sort)
  const isPresenting = useStore(settings, (it) => it.presentation)
  const updateSettings = useUpdateSettings()
  const [open, setOpen] = useState<'saved' | 'sort' | null>(null)
  const savedRef = useRef<HTMLSpanElement>(null)
  const sortRef = useRef<HTMLSpanElement>(null)
  const close = (): void => setOpen(null)

  return (
    <>
      <span ref={savedRef}><IconButton label={t.savedFilters} icon={Bookmark} isDisabled={isPresenting} onPress={() => setOpen('saved')} /></span>
      <span ref={sortRef}><IconButton label={t.sort} icon={ArrowDownUp} onPress={() => setOpen('sort')} /></span>
      <Suspense fallback={null}>
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
