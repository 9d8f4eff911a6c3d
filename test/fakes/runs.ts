import type { Api, Events } from '../../preload/contract'
import type { ManyRowView, ManyView } from '../../preload/runs-views'
import type { AccountId, KeyState, SessionView } from '../../preload/views'

export function sampleAnswer(more: Partial<Omit<ManyRowView, 'id'>> & { readonly id: string }): ManyRowView {
  return {
    state: 'answered', status: 200, code: null, ms: 120, bytes: 420, requestId: `request-${more.id}`, group: 'same', ungrouped: null, cells: [], ...more,
    id: more.id as AccountId,
  }
}

const outcomes: Readonly<Record<KeyState, Partial<ManyRowView>>> = {
  accepted: {}, unchecked: { state: 'failed', status: null, code: 'connection-refused', group: 'away' }, blocked: { group: 'other' },
  refused: { state: 'failed', status: 401, code: 'key-refused', group: 'refused' }, unreadable: { state: 'failed', status: null, code: 'record-unreadable', group: 'unreadable' },
}

/** Runs at once: each account answers as its key lets expect. A canary is waited behind; a pause comes too late. */
export function createFakeRuns({ now, sessions, push, fail }: {
  readonly now: number
  readonly sessions: ReadonlyMap<AccountId, SessionView>
  readonly push: <E extends keyof Events>(event: E, payload: Events[E]) => void
  readonly fail: (code: 'not-found') => Error
}): Api['runs'] {
  let view: ManyView | null = null
  const need = (): ManyView => {
    if (!view) throw fail('not-found')
    return view
  }
  const cellsOf = (columns: readonly string[]): string[] => columns.map((column) => `found by ${column}`)
  const become = (run: Partial<ManyView['run']>, rows: readonly ManyRowView[] = []): void => {
    const { run: old, rows: before } = need()
    const changed = new Map(rows.map((row) => [row.id, row]))
    const all = before.map((row) => changed.get(row.id) ?? row)
    const done = all.filter(({ state }) => state !== 'waiting').length
    view = { run: { ...old, done, ...run }, rows: all }
    push('runs.changed', { run: view.run, rows })
  }
  const answers = (ids: readonly AccountId[]): ManyRowView[] =>
    ids.map((id) => sampleAnswer({ id, cells: cellsOf(need().run.look.columns), ...outcomes[sessions.get(id)?.key.state ?? 'accepted'] }))

  return {
    get: async () => view,
    plan: async ({ ids, request }) => ids.map((id) => ({ id, url: `https://api.tillhub.com${request.path}`, problems: [] })),
    start: async ({ ids, request, look, canary }) => {
      const waiting = ids.map((id) => sampleAnswer({ id, state: 'waiting', status: null, ms: null, bytes: null, requestId: null, group: null }))
      view = { run: { state: 'running', pausedBy: null, request, look, total: ids.length, done: 0, heldUntil: null, startedAt: now, finishedAt: null }, rows: waiting }
      push('runs.changed', view)
      if (canary === null) become({ state: 'done', finishedAt: now }, answers(ids))
      else become({ state: 'paused', pausedBy: 'canary' }, answers([canary]))
    },
    pause: async () => become({ state: 'paused', pausedBy: 'asked' }),
    resume: async () => become({ state: 'done', pausedBy: null, finishedAt: now }, answers(need().rows.filter(({ state }) => state === 'waiting').map(({ id }) => id))),
    cancel: async () => become({ state: 'cancelled', pausedBy: null, finishedAt: now }),
    retry: async () => become({ state: 'done', finishedAt: now }),
    look: async (look) => become({ look }, need().rows.map((row) => ({ ...row, cells: cellsOf(look.columns) }))),
    compare: async () => ({
      lines: [
        { depth: 0, kind: 'open', name: '', left: '{', right: '{' },
        { depth: 1, kind: 'same', name: 'status', left: '200', right: '200' },
        { depth: 1, kind: 'ignored', name: 'id', left: '"a-1"', right: '"b-2"' },
        { depth: 1, kind: 'changed', name: 'plan', left: '"basic"', right: '"pro"' },
        { depth: 1, kind: 'added', name: 'seats', left: null, right: '4' },
      ],
      isCut: false,
    }),
    answer: async (id) => ({
      id, method: 'GET', url: 'https://api.tillhub.com/api/v0/me', contentType: 'application/json', body: JSON.stringify({ status: 200, plan: 'basic' }), error: null,
    }),
    export: async () => true,
  }
}
