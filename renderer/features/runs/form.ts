import { changesSomething, isSafe } from '../../../preload/catalogue/changes'
import type { RequestText } from '../../../preload/request-views'
import type { AccountView, HttpMethod } from '../../../preload/views'
import { useClient, type Client } from '../../state/api'
import { createStore, type Store } from '../../state/store'

/** The request as it is being written. A body stays when the method changes to one without, so that nothing typed is lost. */
export interface Form { readonly method: HttpMethod; readonly path: string; readonly body: string }

export const methods: readonly HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const emptyForm: Form = { method: 'GET', path: '', body: '' }

export function requestOf({ method, path, body }: Form): RequestText {
  return { method, path: path.trim(), query: [], headers: [], body: !isSafe(method) && body !== '' ? body : null }
}

/** What has to be typed before live accounts are written to; null where nothing has. */
export function phraseFor(request: Pick<Form, 'method' | 'path'>, accounts: readonly AccountView[]): { readonly phrase: string; readonly live: number } | null {
  const live = accounts.filter(({ accountClass }) => accountClass === 'live').length
  return changesSomething(request) && live > 0 ? { phrase: `${request.method} ${live}`, live } : null
}

const ofClient = new WeakMap<Client, Store<Form>>()

/** The window's one form: it outlives the page that shows it. A lock empties it, since a body may hold a secret. */
export function useForm(): Store<Form> {
  const client = useClient()
  const existing = ofClient.get(client)
  if (existing) return existing
  const store = createStore(emptyForm)
  ofClient.set(client, store)
  client.on('vault.changed', ({ state }) => {
    if (state === 'locked') store.set(emptyForm)
  })
  return store
}
