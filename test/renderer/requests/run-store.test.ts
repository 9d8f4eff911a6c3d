import { beforeEach, describe, expect, it } from 'vitest'
import type { AccountId, RequestDraft, RunId, RunView } from '../../../preload/views'
import { createRunStore, emptyDesk, type RunStore } from '../../../renderer/features/requests/run-store'
import { ApiError } from '../../../renderer/state/api'
import { sampleError } from '../../fakes/samples'

const anna = 'anna' as AccountId
const nord = 'nord' as AccountId

/** Requests that are answered when the test says so. */
function pendingRequests() {
  const sent: { draft: RequestDraft; answer: (run: RunView) => void; fail: (error: Error) => void }[] = []
  const cancelled: RunId[] = []
  return {
    sent,
    cancelled,
    run: (draft: RequestDraft) => new Promise<RunView>((answer, fail) => sent.push({ draft, answer, fail })),
    cancel: async (runId: RunId) => void cancelled.push(runId),
  }
}
const answerTo = (draft: RequestDraft) => ({ runId: draft.runId, id: draft.id, status: 200 }) as RunView

describe('createRunStore', () => {
  let requests: ReturnType<typeof pendingRequests>
  let runs: RunStore
  const deskOf = (id: AccountId) => runs.desks.get().get(id) ?? emptyDesk

  beforeEach(() => {
    requests = pendingRequests()
    runs = createRunStore(requests)
    runs.edit(anna, { path: '/a' })
    runs.edit(nord, { path: '/b' })
  })

  it('keeps a draft for each account', () => {
    expect([deskOf(anna).draft.path, deskOf(nord).draft.path]).toEqual(['/a', '/b'])
  })

  it('brings a late answer to the account it was asked for', async () => {
    const [first, second] = [runs.send(anna), runs.send(nord)]
    const [toAnna, toNord] = requests.sent
    toNord?.answer(answerTo(toNord.draft))
    toAnna?.answer(answerTo(toAnna.draft))
    await Promise.all([first, second])
    expect([deskOf(anna).answer?.id, deskOf(nord).answer?.id]).toEqual([anna, nord])
  })

  it('sends one request at a time for one account', () => {
    void runs.send(anna)
    void runs.send(anna)
    expect(requests.sent).toHaveLength(1)
  })

  it('keeps what was typed while a request ran', async () => {
    const sending = runs.send(anna)
    runs.edit(anna, { path: '/later' })
    requests.sent[0]?.answer(answerTo(requests.sent[0].draft))
    await sending
    expect(deskOf(anna).draft.path).toBe('/later')
  })

  it('keeps the reason when a request could not be sent', async () => {
    const sending = runs.send(anna)
    requests.sent[0]?.fail(new ApiError(sampleError('path-absolute')))
    await sending
    expect(deskOf(anna)).toMatchObject({ running: null, answer: null, failure: { code: 'path-absolute' } })
  })

  it('cancels the run under way, and nothing when there is none', async () => {
    await runs.cancel(anna)
    void runs.send(anna)
    await runs.cancel(anna)
    expect(requests.cancelled).toEqual([requests.sent[0]?.draft.runId])
  })
})
