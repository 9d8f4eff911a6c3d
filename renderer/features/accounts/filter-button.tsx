import { ListFilter } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { IconButton } from '../../ui/button'
import { countFilters } from './query-face'

const FilterPopover = lazy(async () => ({ default: (await import('./filter-popover')).FilterPopover }))

export function FilterButton() {
  const t = useText(accountsText)
  const count = useStore(useStores().query, countFilters)
  const [isOpen, setOpen] = useState(false)
  const ref = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={ref} className={count ? 'is-filtering' : ''}><IconButton label={t.filter(count)} icon={ListFilter} onPress={() => setOpen(true)} /></span>
      <Suspense fallback={null}>{isOpen && <FilterPopover anchorRef={ref} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
