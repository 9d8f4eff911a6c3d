import { Download, ListPlus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { RightsKind } from '../../../preload/rights-views'
import type { AccountId } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useApi } from '../../state/api'
import { Failure } from '../../state/failure'
import { useFoundAccounts } from '../../state/found-accounts'
import { useLoaded } from '../../state/loaded'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { failureText } from '../../text/failure'
import { rightsText } from '../../text/rights'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { EmptyState } from '../../ui/empty-state'
import { Loading } from '../../ui/loading'
import { Sections } from '../../ui/section'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { differing, holders, itemsOf, nextHolding, type Holding } from './rights'
import { RightsGrid } from './rights-grid'
import './rights-page.css'

const kinds: readonly RightsKind[] = ['scopes', 'locations', 'groups']

/** The users behind the keys of the accounts that the search finds, side by side: role, state, and who has what. */
export function RightsPage() {
  const t = useText(rightsText)
  const { retry } = useText(failureText)
  const { query, accounts: all } = useStores()
  const { rights } = useApi()
  const { act, toast } = useNotices()
  const { activate } = useAccountActions()
  const total = useStore(all, (accounts) => accounts.size)
  const search = useStore(query)
  const { accounts } = useFoundAccounts()
  // Read once for all accounts that there are: a key stroke in the search asks for nothing.
  const ids = useStore(all, idsOf)
  const { loaded, reload } = useLoaded(useCallback((of: readonly AccountId[]) => (of.length === 0 ? Promise.resolve([]) : rights.list(of)), [rights]), ids)
  const [kind, setKind] = useState<RightsKind>('scopes')
  const [areDifferent, setDifferent] = useState(false)
  const [holding, setHolding] = useState<Holding | null>(null)

  const read = loaded.state === 'ready' ? loaded.value : null
  const lines = useMemo(() => {
    const known = new Map(read?.map((view) => [view.id, view]))
    return accounts.flatMap((account) => {
      const view = known.get(account.id)
      return view ? [{ account, rights: view }] : []
    })
  }, [accounts, read])
  const items = useMemo(() => itemsOf(lines, kind), [lines, kind])
  const columns = useMemo(() => (areDifferent ? differing(items, lines, kind) : items), [areDifferent, items, lines, kind])
  const shown = useMemo(() => holders(lines, kind, holding), [lines, kind, holding])

  if (total === 0) return <EmptyState icon={ListPlus} title={t.emptyTitle}>{t.emptyText}</EmptyState>
  if (loaded.state === 'loading') return <Loading text={t.loading} />
  if (loaded.state === 'failed') return <Sections><Failure error={loaded.error}><Button onPress={reload}>{retry}</Button></Failure></Sections>

  const choose = (next: RightsKind): void => {
    setKind(next)
    setHolding(null)
  }
  const save = (): void => act(async () => {
    const words = { columns: t.names, ...t.cells }
    const wanted = { ids: shown.map(({ account }) => account.id), kind, items: columns.map(({ name }) => name), words }
    if (await rights.export(wanted)) toast(t.saved(shown.length))
  })

  return (
    <div className="rights">
      <header className="rights-top">
        <div className="rights-line">
          <div className="rights-title">
            <h2>{t.title}</h2>
            <p className="quiet">{t.intro}</p>
          </div>
          <Button icon={Download} isDisabled={shown.length === 0} onPress={save}>{t.export}</Button>
        </div>
        <div className="rights-line">
          <div className="rights-search"><TextField label={t.search} hideLabel placeholder={t.searchHint} value={search} onChange={query.set} /></div>
          <Segmented label={t.kind} hideLabel options={kinds.map((id) => ({ id, label: t.kinds[id] }))} value={kind} onChange={choose} />
          <Checkbox label={t.onlyDifferent} isChecked={areDifferent} onChange={setDifferent} />
        </div>
        <div className="rights-line quiet">
          <span className="tabular" role="status">{t.found(shown.length, total)}{holding && <> · {t.holders[holding.has](holding.item)}</>}</span>
          {holding && <Button variant="plain" onPress={() => setHolding(null)}>{t.showAll}</Button>}
          {columns.length === 0 && <span>{items.length === 0 ? t.noItems : t.noDifference}</span>}
        </div>
      </header>
      <RightsGrid
        lines={shown} kind={kind} items={columns} holding={holding} onHold={(item) => setHolding(nextHolding(holding, item))} onOpen={activate}
      />
    </div>
  )
}

const known = new WeakMap<object, readonly AccountId[]>()

/** The same list for the same accounts, so that it is no change where there is none. */
function idsOf(accounts: ReadonlyMap<AccountId, unknown>): readonly AccountId[] {
  const before = known.get(accounts)
  if (before) return before
  const ids = [...accounts.keys()]
  known.set(accounts, ids)
  return ids
}
