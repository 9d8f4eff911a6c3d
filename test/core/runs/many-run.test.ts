import { expect, it } from 'vitest'
import { AppError } from '../../../main/core/errors'
import { createRuns, type RunsChange, type Sender } from '../../../main/core/runs/runs'
import type { AccountId, RunId } from '../../../preload/views'
import { createFakeClock } from '../../fakes/clock'
import { get, plain } from './setup'

it('goes on past a request that is not sent at all, and says why', async () => {
  const clock = createFakeClock()
  const changes: RunsChange[] = []
  let last = 0
  const sender: Sender = {
    run: () => Promise.reject(new AppError('input-invalid', { detail: 'CANARY' })),
    cancel: () => undefined,
    preview: () => Promise.resolve({ url: null, problems: [] }),
  }
  const runs = createRuns({
    clock, sender, random: () => 0, background: work => void work, hostOf: () => 'api.tillhub.com', newId: () => `run-${++last}` as RunId,
    accounts: { profile: () => ({ accountClass: 'test' }) as never, title: id => id }, onChange: change => changes.push(change),
  })
  const ids = Array.from({ length: 10 }, (_, n) => `n${n}` as AccountId)
  await runs.start({ ids, request: get, look: plain, canary: null, confirmation: '' })
  for (let turns = 0; turns < 50; turns++) await Promise.resolve()
  expect(runs.view()?.run).toMatchObject({ state: 'done', done: 10 })
  expect(new Set(runs.view()?.rows.map(({ state, code, status }) => [state, code, status].join()))).toEqual(new Set(['failed,input-invalid,']))
  expect(new Set(runs.view()?.rows.map(({ group }) => group)).size).toBe(1)
  expect(runs.answer(ids[0]!)).toMatchObject({ body: '', error: { code: 'input-invalid' } })
  clock.advance(250)
  expect(changes).toHaveLength(1)
})
