import type { AccountId, SessionView } from '../../../preload/views'
import { createStore } from '../../state/store'

/** Stands in for the sessions while neither sort nor filter looks at them, so that their changes do not touch the list. */
export const idleSessions = createStore<ReadonlyMap<AccountId, SessionView>>(new Map())
