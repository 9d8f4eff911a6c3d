import { ladder, type RungName } from '../../preload/catalogue/ladder'
import { builtInVariables } from '../../preload/catalogue/variables'
import type { Api, Events } from '../../preload/contract'
import type { Consent, GuardView, HistoryEntry, LadderView, RequestText, RungView, SavedId, SavedRequest, VariableUse, VariableView } from '../../preload/request-views'
import type { AccountId, AccountView, ErrorCode, ErrorView, RequestDraft, RunId, RunView } from '../../preload/views'

export function sampleRun(draft: RequestDraft, now: number, change: Partial<RunView> = {}): RunView {
  const body = JSON.stringify({ status: 200, count: 1, results: [{ id: 'p1', name: 'Brezel', price: 1.2 }] })
  return {
    runId: draft.runId, id: draft.id, startedAt: now, method: draft.method, url: `https://api.tillhub.com${draft.path}`, status: 200, statusText: 'OK', ms: 123,
    bytes: body.length, truncated: false, kept: null, bodyKind: 'json', contentType: 'application/json', body,
    headers: [{ name: 'content-type', value: 'application/json' }], requestHeaders: [...draft.headers], requestId: 'req-1',
    timeline: [
      { afterMs: 0, what: 'sent', detail: `${draft.method} https://api.tillhub.com${draft.path}`, headers: [...draft.headers] },
      { afterMs: 90, what: 'first-byte', detail: '200 OK', headers: [] }, { afterMs: 123, what: 'received', detail: null, headers: [] },
    ],
    error: null, explanation: null, nextPage: null, pages: null, ...change,
  }
}

/** Climbed to its end, or to the step that breaks; with a change to one step. */
export function sampleLadder({ id, runId, now, breaksAt, change = {} }: {
  readonly id: AccountId
  readonly runId: RunId
  readonly now: number
  readonly breaksAt?: RungName
  readonly change?: Partial<RungView>
}): LadderView {
  const end = breaksAt === undefined ? ladder.length : ladder.findIndex(({ name }) => name === breaksAt)
  const rungs = ladder.map(({ name, path, proves }, at): RungView => {
    const common = { name, path, proves, runId: null, status: null, ms: null, requestId: null, error: null, explanation: null }
    if (at > end) return { ...common, state: 'skipped' }
    if (at < end) return { ...common, state: 'passed', status: path === null ? null : 200, ms: 80, requestId: `request-${name}` }
    return { ...common, state: 'failed', ms: 80, requestId: `request-${name}`, ...change }
  })
  return { id, runId, startedAt: now, endedAt: now, rungs }
}

/** Answers each request at once, asks for consent as main does, and keeps what is to be kept. */
export function createFakeRequests({ now, accountOf, push, fail }: {
  readonly now: number
  readonly accountOf: (id: AccountId) => AccountView
  readonly push: <E extends keyof Events>(event: E, payload: Events[E]) => void
  /** The error to throw. */
  readonly fail: (code: ErrorCode, more?: Partial<ErrorView>) => Error
}): Pick<Api, 'requests' | 'variables' | 'saved' | 'history'> {
  const drafts = new Map<AccountId, RequestText>()
  const history: HistoryEntry[] = []
  let variables: readonly VariableView[] = []
  let saved: readonly SavedRequest[] = []

  const guardOf = ({ id, method }: RequestDraft): GuardView => ({
    needsTitle: method !== 'GET' && method !== 'HEAD' && accountOf(id).accountClass === 'live', foreign: null,
  })
  const useOf = (id: AccountId, name: string): VariableUse => {
    const own = variables.find((it) => it.name === name && (it.id === null || it.id === id))
    if (!own && !builtInVariables.some((known) => known === name)) return { name, value: null, problem: 'variable-unknown' }
    return { name, value: own ? own.value ?? '••••••••' : `the ${name} of ${id}`, problem: null }
  }
  const send = (draft: RequestDraft, consent: Consent, change: Partial<RunView> = {}): RunView => {
    const { title, holdToSend } = accountOf(draft.id)
    if (guardOf(draft).needsTitle && consent.confirmation !== title && !(holdToSend && consent.isHeld)) throw fail('confirmation-needed', { detail: title })
    const run = sampleRun(draft, now, change)
    const { method, path, query, headers, body, runId, id } = draft
    history.unshift({
      method, path, query, headers, body, runId, id, at: now, outcome: 'ok', status: run.status, ms: run.ms, bytes: run.bytes, requestId: run.requestId,
      host: 'api.tillhub.com', sentPath: path.split('?')[0] ?? path, isMasked: false,
    })
    return run
  }

  return {
    requests: {
      preview: async (draft) => ({
        url: `https://api.tillhub.com${draft.path}`, problems: [], guard: guardOf(draft),
        variables: [...draft.path.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = '']) => useOf(draft.id, name)),
      }),
      run: async ({ draft, consent }) => send(draft, consent),
      runAll: async ({ draft, consent, pages }) => send(draft, consent, { pages: { read: pages, results: pages, stoppedBy: 'cap' } }),
      cancel: async () => {},
      copyAs: async () => {},
      saveAnswer: async () => true,
      climb: async ({ id, runId }) => {
        const view = sampleLadder({ id, runId, now })
        push('ladder.stepped', { ...view, endedAt: null })
        return view
      },
      draft: async (id) => drafts.get(id) ?? null,
      keepDraft: async ({ id, draft }) => void drafts.set(id, draft),
    },
    variables: {
      list: async (id) => variables.filter((it) => it.id === null || it.id === id),
      set: async ({ isSecret, value, ...rest }) => {
        variables = [...variables.filter(({ name, id }) => name !== rest.name || id !== rest.id), { ...rest, isSecret, value: isSecret ? null : value }]
        return [...variables]
      },
      remove: async ({ id, name }) => {
        variables = variables.filter((it) => it.name !== name || it.id !== id)
        return [...variables]
      },
    },
    saved: {
      list: async () => [...saved],
      save: async ({ id, ...rest }) => {
        const request: SavedRequest = { ...rest, id: id ?? (`saved-${saved.length + 1}` as SavedId), savedAt: now }
        saved = [...saved.filter((it) => it.id !== id), request]
        return request
      },
      remove: async (ids) => {
        const removed = saved.filter(({ id }) => ids.includes(id))
        saved = saved.filter(({ id }) => !ids.includes(id))
        return removed
      },
      restore: async (requests) => {
        saved = [...saved, ...requests]
        return [...saved]
      },
      renameFolder: async ({ from, to }) => {
        saved = saved.map((it) => (`${it.folder}/`.startsWith(`${from}/`) ? { ...it, folder: to + it.folder.slice(from.length) } : it))
        return [...saved]
      },
    },
    history: {
      list: async ({ id, text }) => history.filter((entry) => entry.id === id && `${entry.method} ${entry.path}`.toLowerCase().includes(text.toLowerCase())),
      purge: async (id) => void history.splice(0, history.length, ...history.filter((entry) => entry.id !== id)),
      copyForSupport: async () => {},
    },
  }
}
