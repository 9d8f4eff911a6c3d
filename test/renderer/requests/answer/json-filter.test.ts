import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { filterJson, mostFound, type Found } from '../../../../renderer/features/requests/answer/json-filter'
import { createJsonFilter, limitMs, type FilterWorker, type Outcome } from '../../../../renderer/features/requests/answer/json-filter-client'

describe('filterJson', () => {
  const text = JSON.stringify({ results: [{ id: 1, price: 2 }, { id: 2, price: 9 }] })

  it('finds what the path names', () => {
    expect(filterJson(text, '$.results[?@.price > 5].id')).toEqual({ kind: 'found', values: [2], isCut: false })
    expect(filterJson(text, '$..nothing')).toEqual({ kind: 'found', values: [], isCut: false })
  })

  it('says where a path is none', () => {
    expect(filterJson(text, '$.results[')).toMatchObject({ kind: 'wrong' })
    expect(filterJson(text, '$.results..[?')).toMatchObject({ kind: 'wrong' })
    expect(filterJson(text, 'results')).toEqual({ kind: 'wrong', at: 0 })
  })

  it('stops at as many as can be shown', () => {
    const many = JSON.stringify(Array.from({ length: mostFound + 1 }, (_, at) => at))
    expect(filterJson(many, '$[*]')).toMatchObject({ kind: 'found', isCut: true })
    expect(filterJson(many, `$[:${mostFound}]`)).toMatchObject({ kind: 'found', isCut: false })
  })

  it('survives an answer that is nested too deep for it', () => {
    expect(filterJson('['.repeat(20_000) + ']'.repeat(20_000), '$..x').kind).not.toBe('found')
  })
})

describe('createJsonFilter', () => {
  const found: Found = { kind: 'found', values: [1], isCut: false }
  let workers: (FilterWorker & { readonly asked: string[]; isEnded: boolean; answer(outcome: Found): void })[]
  const start = (): FilterWorker => {
    const worker = {
      onmessage: null as FilterWorker['onmessage'], onerror: null, asked: [] as string[], isEnded: false,
      postMessage: ({ path }: { path: string }) => void worker.asked.push(path),
      terminate: () => { worker.isEnded = true },
      answer: (outcome: Found) => worker.onmessage?.({ data: outcome } as MessageEvent<Found>),
    }
    workers.push(worker)
    return worker
  }
  const ask = (filter: ReturnType<typeof createJsonFilter>, path: string) => {
    const outcomes: Outcome[] = []
    filter.ask({ text: '{}', path }, (outcome) => outcomes.push(outcome))
    return outcomes
  }

  beforeEach(() => {
    workers = []
    vi.useFakeTimers()
  })
  afterEach(() => void vi.useRealTimers())

  it('uses a worker again that has answered', () => {
    const filter = createJsonFilter(start)
    const first = ask(filter, '$.a')
    workers[0]!.answer(found)
    ask(filter, '$.b')
    expect(first).toEqual([found])
    expect(workers.map(({ asked }) => asked)).toEqual([['$.a', '$.b']])
    expect(workers[0]!.isEnded).toBe(false)
  })

  it('ends a path that takes too long, with its worker, and goes on with another', () => {
    const filter = createJsonFilter(start)
    const slow = ask(filter, '$..slow')
    vi.advanceTimersByTime(limitMs - 1)
    expect(slow).toEqual([])
    vi.advanceTimersByTime(1)
    expect(slow).toEqual([{ kind: 'too-long' }])
    expect(workers[0]!.isEnded).toBe(true)
    const next = ask(filter, '$.a')
    workers[1]!.answer(found)
    expect(next).toEqual([found])
  })

  it('never answers a question that a newer one took the place of', () => {
    const filter = createJsonFilter(start)
    const older = ask(filter, '$.a')
    const newer = ask(filter, '$.b')
    expect(workers[0]!.isEnded).toBe(true)
    workers[0]!.answer(found)
    workers[1]!.answer(found)
    expect([older, newer]).toEqual([[], [found]])
  })

  it('has no limit left over once it was stopped', () => {
    const filter = createJsonFilter(start)
    const outcomes = ask(filter, '$.a')
    filter.stop()
    vi.runAllTimers()
    expect(outcomes).toEqual([])
    expect(workers[0]!.isEnded).toBe(true)
  })
})
