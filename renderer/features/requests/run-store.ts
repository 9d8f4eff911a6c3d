import type { Api } from '../../../preload/contract'
import type { Consent } from '../../../preload/request-views'
import type { AccountId, ErrorView, RunId, RunView } from '../../../preload/views'
import { draftOf, emptyDraft, requestOf, textOf, type Draft } from '../../request/draft'
import { useClient } from '../../state/api'
import { errorView } from '../../state/notices'
import { perClient } from '../../state/per-client'
import { createStore, type Store } from '../../state/store'
import { firstLook, type Look } from './answer/look'

/** One request, or the same page after page. */
export interface Sending { readonly draft: Draft; readonly isAllPages: boolean }

/** What lies on the desk of one account: a draft, perhaps a request under way, and the last outcome. */
export interface Desk {
  readonly draft: Draft
  readonly running: RunId | null
  /** What the answer answers, or what is under way. */
  readonly sent: Sending | null
  readonly answer: RunView | null
  /** Why a request could not even be sent. */
  readonly failure: ErrorView | null
  /** What the user has to allow before it is sent. */
  readonly asking: Sending | null
  readonly look: Look
}

export interface RunStore {
  readonly desks: Store<ReadonlyMap<AccountId, Desk>>
  /** Brings back what was being written for this account in an earlier run, unless something is written already. */
  open(id: AccountId): Promise<void>
  edit(id: AccountId, change: Partial<Draft>): void
  look(id: AccountId, change: Partial<Look>): void
  /** Sends the draft, one at a time per account. The outcome lands on the desk it was sent from, whichever is in view by then. */
  send(id: AccountId): Promise<void>
  /** Sends what has to be allowed, now that it is. */
  allow(id: AccountId, consent: Consent): Promise<void>
  /** Leaves unsent what has to be allowed. */
  refuse(id: AccountId): void
  /** The page after the one that is shown. */
  next(id: AccountId): Promise<void>
  /** All pages of what was sent, up to a cap. */
  all(id: AccountId): Promise<void>
  /** Nothing happens when nothing runs. */
  cancel(id: AccountId): Promise<void>
  /** Drops all answers and everything in the drafts that may hold a secret: only method and path stay. */
  forget(): void
}

export const emptyDesk: Desk = { draft: emptyDraft, running: null, sent: null, answer: null, failure: null, asking: null, look: firstLook }
export const newRunId = (): RunId => crypto.randomUUID() as RunId

const nothingAllowed: Consent = { confirmation: null, allowForeign: false }
/** Pages at most; main counts results as well. */
const mostPages = 50
/** A draft is kept once typing has paused for so long. */
const keepAfterMs = 500

export function createRunStore(requests: Pick<Api['requests'], 'run' | 'runAll' | 'cancel' | 'draft' | 'keepDraft'>): RunStore {
  const desks = createStore<ReadonlyMap<AccountId, Desk>>(new Map())
  const deskOf = (id: AccountId): Desk => desks.get().get(id) ?? emptyDesk
  const change = (id: AccountId, part: Partial<Desk>): void =>
    desks.update((old) => new Map(old).set(id, { ...(old.get(id) ?? emptyDesk), ...part }))
  const keeping = new Map<AccountId, number>()

  const keepSoon = (id: AccountId): void => {
    window.clearTimeout(keeping.get(id))
    keeping.set(id, window.setTimeout(() => {
      requests.keepDraft({ id, draft: textOf(deskOf(id).draft) }).catch((error: unknown) => change(id, { failure: errorView(error) }))
    }, keepAfterMs))
  }

  const perform = async (id: AccountId, sending: Sending, consent: Consent): Promise<void> => {
    const before = deskOf(id)
    if (before.running !== null) return
    const runId = newRunId()
    const order = { draft: requestOf(sending.draft, id, runId), consent }
    change(id, { running: runId, sent: sending, answer: null, failure: null, asking: null })
    try {
      const answer = await (sending.isAllPages ? requests.runAll({ ...order, pages: mostPages }) : requests.run(order))
      change(id, { running: null, answer })
    } catch (error) {
      const failure = errorView(error)
      const isAsked = failure.code === 'confirmation-needed' || failure.code === 'foreign-account'
      change(id, { running: null, ...(isAsked ? { asking: sending, sent: before.sent, answer: before.answer } : { failure }) })
    }
  }

  return {
    desks,
    open: async (id) => {
      if (desks.get().has(id)) return
      change(id, {})
      const kept = await requests.draft(id)
      if (kept && deskOf(id).draft === emptyDraft) change(id, { draft: draftOf(kept) })
    },
    edit: (id, part) => {
      change(id, { draft: { ...deskOf(id).draft, ...part } })
      keepSoon(id)
    },
    look: (id, part) => change(id, { look: { ...deskOf(id).look, ...part } }),
    send: (id) => perform(id, { draft: deskOf(id).draft, isAllPages: false }, nothingAllowed),
    allow: async (id, consent) => {
      const { asking } = deskOf(id)
      if (asking) await perform(id, asking, consent)
    },
    refuse: (id) => change(id, { asking: null }),
    next: async (id) => {
      const { sent, answer } = deskOf(id)
      const path = answer?.nextPage ?? null
      if (!sent || path === null) return
      await perform(id, { draft: { ...sent.draft, path, query: [] }, isAllPages: false }, nothingAllowed)
    },
    all: async (id) => {
      const { sent } = deskOf(id)
      if (sent) await perform(id, { ...sent, isAllPages: true }, nothingAllowed)
    },
    cancel: async (id) => {
      const { running } = deskOf(id)
      if (running !== null) await requests.cancel(running)
    },
    forget: () => {
      for (const timer of keeping.values()) window.clearTimeout(timer)
      desks.update((old) => new Map([...old].map(([id, { draft: { method, path } }]) => [id, { ...emptyDesk, draft: { ...emptyDraft, method, path } }])))
    },
  }
}

const storeOf = perClient((client) => {
  const store = createRunStore(client.api.requests)
  client.on('vault.changed', ({ state }) => {
    if (state === 'locked') store.forget()
  })
  return store
})

/** The window's one run store: drafts and answers outlive the panel that shows them, but not the lock. */
export function useRunStore(): RunStore {
  return storeOf(useClient())
}
