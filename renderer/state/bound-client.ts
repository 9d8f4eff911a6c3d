import type { Events } from '../../preload/contract'
import type { AccountId } from '../../preload/views'
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

  /** Does what makes a new account the active one, but only in this window. */
  async function apart<T>(work: () => Promise<T>, idOf: (result: T) => AccountId | undefined): Promise<T> {
    const before = await accounts.active()
    const result = await work()
    const id = idOf(result)
    if (id !== undefined) {
      if (before !== null) await accounts.activate(before)
      await bind(id)
    }
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
        add: (input) => apart(() => accounts.add(input), ({ id }) => id),
      },
      imports: { ...imports, apply: (rows) => apart(() => imports.apply(rows), ({ added: [first] }) => first?.id) },
      sandbox: { ...sandbox, start: () => apart(sandbox.start, ([first]) => first?.id) },
    },
  }
}

function boundId(): AccountId | null {
  const id = location.hash.slice('#account='.length)
  return id === '' ? null : id as AccountId
}
