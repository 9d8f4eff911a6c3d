import type { Api } from '../../../preload/contract'
import type { AccountId, ErrorView, RunId, RunView } from '../../../preload/views'
import { useClient, type Client } from '../../state/api'
import { errorView } from '../../state/notices'
import { createStore, type Store } from '../../state/store'
import { firstLook, type Look } from './answer/look'
import { emptyDraft, requestOf, type Draft } from './draft'

/** What lies on the desk of one account: a draft, perhaps a request under way, and the last outcome. */
export interface Desk {
  readonly draft: Draft
  readonly running: RunId | null
  readonly answer: RunView | null
  /** Why a request could not even be sent. */
  readonly failure: ErrorView | null
  readonly look: Look
}

export interface RunStore {
  readonly desks: Store<ReadonlyMap<AccountId, Desk>>
  edit(id: AccountId, change: Partial<Draft>): void
  look(id: AccountId, change: Partial<Look>): void
  /** Sends the draft, one at a time per account. The outcome lands on the desk it was sent from, whichever is in view by then. */
  send(id: AccountId): Promise<void>
  /** Nothing happens when nothing runs. */
  cancel(id: AccountId): Promise<void>
  /** Drops all answers and everything in the drafts that may hold a secret: only method and path stay. */
  forget(): void
}

export const emptyDesk: Desk = { draft: emptyDraft, running: null, answer: null, failure: null, look: firstLook }
export const newRunId = (): RunId => crypto.randomUUID() as RunId

export function createRunStore(requests: Pick<Api['requests'], 'run' | 'cancel'>): RunStore {
  const desks = createStore<ReadonlyMap<AccountId, Desk>>(new Map())
  const deskOf = (id: AccountId): Desk => desks.get().get(id) ?? emptyDesk
  const change = (id: AccountId, part: Partial<Desk>): void =>
    desks.update((old) => new Map(old).set(id, { ...(old.get(id) ?? emptyDesk), ...part }))

  return {
    desks,
    edit: (id, part) => change(id, { draft: { ...deskOf(id).draft, ...part } }),
    look: (id, part) => change(id, { look: { ...deskOf(id).look, ...part } }),
    send: async (id) => {
      const { draft, running } = deskOf(id)
      if (running !== null) return
      const runId = newRunId()
      change(id, { running: runId, answer: null, failure: null })
      try {
        change(id, { running: null, answer: await requests.run(requestOf(draft, id, runId)) })
      } catch (error) {
        change(id, { running: null, failure: errorView(error) })
      }
    },
    cancel: async (id) => {
      const { running } = deskOf(id)
      if (running !== null) await requests.cancel(running)
    },
    forget: () => desks.update((old) => new Map([...old].map(([id, { draft: { method, path } }]) =>
      [id, { ...emptyDesk, draft: { ...emptyDraft, method, path } }]))),
  }
}

const perClient = new WeakMap<Client, RunStore>()

/** The window's one run store: drafts and answers outlive the panel that shows them, but not the lock. */
export function useRunStore(): RunStore {
  const client = useClient()
  const existing = perClient.get(client)
  if (existing) return existing
  const created = createRunStore(client.api.requests)
  perClient.set(client, created)
  client.on('vault.changed', ({ state }) => {
    if (state === 'locked') created.forget()
  })
  return created
}
