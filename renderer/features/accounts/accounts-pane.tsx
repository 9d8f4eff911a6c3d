import { Plus, Search } from 'lucide-react'
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useAccountActions } from '../../state/account-actions'
import { useImportFlow } from '../../state/import-flow'
import { useNow } from '../../state/now'
import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { Button } from '../../ui/button'
import { AccountList } from './account-list'
import { countFilters, filterAccounts, needsSessions, noFilters, sortAccounts, type AccountFilters } from './filter'
import { idleSessions } from './idle-sessions'
import { ListTools } from './list-tools'
import { inView, noMarks, type Marks } from './marks'
import '../../ui/field.css'
import './accounts-pane.css'

const BulkBar = lazy(async () => ({ default: (await import('./bulk-bar')).BulkBar }))

export function AccountsPane() {
  const t = useText(accountsText)
  const stores = useStores()
  const actions = useAccountActions()
  const imports = useImportFlow()
  const accounts = useStore(stores.accounts)
  const paneRef = useRef<HTMLElement>(null)
  const text = useStore(stores.query)
  const setText = stores.query.set
  const [filters, setFilters] = useState<AccountFilters>(noFilters)
  const { sort } = useStore(stores.settings)
  const updateSettings = useUpdateSettings()
  const [kept, setMarks] = useState<Marks>(noMarks)
  const sessions = useDeferredValue(useStore(needsSessions(sort, filters) ? stores.sessions : idleSessions))
  const now = useNow()

  const sorted = useMemo(() => sortAccounts(accounts.values(), sessions, sort), [accounts, sessions, sort])
  const shown = useMemo(() => filterAccounts(sorted, sessions, text, filters, now), [sorted, sessions, text, filters, now])
  const marks = useMemo(() => inView(shown, kept), [shown, kept])
  const focusList = (): void => paneRef.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()
  const clearMarks = (): void => {
    setMarks(noMarks)
    focusList()
  }
  const removeMarked = (): void => {
    actions.remove([...marks.ids])
    clearMarks()
  }
  const showAll = (): void => {
    setText('')
    setFilters(noFilters)
  }
  const onSearchKey = (event: KeyboardEvent): void => {
    const first = shown[0]
    if (event.key === 'Escape') setText('')
    if (event.key === 'Enter' && text && first) actions.activate(first.id)
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    focusList()
  }

  return (
    <nav ref={paneRef} className="accounts-pane" aria-label={t.title}>
      <div className="accounts-tools">
        <div className="search">
          <Search aria-hidden />
          <input
            type="search" role="searchbox" className="field-input" aria-label={t.search} placeholder={t.searchHint} spellCheck={false}
            value={text} onChange={(event) => setText(event.target.value)} onKeyDown={onSearchKey}
          />
        </div>
        <ListTools accounts={accounts.values()} filters={filters} onFilter={setFilters} sort={sort} onSort={(by) => updateSettings({ sort: by })} />
      </div>
      <div className="accounts-count">
        <span className="tabular">{t.count(shown.length, accounts.size)}</span>
        {shown.length > 0 && shown.length < accounts.size && (
          <Button variant="plain" onPress={() => actions.check(shown.map(({ id }) => id))}>{t.checkShown(shown.length)}</Button>
        )}
        <Button variant="plain" onPress={() => actions.check([...accounts.keys()])}>{t.checkAll}</Button>
      </div>
      {shown.length === 0 && accounts.size > 0
        ? (
          <div className="accounts-nothing">
            {t.noMatch}
            {(text || countFilters(filters) > 0) && <Button onPress={showAll}>{t.clearSearch}</Button>}
          </div>
        )
        : <AccountList accounts={shown} marks={marks} onMark={setMarks} onRemoveMarked={removeMarked} />}
      <Suspense fallback={null}>
        {marks.ids.size > 1 && (
          <BulkBar marked={shown.filter(({ id }) => marks.ids.has(id))} onRemove={removeMarked} onClear={clearMarks} />
        )}
      </Suspense>
      <div className="accounts-foot">
        <Button icon={Plus} onPress={() => stores.dialog.set({ kind: 'add-account' })}>{t.add}</Button>
        <Button variant="plain" onPress={imports.choose}>{t.import}</Button>
      </div>
    </nav>
  )
}
