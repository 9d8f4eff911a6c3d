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
  /** Signs in all of them and says in one message how it went; the reasons are in their rows. */
  refreshAll(ids: readonly AccountId[]): void
  pin(ids: readonly AccountId[], pinned: boolean): void
  tag(ids: readonly AccountId[], tags: readonly string[]): void
  edit(id: AccountId): void
  /** Removes at once and offers one undo for all. */
  remove(ids: readonly AccountId[]): void
  /** Starts a check of these accounts, or adds them to the one under way, and shows the report. */
  check(ids: readonly AccountId[]): void
}

/** What can be done to an account, from wherever: list, menu, overview, palette. Each one ends in a change or an alert. */
export function useAccountActions(): AccountActions {
  const api = useApi()
  const stores = useStores()
  const notices = useNotices()
  const t = useText(accountActionsText)

  return useMemo(() => {
    const titleOf = (id: AccountId): string => stores.accounts.get().get(id)?.title ?? ''
    const nameOf = (ids: readonly AccountId[]): string => (ids.length === 1 ? ids.map(titleOf).join() : t.several(ids.length))
    const about = (id: AccountId, work: () => Promise<void>): void => notices.act(work, titleOf(id))
    const report = ({ id, key, token }: SessionView): void => {
      const reason = key.reason ?? token.reason
      if (reason) notices.fail(reason, titleOf(id))
    }

    return {
      activate: (id) => {
        stores.page.set('account')
        if (stores.activeId.get() === id) return
        stores.activeId.set(id)
        about(id, () => api.accounts.activate(id))
      },
      refresh: (id) => about(id, async () => report(await api.session.refresh(id))),
      signOut: (id) => about(id, async () => void (await api.session.signOut(id))),
      copyToken: (id) => about(id, async () => void (await api.secrets.copy({ id, what: 'token' }))),
      copyKey: (id) => about(id, async () => void (await api.secrets.copy({ id, what: 'key' }))),
      copyText: (text) => notices.act(() => api.app.copyText(text)),
      refreshAll: (ids) => notices.act(async () => {
        const sessions = await api.session.refreshAll(ids)
        notices.toast(t.refreshed(sessions.filter(({ key, token }) => !key.reason && !token.reason).length, ids.length))
      }),
      pin: (ids, pinned) => notices.act(async () => void (await api.accounts.pin({ ids, pinned })), nameOf(ids)),
      tag: (ids, tags) => notices.act(async () => void (await api.accounts.tag({ ids, tags })), nameOf(ids)),
      edit: (id) => stores.dialog.set({ kind: 'edit-account', id }),
      remove: (ids) => {
        const name = nameOf(ids)
        const titles = ids.map(titleOf)
        const restore = async (): Promise<void> => void (await api.accounts.restore(ids))
        notices.act(async () => {
          await api.accounts.remove(ids)
          notices.toast(t.removed(titles), { label: t.undo, run: () => notices.act(restore, name) })
        }, name)
      },
      check: (ids) => {
        stores.page.set('health')
        if (ids.length > 0) notices.act(() => api.health.start(ids))
      },
    } satisfies AccountActions
  }, [api, stores, notices, t])
}
