import { useMemo } from 'react'
import type { AccountId, SessionView } from '../../preload/views'
import { accountActionsText } from '../text/account-actions'
import { useText } from '../text'
import { useApi } from './api'
import { useNotices } from './notices'
import { useStores } from './stores'

export interface AccountActions {
  activate(id: AccountId): void
  /** Signs in again; a failure becomes an alert, since the user asked. */
  refresh(id: AccountId): void
  signOut(id: AccountId): void
  /** Copies in main; how long it stays is shown in the account bar. */
  copyToken(id: AccountId): void
  copyKey(id: AccountId): void
  copyText(text: string): void
  pin(id: AccountId, pinned: boolean): void
  edit(id: AccountId): void
  /** Removes at once and offers to undo. */
  remove(id: AccountId): void
  checkAll(): void
}

/** What can be done to an account, from wherever: list, menu, overview, palette. Each one ends in a change or an alert. */
export function useAccountActions(): AccountActions {
  const api = useApi()
  const stores = useStores()
  const notices = useNotices()
  const t = useText(accountActionsText)

  return useMemo(() => {
    const titleOf = (id: AccountId): string => stores.accounts.get().get(id)?.title ?? ''
    const about = (id: AccountId, work: () => Promise<void>): void => notices.act(work, titleOf(id))
    const report = ({ id, key, token }: SessionView): void => {
      const reason = key.reason ?? token.reason
      if (reason) notices.fail(reason, titleOf(id))
    }

    return {
      activate: (id) => {
        if (stores.activeId.get() === id) return
        stores.activeId.set(id)
        about(id, () => api.accounts.activate(id))
      },
      refresh: (id) => about(id, async () => report(await api.session.refresh(id))),
      signOut: (id) => about(id, async () => void (await api.session.signOut(id))),
      copyToken: (id) => about(id, async () => void (await api.secrets.copy({ id, what: 'token' }))),
      copyKey: (id) => about(id, async () => void (await api.secrets.copy({ id, what: 'key' }))),
      copyText: (text) => notices.act(() => api.app.copyText(text)),
      pin: (id, pinned) => about(id, async () => void (await api.accounts.pin({ id, pinned }))),
      edit: (id) => stores.dialog.set({ kind: 'edit-account', id }),
      remove: (id) => {
        const title = titleOf(id)
        const restore = async (): Promise<void> => {
          await api.accounts.restore(id)
          await api.accounts.activate(id)
        }
        notices.act(async () => {
          await api.accounts.remove(id)
          notices.toast(t.removed(title), { label: t.undo, run: () => notices.act(restore, title) })
        }, title)
      },
      checkAll: () => notices.act(async () => notices.toast(t.checking(await api.session.checkAll()))),
    } satisfies AccountActions
  }, [api, stores, notices, t])
}
