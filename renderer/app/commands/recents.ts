import { useEffect, useMemo } from 'react'
import type { AccountId } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useStores } from '../../state/stores'

export interface Recents {
  /** To the account that was active before this one. */
  back(): void
  /** Marks the next or previous of the recent accounts; it becomes active when the keys are let go. */
  step(by: 1 | -1): void
}

const mostShown = 12

/** Follows which accounts were active in this window, the latest first, and begins with what main remembers. */
export function useRecents(): Recents {
  const { activeId, accounts, recentIds, switcher } = useStores()
  const api = useApi()
  const actions = useAccountActions()
  const { act } = useNotices()

  useEffect(() => {
    const note = (): void => {
      const id = activeId.get()
      if (id !== null) recentIds.update((old) => [id, ...old.filter((each) => each !== id)])
    }
    note()
    act(async () => {
      const visits = await api.accounts.visits()
      recentIds.update((old) => [...new Set([...old, ...visits.toSorted((a, b) => b.at - a.at).map(({ id }) => id)])])
    })
    return activeId.subscribe(note)
  }, [api, act, activeId, recentIds])

  return useMemo(() => {
    const known = (): readonly AccountId[] => recentIds.get().filter((id) => accounts.get().has(id)).slice(0, mostShown)
    return {
      back: () => {
        const previous = known().find((id) => id !== activeId.get())
        if (previous !== undefined) actions.activate(previous)
      },
      step: (by) => {
        const ids = known()
        if (ids.length < 2) return
        const at = switcher.get()?.at ?? Math.max(0, ids.findIndex((id) => id === activeId.get()))
        switcher.set({ ids, at: (at + by + ids.length) % ids.length })
      },
    }
  }, [actions, accounts, activeId, recentIds, switcher])
}
