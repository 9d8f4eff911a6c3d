import { ladder, type Rung } from '../../../preload/catalogue/ladder'
import type { LadderView, RungView } from '../../../preload/request-views'
import type { AccountId, RunId, RunView, SessionView } from '../../../preload/views'
import type { Clock } from '../ports'
import type { Outcome } from './outcome'
import type { Runner } from './runner'

/** Tries an account step by step, from its key to its data, and stops where it breaks. */
export interface Ladder {
  /** Each step is told as it is taken; answers when the last one is done. Throws 'not-found' for an account that is gone. */
  climb(input: { readonly id: AccountId; readonly runId: RunId }): Promise<LadderView>
  /** Ends it after the step under way was broken off; ignored when it is not being climbed. */
  cancel(runId: RunId): void
}

interface Climb {
  /** The request under way. */
  request: RunId | null
  isCancelled: boolean
}
type Step = Partial<Omit<RungView, 'name' | 'path' | 'proves'>> & Pick<RungView, 'state'>

export function createLadder(deps: {
  readonly runner: Pick<Runner, 'run' | 'cancel'>
  readonly refresh: (id: AccountId) => Promise<SessionView>
  readonly explainCode: Outcome['explainCode']
  readonly newRunId: () => RunId
  readonly clock: Clock
  readonly onStep: (view: LadderView) => void
}): Ladder {
  const { runner, clock } = deps
  const climbing = new Map<RunId, Climb>()

  async function signIn(id: AccountId): Promise<Step> {
    const started = clock.monotonic()
    const { key, token, requestId } = await deps.refresh(id)
    const error = key.reason ?? token.reason
    const ms = Math.round(clock.monotonic() - started)
    if (!error) return { state: 'passed', ms, requestId }
    return { state: 'failed', ms, error, status: error.status, requestId: error.requestId, explanation: deps.explainCode(id, error.code) }
  }

  async function request(id: AccountId, climb: Climb, rung: Rung, path: string): Promise<Step> {
    const runId = climb.request = deps.newRunId()
    const draft = { runId, id, method: 'GET', path, query: [], headers: [], body: null } as const
    const run = await runner.run({ draft, consent: { confirmation: null, allowForeign: false } })
    const { status, ms, requestId, error, explanation } = run
    return { state: stateOf(run, rung), runId, status, ms, requestId, error, explanation }
  }

  return {
    async climb({ id, runId }) {
      const climb: Climb = { request: null, isCancelled: false }
      const rungs: RungView[] = ladder.map(({ mayBeRefused: _, ...rung }) =>
        ({ ...rung, state: 'waiting', runId: null, status: null, ms: null, requestId: null, error: null, explanation: null }))
      const startedAt = clock.now()
      const view = (endedAt: number | null): LadderView => ({ runId, id, startedAt, endedAt, rungs: [...rungs] })
      const step = (at: number, change: Step): void => {
        rungs[at] = { ...rungs[at] as RungView, ...change }
        deps.onStep(view(null))
      }
      climbing.set(runId, climb)
      try {
        let isOver = false
        for (const [at, rung] of ladder.entries()) {
          if (isOver) {
            step(at, { state: 'skipped' })
            continue
          }
          step(at, { state: 'running' })
          const taken = rung.path === null ? await signIn(id) : await request(id, climb, rung, rung.path)
          step(at, taken)
          isOver = taken.state === 'failed' || climb.isCancelled
        }
        return view(clock.now())
      } finally {
        climbing.delete(runId)
      }
    },

    cancel(runId) {
      const climb = climbing.get(runId)
      if (!climb) return
      climb.isCancelled = true
      if (climb.request) runner.cancel(climb.request)
    },
  }
}

function stateOf({ status }: RunView, { mayBeRefused }: Rung): RungView['state'] {
  if (status !== null && status < 300) return 'passed'
  return mayBeRefused && (status === 403 || status === 404) ? 'refused' : 'failed'
}
