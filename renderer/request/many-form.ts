import { useClient } from '../state/api'
import { perClient } from '../state/per-client'
import { createStore, type Store } from '../state/store'
import { emptyDraft, type Draft } from './draft'

/** A request for many accounts as it is being written. */
export interface ManyForm {
  readonly draft: Draft
  /** It is looked at, also while an earlier run could be. */
  readonly isOpen: boolean
}

const blank: ManyForm = { draft: emptyDraft, isOpen: false }

const formOf = perClient((client) => {
  const store = createStore(blank)
  client.on('vault.changed', ({ state }) => {
    if (state === 'locked') store.set(blank)
  })
  return store
})

/** The window's one form: it outlives the page that shows it. A lock empties it, since a request may hold a secret. */
export function useManyForm(): Store<ManyForm> {
  return formOf(useClient())
}
