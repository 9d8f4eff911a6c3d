import { useDeferredValue, useMemo, useState } from 'react'
import type { AccountId, AccountView, SessionView } from '../../../preload/views'
import { absentIn, parseQuery, type AccountQuery, type QueryProblem } from '../../state/account-query'
import { useNow } from '../../state/now'
import { createStore, useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { allRoles, allTags } from './known-values'
import { createSortAccounts } from './sort-accounts'

type Accounts = ReadonlyMap<AccountId, AccountView>
type Sessions = ReadonlyMap<AccountId, SessionView>

export interface ShownAccounts {
  /** Those that the search box asks for, sorted as set. */
  readonly shown: readonly AccountView[]
  /** Of how many. */
  readonly total: number
  readonly problems: readonly QueryProblem[]
}

/** What the list shows. It follows the sessions and the clock only while sort or search look at them. */
export function useShownAccounts(): ShownAccounts {
  const stores = useStores()
  const accounts = useStore(stores.accounts)
  const text = useStore(stores.query)
  const sort = useStore(stores.settings, (settings) => settings.sort)
  const query = useMemo(() => parseQuery(text), [text])
  const sessions = useSessionsWhile(sort !== 'name' || query.followsSessions)
  const tick = useNow()
  const now = query.followsClock ? tick : 0

  const [sortAccounts] = useState(createSortAccounts)
  const ranking = sort === 'name' ? noSessions : sessions
  const sorted = useMemo(() => sortAccounts(accounts, ranking, sort), [sortAccounts, accounts, ranking, sort])
  const shown = useMemo(
    () => (query.isEmpty ? sorted : sorted.filter((account) => query.test(account, sessions.get(account.id), now))),
    [query, sorted, sessions, now],
  )
  const problems = useMemo(() => problemsOf(query, accounts, sessions), [query, accounts, sessions])
  return { shown, total: accounts.size, problems }
}

const noSessions: Sessions = new Map()
const idle = createStore(noSessions)

/** Empty unless wanted, so that their changes do not touch the list. A storm of changes gives way to what the user does. */
function useSessionsWhile(isWanted: boolean): Sessions {
  const { sessions } = useStores()
  const latest = useStore(isWanted ? sessions : idle)
  const calm = useDeferredValue(latest)
  return calm === noSessions ? latest : calm
}

function problemsOf(query: AccountQuery, accounts: Accounts, sessions: Sessions): readonly QueryProblem[] {
  const asksFor = (name: string): boolean => query.terms.some(({ operator }) => operator === name)
  return [
    ...query.problems,
    ...(asksFor('tag') ? absentIn(query, 'tag', allTags(accounts.values())) : []),
    ...(asksFor('role') ? absentIn(query, 'role', allRoles(sessions.values())) : []),
  ]
}
