import type { LadderView } from '../../preload/request-views'
import type { AccountId, ErrorView, RunId } from '../../preload/views'
import type { Client } from './api'
import { errorView } from './notices'
import { perClient } from './per-client'
import { createStore, type Store } from './store'

/** The test ladder that is shown for an account. */
export interface Climb {
  readonly runId: RunId
  /** Null until its first step is told. */
  readonly view: LadderView | null
  /** Why it could not be climbed at all. */
  readonly failure: ErrorView | null
}

export interface Ladders {
  /** By account; none for those whose ladder is not shown. */
  readonly climbs: Store<ReadonlyMap<AccountId, Climb>>
  /** Shows the account's ladder and climbs it anew, unless it is being climbed. */
  climb(id: AccountId): Promise<void>
  /** Ends it where it is; what was found out stays. */
  cancel(id: AccountId): Promise<void>
  /** The same, and shows it no longer. */
  close(id: AccountId): Promise<void>
}

export const isClimbing = ({ view, failure }: Climb): boolean => failure === null && (view?.endedAt ?? null) === null

function createLadders({ api: { requests }, on }: Client): Ladders {
  const climbs = createStore<ReadonlyMap<AccountId, Climb>>(new Map())

  /** What comes of a ladder that is shown no longer, or late from one that has ended, is dropped. */
  const become = (id: AccountId, runId: RunId, part: Partial<Climb>): void => climbs.update((old) => {
    const climb = old.get(id)
    return climb?.runId === runId && isClimbing(climb) ? new Map(old).set(id, { ...climb, ...part }) : old
  })
  on('ladder.stepped', (view) => become(view.id, view.runId, { view }))
  on('vault.changed', ({ state }) => {
    if (state === 'locked') climbs.set(new Map())
  })

  const cancel = async (id: AccountId): Promise<void> => {
    const climb = climbs.get().get(id)
    if (climb && isClimbing(climb)) await requests.cancel(climb.runId)
  }
  return {
    climbs, cancel,
    climb: async (id) => {
      const before = climbs.get().get(id)
      if (before && isClimbing(before)) return
      const runId = crypto.randomUUID() as RunId
      climbs.update((old) => new Map(old).set(id, { runId, view: null, failure: null }))
      try {
        become(id, runId, { view: await requests.climb({ id, runId }) })
      } catch (error) {
        become(id, runId, { failure: errorView(error) })
      }
    },
    close: async (id) => {
      const cancelled = cancel(id)
      climbs.update((old) => new Map([...old].filter(([other]) => other !== id)))
      await cancelled
    },
  }
}

/** The window's ladders: they outlive the panel that shows them, but not the lock. */
export const laddersOf = perClient(createLadders)
