import type { Events } from '../../preload/contract'
import type { AccountId, AccountView } from '../../preload/views'
import type { Client } from './api'

/**
 * The client of a window that is bound to an account: for it, that one is the active account. Making another active binds this window to that one and
 * leaves main's active account as it is. The binding is in the URL, so that it outlives the page.
 */
export function boundClient({ api, on, ...client }: Client): Client {
  const { accounts, imports, sandbox } = api
  const listeners = new Set<(id: AccountId | null) => void>()
  const bind = async (id: AccountId): Promise<void> => {
    history.replaceState(null, '', `#account=${id}`)
    for (const listener of listeners) listener(id)
  }

  /** Does what adds accounts, and shows the first one here in place of making it active everywhere. */
  async function apart<T>(work: (how: { readonly activate: false }) => Promise<T>, firstOf: (result: T) => AccountView | undefined): Promise<T> {
    const result = await work({ activate: false })
    const first = firstOf(result)
    if (first) await bind(first.id)
    return result
  }

  const onHere = <E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): (() => void) => {
    if (event !== 'active.changed') return on(event, listener)
    const here = listener as (id: AccountId | null) => void
    listeners.add(here)
    return () => listeners.delete(here)
  }
  return {
    ...client,
    on: onHere,
    api: {
      ...api,
      accounts: {
        ...accounts,
        active: async () => boundId(),
        activate: bind,
        add: (input) => apart((how) => accounts.add({ ...input, ...how }), (account) => account),
      },
      imports: { ...imports, apply: (rows) => apart((how) => imports.apply({ ...rows, ...how }), ({ added: [first] }) => first) },
      sandbox: { ...sandbox, start: () => apart(sandbox.start, ([first]) => first) },
    },
  }
}

function boundId(): AccountId | null {
  const id = location.hash.slice('#account='.length)
  return id === '' ? null : id as AccountId
}
