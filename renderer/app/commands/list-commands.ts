import { ClipboardPaste, FileDown, FileUp, FlaskConical, History, ListChecks, ListFilter, Pin, Search, Undo2, UserPlus } from 'lucide-react'
import { useMemo } from 'react'
import type { SavedFilter } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useClient } from '../../state/api'
import type { CommandOffer } from '../../state/commands'
import { ctrl } from '../../state/keys'
import { useImportFlow } from '../../state/import-flow'
import { useNotices } from '../../state/notices'
import type { Recents } from './recents'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { commandsText } from '../../text/commands'
import { pinnedInOrder } from './pinned'

const none: readonly SavedFilter[] = []
const pinnedKeys = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** What brings accounts in, finds them and switches between them. */
export function useListCommands(recents: Recents): readonly CommandOffer[] {
  const stores = useStores()
  const { accounts, dialog, query, settings } = stores
  // Their names and queries may name customers.
  const savedFilters = useStore(settings, (it) => (it.presentation ? none : it.savedFilters))
  const hasAccounts = useStore(accounts, (all) => all.size > 0)
  const client = useClient()
  const { api } = client
  const actions = useAccountActions()
  const imports = useImportFlow()
  const { act } = useNotices()
  const t = useText(commandsText)

  return useMemo(() => {
    const offer = (id: string, label: string, icon: CommandOffer['icon'], run: () => void, more: Partial<CommandOffer> = {}): CommandOffer =>
      ({ id, group: 'accounts', label, icon, run, ...more })
    return [
      offer('add', t.add, UserPlus, () => dialog.set({ kind: 'add-account' }), { keys: 'Mod+N' }),
      offer('import', t.import, FileDown, imports.choose, { keys: 'Mod+O' }),
      offer('import-clipboard', t.paste, ClipboardPaste, imports.fromClipboard, { keys: 'Mod+Shift+V' }),
      offer('export', t.export, FileUp, () => dialog.set({ kind: 'export', marked: null }), { isEnabled: hasAccounts }),
      offer('find', t.find, Search, () => document.querySelector<HTMLElement>('nav [role=searchbox]')?.focus(), { keys: 'Mod+F', isEnabled: hasAccounts }),
      offer('check-all', t.checkAll, ListChecks, () => actions.check([...accounts.get().keys()]), { keys: 'Mod+Shift+A', isEnabled: hasAccounts }),
      offer('back', t.back, Undo2, recents.back, { keys: 'Mod+J', isEnabled: hasAccounts }),
      offer('next-recent', t.nextRecent, History, () => recents.step(1), { keys: `${ctrl}+Tab`, isEnabled: hasAccounts, isInPalette: false }),
      offer('previous-recent', t.previousRecent, History, () => recents.step(-1), { keys: `${ctrl}+Shift+Tab`, isEnabled: hasAccounts, isInPalette: false }),
      ...pinnedKeys.map((at) => offer(`pinned-${at}`, t.pinned(at), Pin, () => {
        const account = pinnedInOrder(accounts.get().values())[at - 1]
        if (account) actions.activate(account.id)
      }, { keys: `Mod+${at}`, isEnabled: hasAccounts, isInPalette: false })),
      offer('sandbox', t.sandbox, FlaskConical, () => act(async () => void (await api.sandbox.start()))),
      offer('tour', t.tour, FlaskConical, () => act(async () => (await import('../../features/onboarding/open-tour')).openTour(client, stores))),
      ...savedFilters.map((saved) => offer(`filter-${saved.name}`, t.filter(saved.name), ListFilter, () => query.set(saved.query))),
    ]
  }, [client, stores, api, actions, imports, act, recents, accounts, dialog, query, savedFilters, hasAccounts, t])
}
