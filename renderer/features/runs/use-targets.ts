import { useMemo } from 'react'
import type { AccountView } from '../../../preload/views'
import { parseQuery } from '../../state/account-query'
import { sortNameOf } from '../../state/account-search'
import { useNow } from '../../state/now'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'

export interface Targets {
  readonly accounts: readonly AccountView[]
  /** They were marked in the list, and not found by the search. */
  readonly areMarked: boolean
  /** Something in the search is not understood. */
  readonly isWrong: boolean
}

/** The accounts that a run would ask: those marked for it, else those that the search of the account list finds. */
export function useTargets(): Targets {
  const stores = useStores()
  const all = useStore(stores.accounts)
  const sessions = useStore(stores.sessions)
  const marked = useStore(stores.runTargets)
  const text = useStore(stores.query)
  const now = useNow()
  const query = useMemo(() => parseQuery(text), [text])
  const named = useMemo(() => [...all.values()].sort((a, b) => (sortNameOf(a) < sortNameOf(b) ? -1 : 1)), [all])
  const accounts = useMemo(() => {
    const isMarked = marked && new Set(marked)
    return named.filter((account) => (isMarked ? isMarked.has(account.id) : query.test(account, sessions.get(account.id), now)))
  }, [named, marked, query, sessions, now])
  return { accounts, areMarked: marked !== null, isWrong: marked === null && query.problems.length > 0 }
}
