import type { AccountId, AccountView, SessionView } from '../../../preload/views'
import type { Client } from '../../state/api'
import { perClient } from '../../state/per-client'
import { createStore, type Store } from '../../state/store'
import type { AccountTab, Page } from '../../state/stores'

/** The real job in the order in which it comes. */
export const tourSteps = ['switch', 'token', 'identity', 'request', 'refused', 'check'] as const
export type TourStep = (typeof tourSteps)[number]
export const tourHint = 'sandbox-tour'

/** What can be seen in the window of what the user has done. */
export interface Seen {
  readonly activeId: AccountId | null
  readonly page: Page
  readonly tab: AccountTab
  readonly session: SessionView | undefined
}

/** The steps that the user takes from one sight of the window to the next. */
export function stepsTaken(before: Seen, now: Seen): readonly TourStep[] {
  const isAccount = now.page === 'account' && now.activeId !== null
  const has: Readonly<Record<TourStep, boolean>> = {
    switch: before.activeId !== null && now.activeId !== null && before.activeId !== now.activeId,
    token: isAccount && now.tab === 'token',
    identity: isAccount && now.tab === 'identity',
    request: false,
    refused: isAccount && now.tab === 'overview' && now.session?.key.state === 'refused',
    check: now.page === 'health',
  }
  return tourSteps.filter((step) => has[step])
}

/** An account of the sandbox whose key the server refuses, to be shown. */
export function refusedSample(accounts: Iterable<AccountView>, sessions: ReadonlyMap<AccountId, SessionView>): AccountId | null {
  return [...accounts].find(({ id, environment }) => environment.kind === 'sandbox' && sessions.get(id)?.key.state === 'refused')?.id ?? null
}

export interface Progress {
  readonly done: ReadonlySet<TourStep>
  /** Where the user is in the tour; `end` after the last step. */
  readonly at: TourStep | 'end'
}
export interface Tour {
  readonly progress: Store<Progress>
  take(steps: readonly TourStep[]): void
  go(to: TourStep | 'end'): void
  restart(): void
}

const atStart: Progress = { done: new Set(), at: 'switch' }

/** Outlives the card, which goes while the vault is locked. */
export const tourOf = perClient(({ api, on }: Client): Tour => {
  const progress = createStore(atStart)
  const startedAt = Date.now()
  const take = (steps: readonly TourStep[]): void => progress.update((old) =>
    (steps.every((step) => old.done.has(step)) ? old : { ...old, done: new Set([...old.done, ...steps]) }))
  on('activity.added', ([id]) => {
    if (id === undefined || progress.get().done.has('request')) return
    api.activity.list(id).then(
      (entries) => { if (entries.some(({ at, what }) => what === 'request' && at >= startedAt)) take(['request']) },
      // It is ticked by the next one, or the user goes on without the tick.
      () => undefined,
    )
  })
  return { progress, take, go: (at) => progress.update((old) => ({ ...old, at })), restart: () => progress.set(atStart) }
})
