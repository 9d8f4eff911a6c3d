import { useMemo } from 'react'
import type { AccountId, SessionView, TagChange } from '../../preload/views'
import { accountActionsText } from '../text/account-actions'
import { useText } from '../text'
import { useClient } from './api'
import { plainError } from './plain-error'
import { useNotices } from './notices'
import { useStores } from './stores'
import { opposite } from './tag-change'

export interface AccountActions {
  activate(id: AccountId): void
  /** A window of its own, bound to the account. */
  openWindow(id: AccountId): void
  /** Signs in again; a failure becomes an alert, since the user asked. */
  refresh(id: AccountId): void
  signOut(id: AccountId): void
  /** Copies in main; how long it stays is shown in the account bar. */
  copyToken(id: AccountId): void
  copyKey(id: AccountId): void
  copyText(text: string): void
  /** Signs in all of them and says in one message how it went; the reasons are in their rows. */
  refreshAll(ids: readonly AccountId[]): void
  /** Of several accounts with an undo, like `tag`. */
  pin(ids: readonly AccountId[], pinned: boolean): void
  tag(change: TagChange): void
  edit(id: AccountId): void
  /** Shows the way from a leaked key to a new one; nothing happens before the user begins it. */
  disarm(id: AccountId): void
  /** The user knows that the identity has changed. */
  markIdentitySeen(id: AccountId): void
  /** Removes at once and offers one undo for all. */
  remove(ids: readonly AccountId[]): void
  /** Starts a check of these accounts, or adds them to the one under way, and shows the report. */
  check(ids: readonly AccountId[]): void
  /** Goes to where one request is sent as all of them. */
  runAs(ids: readonly AccountId[]): void
  /** Shows the account's test ladder and climbs it anew. */
  climb(id: AccountId): void
}

/** What can be done to an account, from wherever: list, menu, overview, palette. Each one ends in a change or an alert. */
export function useAccountActions(): AccountActions {
  const client = useClient()
  const stores = useStores()
  const notices = useNotices()
  const t = useText(accountActionsText)

  return useMemo(() => {
    const { api } = client
    const titleOf = (id: AccountId): string => stores.accounts.get().get(id)?.title ?? ''
    const nameOf = (ids: readonly AccountId[]): string => (ids.length === 1 ? ids.map(titleOf).join() : t.several(ids.length))
    const about = (id: AccountId, work: () => Promise<void>): void => notices.act(work, titleOf(id))
    /** Does it and says so with an undo; says nothing where the change is plain to see. */
    const undoable = (ids: readonly AccountId[], work: () => Promise<void>, back: () => Promise<void>, done: string | null): void => {
      const name = nameOf(ids)
      notices.act(async () => {
        await work()
        if (done !== null) notices.toast(done, { label: t.undo, run: () => notices.act(back, name) })
      }, name)
    }
    const report = ({ id, key, token }: SessionView): void => {
      const reason = key.reason ?? token.reason
      if (reason) notices.fail(reason, titleOf(id))
      else notices.toast(t.refreshed(1, 1))
    }

    const activate = (id: AccountId): void => {
      stores.page.set('account')
      if (stores.activeId.get() === id) return
      stores.activeId.set(id)
      about(id, () => api.accounts.activate(id))
    }

    return {
      activate,
      openWindow: (id) => about(id, () => api.app.openWindow(id)),
      refresh: (id) => about(id, async () => report(await api.session.refresh(id))),
      signOut: (id) => about(id, async () => void (await api.session.signOut(id))),
      copyToken: (id) => about(id, async () => void (await api.secrets.copy({ id, what: 'token' }))),
      copyKey: (id) => about(id, async () => void (await api.secrets.copy({ id, what: 'key' }))),
      copyText: (text) => notices.act(() => api.app.copyText(text)),
      refreshAll: (ids) => notices.act(async () => {
        const sessions = await api.session.refreshAll(ids)
        notices.toast(t.refreshed(sessions.filter(({ key, token }) => !key.reason && !token.reason).length, ids.length))
      }),
      pin: (ids, pinned) => {
        const changed = ids.filter((id) => stores.accounts.get().get(id)?.pinned !== pinned)
        const pin = (isPinned: boolean) => async (): Promise<void> => void (await api.accounts.pin({ ids: changed, pinned: isPinned }))
        undoable(changed, pin(pinned), pin(!pinned), ids.length > 1 ? t.pinned(changed.length, pinned) : null)
      },
      tag: (change) => {
        const back = opposite(stores.accounts.get(), change)
        const changed = new Set(back.flatMap(({ ids }) => ids))
        undoable(change.ids, async () => void (await api.accounts.tag(change)), async () => {
          for (const step of back) await api.accounts.tag(step)
        }, changed.size > 0 ? t.tagged(changed.size) : null)
      },
      edit: (id) => {
        if (stores.settings.get().presentation) notices.fail(plainError('presenting'), titleOf(id))
        else stores.dialog.set({ kind: 'edit-account', id })
      },
      disarm: (id) => {
        activate(id)
        stores.page.set('disarm')
      },
      markIdentitySeen: (id) => about(id, () => api.identity.markSeen(id)),
      remove: (ids) => {
        const titles = ids.map(titleOf)
        undoable(ids, () => api.accounts.remove(ids), async () => void (await api.accounts.restore(ids)), t.removed(titles))
      },
      check: (ids) => {
        stores.page.set('health')
        if (ids.length > 0) notices.act(() => api.health.start(ids))
      },
      runAs: (ids) => {
        stores.runTargets.set(ids)
        stores.page.set('runs')
      },
      climb: (id) => {
        activate(id)
        stores.tab.set('requests')
        about(id, async () => (await import('./ladders')).laddersOf(client).climb(id))
      },
    } satisfies AccountActions
  }, [client, stores, notices, t])
}
