import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Consent, RequestText, RunOrder } from '../../../preload/request-views'
import type { AccountId, RunId, RunView } from '../../../preload/views'
import { createRunStore, emptyDesk, type RunStore } from '../../../renderer/features/requests/run-store'
import { ApiError } from '../../../renderer/state/api'
import { sampleError } from '../../fakes/samples'

const anna = 'anna' as AccountId
const nord = 'nord' as AccountId
const allowed: Consent = { confirmation: 'Anna', allowForeign: false }

/** Requests that are answered when the test says so. */
function pendingRequests() {
  const sent: { order: RunOrder; pages: number | null; answer: (change?: Partial<RunView>) => void; fail: (error: Error) => void }[] = []
  const cancelled: RunId[] = []
  const kept = new Map<AccountId, RequestText>()
  const begin = (order: RunOrder, pages: number | null) => new Promise<RunView>((resolve, fail) => {
    const { runId, id } = order.draft
    sent.push({ order, pages, fail, answer: (change = {}) => resolve({ runId, id, status: 200, nextPage: null, ...change } as RunView) })
  })
  return {
    sent, cancelled, kept,
    run: (order: RunOrder) => begin(order, null),
    runAll: ({ pages, ...order }: RunOrder & { pages: number }) => begin(order, pages),
    cancel: async (runId: RunId) => void cancelled.push(runId),
    draft: async (id: AccountId) => kept.get(id) ?? null,
    keepDraft: async ({ id, draft }: { id: AccountId; draft: RequestText }) => void kept.set(id, draft),
  }
}

describe('createRunStore', () => {
  let requests: ReturnType<typeof pendingRequests>
  let runs: RunStore
  const deskOf = (id: AccountId) => runs.desks.get().get(id) ?? emptyDesk

  beforeEach(() => {
    vi.useFakeTimers()
    requests = pendingRequests()
    runs = createRunStore(requests)
    runs.edit(anna, { path: '/a' })
    runs.edit(nord, { path: '/b' })
  })
  afterEach(() => void vi.useRealTimers())

  it('keeps a draft for each account', () => {
    expect([deskOf(anna).draft.path, deskOf(nord).draft.path]).toEqual(['/a', '/b'])
  })

  it('has main keep a draft once typing has paused, and brings it back in another run', async () => {
    runs.edit(anna, { path: '/a/b' })
    await vi.runAllTimersAsync()
    expect(requests.kept.get(anna)?.path).toBe('/a/b')
    const later = createRunStore(requests)
    await later.open(anna)
    expect(later.desks.get().get(anna)?.draft.path).toBe('/a/b')
  })

  it('lets what is written already stand when an earlier draft comes late', async () => {
    requests.kept.set(anna, { method: 'GET', path: '/old', query: [], headers: [], body: null })
    const later = createRunStore(requests)
    const opening = later.open(anna)
    later.edit(anna, { path: '/new' })
    await opening
    expect(later.desks.get().get(anna)?.draft.path).toBe('/new')
  })

  it('brings a late answer to the account it was asked for', async () => {
    const sending = [runs.send(anna), runs.send(nord)]
    const [toAnna, toNord] = requests.sent
    toNord?.answer()
    toAnna?.answer()
    await Promise.all(sending)
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
    requests.sent[0]?.answer()
    await sending
    expect(deskOf(anna).draft.path).toBe('/later')
  })

  it('keeps the reason when a request could not be sent', async () => {
    const sending = runs.send(anna)
    requests.sent[0]?.fail(new ApiError(sampleError('path-absolute')))
    await sending
    expect(deskOf(anna)).toMatchObject({ running: null, answer: null, failure: { code: 'path-absolute' } })
  })

  it('asks for what main wants allowed, and then sends what was asked about, whatever is typed by then', async () => {
    const refused = runs.send(anna)
    requests.sent[0]?.fail(new ApiError(sampleError('confirmation-needed')))
    await refused
    expect(deskOf(anna)).toMatchObject({ failure: null, asking: { draft: { path: '/a' } } })
    runs.edit(anna, { path: '/other' })
    const sending = runs.allow(anna, allowed)
    requests.sent[1]?.answer()
    await sending
    expect(requests.sent[1]?.order).toMatchObject({ draft: { path: '/a' }, consent: allowed })
    expect(deskOf(anna)).toMatchObject({ asking: null, answer: { status: 200 } })
  })

  it('sends nothing that was refused to it', async () => {
    const refused = runs.send(anna)
    requests.sent[0]?.fail(new ApiError(sampleError('foreign-account')))
    await refused
    runs.refuse(anna)
    await runs.allow(anna, allowed)
    expect(requests.sent).toHaveLength(1)
  })

  it('reads the next page, and all pages, of what was sent and not of what is typed', async () => {
    const first = runs.send(anna)
    requests.sent[0]?.answer({ nextPage: '/a?cursor=2' })
    await first
    runs.edit(anna, { path: '/other' })
    const next = runs.next(anna)
    requests.sent[1]?.answer()
    await next
    expect(requests.sent[1]?.order.draft).toMatchObject({ path: '/a?cursor=2', query: [] })
    void runs.all(anna)
    expect(requests.sent[2]).toMatchObject({ order: { draft: { path: '/a?cursor=2' } }, pages: 50 })
  })

  it('reads no next page where there is none', async () => {
    const first = runs.send(anna)
    requests.sent[0]?.answer()
    await first
    await runs.next(anna)
    expect(requests.sent).toHaveLength(1)
  })

  it('cancels the run under way, and nothing when there is none', async () => {
    await runs.cancel(anna)
    void runs.send(anna)
    await runs.cancel(anna)
    expect(requests.cancelled).toEqual([requests.sent[0]?.order.draft.runId])
  })

  it('forgets answers and bodies on the lock, and has nothing of them kept afterwards', async () => {
    runs.edit(anna, { body: 'secret' })
    runs.forget()
    await vi.runAllTimersAsync()
    expect(deskOf(anna)).toEqual({ ...emptyDesk, draft: { ...emptyDesk.draft, path: '/a' } })
    expect(requests.kept.size).toBe(0)
  })
})
