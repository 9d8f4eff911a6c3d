import { ArrowDownUp, ListFilter } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { AccountSort, AccountView } from '../../../preload/views'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { IconButton } from '../../ui/button'
import { countFilters, type AccountFilters } from './filter'

const FilterPopover = lazy(async () => ({ default: (await import('./filter-popover')).FilterPopover }))
const Menu = lazy(async () => ({ default: (await import('../../ui/menu')).Menu }))
const sorts: readonly AccountSort[] = ['name', 'used', 'expiry', 'status']

interface Props {
  readonly accounts: Iterable<AccountView>
  readonly filters: AccountFilters
  readonly onFilter: (filters: AccountFilters) => void
  readonly sort: AccountSort
  readonly onSort: (sort: AccountSort) => void
}

/** Filter and sort; what they open is loaded when it first opens. */
export function ListTools({ accounts, filters, onFilter, sort, onSort }: Props) {
  const t = useText(accountsText)
  const [open, setOpen] = useState<'filter' | 'sort' | null>(null)
  const filterRef = useRef<HTMLSpanElement>(null)
  const sortRef = useRef<HTMLSpanElement>(null)
  const count = countFilters(filters)
  const close = (): void => setOpen(null)

  return (
    <>
      <span ref={filterRef} className={count ? 'is-filtering' : ''}>
        <IconButton label={t.filter(count)} icon={ListFilter} onPress={() => setOpen('filter')} />
      </span>
      <span ref={sortRef}><IconButton label={t.sort} icon={ArrowDownUp} onPress={() => setOpen('sort')} /></span>
      <Suspense fallback={null}>
        {open === 'filter' && <FilterPopover accounts={accounts} filters={filters} onChange={onFilter} anchorRef={filterRef} onClose={close} />}
        {open === 'sort' && (
          <Menu
            label={t.sort} anchorRef={sortRef} onClose={close}
            items={sorts.map((id) => ({ id, label: t.sorts[id], isChosen: id === sort, run: () => onSort(id) }))}
          />
        )}
      </Suspense>
    </>
  )
}
