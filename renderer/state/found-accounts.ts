import { useMemo } from 'react'
import type { AccountId, AccountView } from '../../preload/views'
import { parseQuery } from './account-query'
import { sortNameOf } from './account-search'
import { useNow } from './now'
import { useStore } from './store'
import { useStores } from './stores'

export interface FoundAccounts {
  /** In the order of their names. */
  readonly accounts: readonly AccountView[]
  /** Something in the search is not understood. */
  readonly isWrong: boolean
}

/** The accounts that the search of the account list finds, for a page that works with them; `marked` ones in their place, if given. */
export function useFoundAccounts(marked: readonly AccountId[] | null = null): FoundAccounts {
  const stores = useStores()
  const all = useStore(stores.accounts)
  const sessions = useStore(stores.sessions)
  const text = useStore(stores.query)
  const now = useNow()
  const query = useMemo(() => parseQuery(text), [text])
  const named = useMemo(() => [...all.values()].sort((a, b) => (sortNameOf(a) < sortNameOf(b) ? -1 : 1)), [all])
  const accounts = useMemo(() => {
    const isMarked = marked && new Set(marked)
    return named.filter((account) => (isMarked ? isMarked.has(account.id) : query.test(account, sessions.get(account.id), now)))
  }, [named, marked, query, sessions, now])
  return { accounts, isWrong: marked === null && query.problems.length > 0 }
}
