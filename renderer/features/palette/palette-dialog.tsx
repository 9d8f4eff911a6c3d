import { useEffect, useState } from 'react'
import type { VisitView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useApi } from '../../state/api'
import { printedKeys } from '../../state/keys'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { AccountResult } from '../../status/account-result'
import { useLocale, useText } from '../../text'
import { paletteText } from '../../text/palette'
import { Kbd } from '../../ui/kbd'
import { SearchDialog, type SearchResult } from '../../ui/search-dialog'
import { find } from './find'

const noAccounts = new Map<string, never>()

/** Accounts first: whom to work for is asked more often than what to do. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(paletteText)
  const locale = useLocale()
  const actions = useAccountActions()
  const api = useApi()
  const { act } = useNotices()
  const stores = useStores()
  const accounts = useStore(stores.accounts)
  const activeId = useStore(stores.activeId)
  const commands = useStore(stores.commands)
  const isLocked = useStore(stores.vault, ({ state }) => state === 'locked')
  const [text, setText] = useState('')
  const [visits, setVisits] = useState<readonly VisitView[]>([])
  useEffect(() => {
    if (!isLocked) act(async () => setVisits(await api.accounts.visits()))
  }, [api, act, isLocked])

  // The active account is where the user is already.
  const used = visits.map(({ id }) => id).filter((id) => text !== '' || id !== activeId)
  const found = find(text, commands, isLocked ? noAccounts : accounts, used)
  const results = [
    ...found.accounts.map((account): SearchResult => ({
      id: account.id, group: text ? t.accounts : t.used, run: () => actions.activate(account.id), content: <AccountResult account={account} />,
    })),
    ...found.commands.map(({ id, label, icon: Icon, keys, run }): SearchResult => ({
      id, group: t.commands, run, content: <><Icon aria-hidden /><span className="ellipsis">{label}</span>{keys && <Kbd keys={printedKeys(keys, locale)} />}</>,
    })),
  ]
  return <SearchDialog title={t.title} search={t.search} list={t.results} none={t.none} text={text} onText={setText} results={results} onClose={onClose} />
}
