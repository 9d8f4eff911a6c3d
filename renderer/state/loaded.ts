import { useCallback, useEffect, useRef, useState } from 'react'
import type { AccountId, ErrorView } from '../../preload/views'
import { errorView } from './notices'

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ErrorView }
  | { readonly state: 'ready'; readonly value: T }

export interface UseLoaded<T> {
  readonly loaded: Loaded<T>
  readonly reload: () => void
  /** Puts what a change was answered with in the place of what was read. */
  readonly replace: (value: T) => void
}

const loading: Loaded<never> = { state: 'loading' }

/**
 * What `read` answers about one account, or about whatever else `id` names. The last answer stays while `reload` asks again; another account begins anew, and
 * an answer that was overtaken is dropped. `read` must keep its identity.
 */
export function useLoaded<T, Id = AccountId>(read: (id: Id) => Promise<T>, id: Id): UseLoaded<T> {
  const [kept, setKept] = useState<{ readonly id: Id; readonly loaded: Loaded<T> } | null>(null)
  const lastTurn = useRef(0)

  const reload = useCallback(() => {
    const turn = ++lastTurn.current
    const settle = (loaded: Loaded<T>): void => {
      if (turn === lastTurn.current) setKept({ id, loaded })
    }
    read(id).then((value) => settle({ state: 'ready', value }), (error: unknown) => settle({ state: 'failed', error: errorView(error) }))
  }, [read, id])
  useEffect(reload, [reload])

  const replace = useCallback((value: T) => {
    lastTurn.current += 1
    setKept({ id, loaded: { state: 'ready', value } })
  }, [id])

  return { loaded: kept && kept.id === id ? kept.loaded : loading, reload, replace }
}
