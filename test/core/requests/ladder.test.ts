import { describe, expect, it } from 'vitest'
import { ladder } from '../../../preload/catalogue/ladder'
import type { LadderView, RunOrder } from '../../../preload/request-views'
import type { AccountId, RunId, RunView, SessionView } from '../../../preload/views'
import { createLadder } from '../../../main/core/requests/ladder'
import { createFakeClock } from '../../fakes/clock'
import { sampleError, sampleSession } from '../../fakes/samples'

const anna = 'anna' as AccountId
const climb = { id: anna, runId: 'climb' as RunId }

interface Options {
  /** The status that a path is answered with, or null for none. */
  readonly status?: (path: string) => number | null
  readonly session?: SessionView
  readonly onRun?: () => void
}

function setup({ status = () => 200, session = sampleSession({ id: anna, now: 0 }), onRun }: Options = {}) {
  const orders: RunOrder[] = []
  const cancelled: RunId[] = []
  const views: LadderView[] = []
  let ids = 0
  const climber = createLadder({
    clock: createFakeClock(),
    runner: {
      async run(order) {
        orders.push(order)
        onRun?.()
        const answered = status(order.draft.path)
        return { status: answered, ms: 1, requestId: 'r', error: answered === null ? sampleError('timeout') : null, explanation: null } as RunView
      },
      cancel: runId => cancelled.push(runId),
    },
    refresh: async () => session,
    explainCode: (_, code) => ({ causes: [{ code: code as 'key-refused', certainty: 'sure' }], facts: {} as never }),
    newRunId: () => `run-${++ids}` as RunId,
    onStep: view => views.push(view),
  })
  return { climber, orders, cancelled, views }
}

const states = ({ rungs }: LadderView) => rungs.map(({ state }) => state)

describe('the ladder', () => {
  it('goes from the sign-in to the account’s data, only reading', async () => {
    const { climber, orders } = setup()
    const view = await climber.climb(climb)
    expect(new Set(states(view))).toEqual(new Set(['passed']))
    expect(orders.map(({ draft }) => draft.path)).toEqual(ladder.flatMap(({ path }) => path ?? []))
    expect(new Set(orders.map(({ draft }) => draft.method))).toEqual(new Set(['GET']))
  })

  it('stops at the first failure and leaves the rest', async () => {
    const { climber, orders } = setup({ status: path => (path.includes('supported-events') ? 500 : 200) })
    expect(states(await climber.climb(climb))).toEqual(['passed', 'passed', 'failed', 'skipped', 'skipped', 'skipped', 'skipped', 'skipped'])
    expect(orders).toHaveLength(2)
  })

  it('asks nothing of a server that refuses the key, and explains it', async () => {
    const session = sampleSession({ id: anna, now: 0 })
    const { climber, orders } = setup({ session: { ...session, key: { ...session.key, state: 'refused', reason: sampleError('key-refused') } } })
    const { rungs } = await climber.climb(climb)
    expect(rungs[0]).toMatchObject({ state: 'failed', error: { code: 'key-refused' }, explanation: { causes: [{ code: 'key-refused' }] } })
    expect(orders).toHaveLength(0)
  })

  it.each([403, 404])('goes on after a %i where only a right can be missing', async status => {
    const { climber } = setup({ status: path => (path.endsWith('/me') || path.includes('registers') ? status : 200) })
    expect(states(await climber.climb(climb))).toEqual(['passed', 'refused', 'passed', 'passed', 'passed', 'passed', 'refused', 'passed'])
  })

  it('stops at a 403 for the account’s own products', async () => {
    const { climber } = setup({ status: path => (path.includes('limit=1&deleted=false') ? 403 : 200) })
    expect(states(await climber.climb(climb))[3]).toBe('failed')
  })

  it('tells each step as it is taken', async () => {
    const { climber, views } = setup()
    await climber.climb(climb)
    expect(views.slice(0, 4).map(view => states(view).slice(0, 2))).toEqual([['running', 'waiting'], ['passed', 'waiting'], ['passed', 'running'], ['passed', 'passed']])
    expect(views.every(({ endedAt }) => endedAt === null)).toBe(true)
  })

  it('ends when it is cancelled, and so does the request under way', async () => {
    const all = setup({ onRun: () => all.climber.cancel(climb.runId) })
    expect(states(await all.climber.climb(climb)).slice(2)).toEqual(Array(6).fill('skipped'))
    expect([all.orders.length, all.cancelled]).toEqual([1, ['run-1']])
  })
})
