import { HeartPulse, Plus } from 'lucide-react'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useAccountActions } from '../../state/account-actions'
import { useImportFlow } from '../../state/import-flow'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { Button, IconButton } from '../../ui/button'
import { AccountList } from './account-list'
import { FilterButton } from './filter-button'
import { ListStatus } from './list-status'
import { ListTools } from './list-tools'
import { inView, noMarks, type Marks } from './marks'
import { SearchBox } from './search-box'
import { useShownAccounts } from './use-shown-accounts'
import './accounts-pane.css'

const BulkBar = lazy(async () => ({ default: (await import('./bulk-bar')).BulkBar }))

export function AccountsPane() {
  const t = useText(accountsText)
  const stores = useStores()
  const actions = useAccountActions()
  const imports = useImportFlow()
  const paneRef = useRef<HTMLElement>(null)
  const list = useShownAccounts()
  const { shown, total } = list
  const [kept, setMarks] = useState<Marks>(noMarks)
  const marks = useMemo(() => inView(shown, kept), [shown, kept])

  const focusList = (): void => paneRef.current?.querySelector<HTMLElement>('[role=listbox][tabindex]')?.focus()
  const clearMarks = (): void => {
    setMarks(noMarks)
    focusList()
  }
  const removeMarked = (): void => {
    actions.remove([...marks.ids])
    clearMarks()
  }
  const activateFirst = (): void => {
    if (shown[0]) actions.activate(shown[0].id)
  }

  return (
    <nav ref={paneRef} className="accounts-pane" aria-label={t.title}>
      <div className="accounts-tools">
        <SearchBox onEnter={activateFirst} onDown={focusList} />
        <FilterButton />
      </div>
      <ListStatus {...list} />
      <div className="accounts-count">
        <span className="tabular ellipsis">{t.count(shown.length, total)}</span>
        {shown.length > 0 && shown.length < total && (
          <IconButton label={t.checkShown(shown.length)} icon={HeartPulse} onPress={() => actions.check(shown.map(({ id }) => id))} />
        )}
        <ListTools />
        <Button variant="plain" onPress={() => actions.check([...stores.accounts.get().keys()])}>{t.checkAll}</Button>
      </div>
      {shown.length === 0 && total > 0
        ? (
          <div className="accounts-nothing">
            {t.noMatch}
            <Button onPress={() => stores.query.set('')}>{t.clearSearch}</Button>
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
