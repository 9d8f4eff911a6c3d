import { useState } from 'react'
import { useAccountActions } from '../../state/account-actions'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { AccountResult } from '../../status/account-result'
import { useText } from '../../text'
import { paletteText } from '../../text/palette'
import { Kbd } from '../../ui/kbd'
import { SearchDialog, type SearchResult } from '../../ui/search-dialog'
import { commandIcons } from './command-icons'
import { find, type Command } from './find'

interface Props { readonly commands: readonly Command[]; readonly onClose: () => void }

export function PaletteDialog({ commands, onClose }: Props) {
  const t = useText(paletteText)
  const actions = useAccountActions()
  const stores = useStores()
  const accounts = useStore(stores.accounts)
  const isLocked = useStore(stores.vault, ({ state }) => state === 'locked')
  const [text, setText] = useState('')

  const found = find(text, commands, isLocked ? [] : accounts.values())
  const ofCommands = found.commands.map(({ id, label, icon, shortcut, run }): SearchResult => {
    const Icon = commandIcons[icon]
    return { id, group: t.commands, run, content: <><Icon aria-hidden />{label}{shortcut && <Kbd keys={shortcut} />}</> }
  })
  const ofAccounts = found.accounts.map((account): SearchResult => (
    { id: account.id, group: t.accounts, run: () => actions.activate(account.id), content: <AccountResult account={account} /> }
  ))
  const results = text ? [...ofAccounts, ...ofCommands] : [...ofCommands, ...ofAccounts]
  return <SearchDialog title={t.title} search={t.search} list={t.results} none={t.none} text={text} onText={setText} results={results} onClose={onClose} />
}
