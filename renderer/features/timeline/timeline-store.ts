import { createStore, type Store } from '../../state/store'
import { useStores, type Stores } from '../../state/stores'
import type { Stretch } from './timeline-calendar'
import type { Look } from './timeline-window'

export type Shape = 'chart' | 'table'

/** What the user has turned the timeline to. */
export interface TimelineState {
  readonly look: Look
  readonly selected: Stretch | null
  readonly shape: Shape
}

const perWindow = new WeakMap<Stores, Store<TimelineState>>()

/** The window's one: a look at an account between does not turn it back. */
export function useTimelineStore(): Store<TimelineState> {
  const stores = useStores()
  const existing = perWindow.get(stores)
  if (existing) return existing
  const created = createStore<TimelineState>({ look: { span: 'month' }, selected: null, shape: 'chart' })
  perWindow.set(stores, created)
  return created
}
