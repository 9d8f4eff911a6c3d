import type { Api, Events } from '../../preload/contract'
import type { HealthRowView, HealthRunView, HealthVerdict } from '../../preload/health-views'
import type { AccountId, KeyState, SessionView } from '../../preload/views'

export function sampleRow(more: Partial<Omit<HealthRowView, 'id'>> & { readonly id: string }): HealthRowView {
  return {
    verdict: 'accepted', remarks: [], code: null, status: 200, ms: 212, requestId: `request-${more.id}`, checkedAt: Date.UTC(2026, 10, 24), answersAs: null,
    sameKeyAs: [], skewMs: 0, ...more, id: more.id as AccountId,
  }
}

const verdicts: Readonly<Record<KeyState, HealthVerdict>> = {
  accepted: 'accepted', refused: 'refused', blocked: 'blocked', unreadable: 'key-unreadable', unchecked: 'unreachable',
}

/** Checks at once: each account is what its session says; a pause comes too late. `rows` are known from the start. */
export function createFakeHealth({ now, sessions, push, rows: given = [] }: {
  readonly now: number
  readonly sessions: ReadonlyMap<AccountId, SessionView>
  readonly push: <E extends keyof Events>(event: E, payload: Events[E]) => void
  readonly rows?: readonly HealthRowView[] | undefined
}): Api['health'] {
  const rows = new Map(given.map((row) => [row.id, row]))
  const unchecked = (id: AccountId): HealthRowView => sampleRow({ id, verdict: 'unchecked', status: null, ms: null, requestId: null, checkedAt: null })
  let run: HealthRunView | null = null
  const become = (state: HealthRunView['state'], pausedBy: HealthRunView['pausedBy'] = null): void => {
    if (run) push('health.changed', { run: run = { ...run, state, pausedBy }, rows: [] })
  }

  return {
    report: async () => [...sessions.keys()].map((id) => rows.get(id) ?? unchecked(id)),
    run: async () => run,
    start: async (ids) => {
      const checked = ids.map((id) => {
        const reason = sessions.get(id)?.key.reason ?? sessions.get(id)?.token.reason ?? null
        const verdict = verdicts[sessions.get(id)?.key.state ?? 'unchecked']
        return sampleRow({
          id, verdict, checkedAt: now, code: verdict === 'accepted' || verdict === 'key-unreadable' ? null : reason?.code ?? null, status: reason ? reason.status : 200,
        })
      })
      for (const row of checked) rows.set(row.id, row)
      run = { state: 'done', pausedBy: null, total: ids.length, done: ids.length, againAt: null, startedAt: now, finishedAt: now }
      push('health.changed', { run, rows: checked })
    },
    pause: async () => become('paused', 'asked'),
    resume: async () => become('running'),
    cancel: async () => become('cancelled'),
    export: async () => true,
  }
}
