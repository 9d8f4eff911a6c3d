import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HttpRequest } from '../../../main/core/ports'
import { nextPageOf } from '../../../main/core/requests/next-page'
import { rawResults } from '../../../main/core/requests/raw-results'
import { AppError } from '../../../main/core/errors'
import { response } from '../../fakes/http'
import { orderOf } from '../../fakes/order'
import { draft, setup } from './runner-setup'

const base = 'https://api.tillhub.com'
const order = orderOf(draft)

describe('the next page', () => {
  const next = (envelope: object) => nextPageOf(JSON.stringify(envelope), base)

  it.each<[string, object, string | null]>([
    ['stands in cursor.next', { results: [], cursor: { next: `${base}/api/v1/a?page=2` } }, '/api/v1/a?page=2'],
    ['stands in cursors.after', { results: [], cursors: { after: `${base}/api/v0/b?cursor=x` } }, '/api/v0/b?cursor=x'],
    ['may be relative', { results: [], cursors: { after: '/api/v0/b?cursor=x' } }, '/api/v0/b?cursor=x'],
    ['is absent at the end', { results: [], cursor: { first: `${base}/a` }, cursors: { after: null } }, null],
    ['is none in an odd envelope', { cursor: 5, cursors: 'x' }, null],
    ['holds no variable of ours', { cursor: { next: `${base}/a?x={{account.id}}` } }, '/a?x=%7B%7Baccount.id%7D%7D'],
  ])('%s', (_, envelope, path) => expect(next(envelope)).toMatchObject({ path, isForeign: false }))

  it.each(['https://evil.test/a', '//evil.test/a', 'http://api.tillhub.com/a', 'https://api.tillhub.com:444/', 'https://u:p@api.tillhub.com/', 'javascript:1'])('never leads to %s', link => {
    expect(next({ results: [], cursor: { next: link } })).toMatchObject({ path: null, isForeign: true })
  })

  it('is shown with an answer', async () => {
    const run = await setup({ answer: () => response(200, { results: [1], cursor: { next: `${base}/api/v1/a?page=2` } }) }).runner.run(order)
    expect(run.nextPage).toBe('/api/v1/a?page=2')
  })

  it('is not shown where it would have to be masked', async () => {
    const run = await setup({ answer: () => response(200, { results: [1], cursor: { next: `${base}/api/v1/a?token=CANARY-old` } }) }).runner.run(order)
    expect(run.nextPage).toBe(null)
  })
})

describe('results as they were written', () => {
  it('keep numbers, order and spaces', () => {
    expect(rawResults('{"a":{"results":[0]},"results" : [ {"n":1.10,"id":12345678901234567890} ,[]],"count":1}')).toBe(' {"n":1.10,"id":12345678901234567890} ,[]')
  })

  it('are none where there is no list of that name', () => {
    expect(['{}', '[]', '{"results":{}}', '{"a":"\\"results\\":[1]"}', '{"a":{"results":[1]}}'].map(rawResults)).toEqual([null, null, null, null, null])
  })

  it('are found in any envelope', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()), (fields, results) => {
      const text = JSON.stringify({ ...fields, results })
      expect(JSON.parse(`[${rawResults(text)}]`)).toEqual(JSON.parse(JSON.stringify(results)))
    }))
  })
})

describe('page after page', () => {
  const pageOf = (url: string) => Number(new URL(url).searchParams.get('page') ?? 1)
  /** Pages of two rows each. */
  const paged = (last: number) => ({ url }: HttpRequest) => {
    const page = pageOf(url)
    const next = page < last ? { next: `${base}/api/v1/products/L1?page=${page + 1}` } : {}
    return response(200, { results: [{ n: page }, { n: -page }], cursor: next, request: { id: `r-${page}` } })
  }

  it('gives all results in their order, and tells how many', async () => {
    const { runner, http } = setup({ answer: paged(3) })
    const run = await runner.runAll(order, 50)
    expect(JSON.parse(run.body)).toEqual({ results: [{ n: 1 }, { n: -1 }, { n: 2 }, { n: -2 }, { n: 3 }, { n: -3 }], count: 6 })
    expect(run).toMatchObject({ status: 200, pages: { read: 3, results: 6, stoppedBy: 'end' }, error: null, nextPage: null })
    expect(http.requests.map(({ url }) => pageOf(url))).toEqual([1, 2, 3])
    expect(run.timeline.filter(({ what }) => what === 'page').map(({ detail }) => detail)).toEqual(['1', '2', '3'])
  })

  it('stops at the cap', async () => {
    expect((await setup({ answer: paged(9) }).runner.runAll(order, 2)).pages).toEqual({ read: 2, results: 4, stoppedBy: 'cap' })
  })

  it('stops when a link comes again', async () => {
    const run = await setup({ answer: () => response(200, { results: [1], cursor: { next: `${base}/api/v1/a?page=2` } }) }).runner.runAll(order, 50)
    expect(run.pages).toEqual({ read: 2, results: 2, stoppedBy: 'repeated' })
  })

  it('sends nothing to another server that a link names', async () => {
    const { runner, http } = setup({ answer: () => response(200, { results: [1], cursor: { next: 'https://evil.test/' } }) })
    expect((await runner.runAll(order, 50)).pages).toEqual({ read: 1, results: 1, stoppedBy: 'foreign-link' })
    expect(http.requests).toHaveLength(1)
  })

  it('keeps what was read when a later page fails', async () => {
    const failing = (request: HttpRequest) => (pageOf(request.url) === 2 ? response(500, { msg: 'no' }) : paged(3)(request))
    const run = await setup({ answer: failing }).runner.runAll(order, 50)
    expect(JSON.parse(run.body)).toEqual({ results: [{ n: 1 }, { n: -1 }], count: 2 })
    expect(run.pages?.stoppedBy).toBe('failed')
  })

  it('keeps what was read when the network fails, and says why it ended', async () => {
    const failing = (request: HttpRequest) => (pageOf(request.url) === 2 ? Promise.reject(new AppError('connection-reset')) : paged(3)(request))
    const run = await setup({ answer: failing }).runner.runAll(order, 50)
    expect(run).toMatchObject({ status: 200, error: { code: 'connection-reset' }, pages: { read: 1, results: 2, stoppedBy: 'failed' } })
  })

  it('shows an answer that is no list as what it is', async () => {
    const run = await setup({ answer: () => response(403, { msg: 'no right', request: { id: 'r-9' } }) }).runner.runAll(order, 50)
    expect(run).toMatchObject({ status: 403, requestId: 'r-9', pages: { read: 0, results: 0, stoppedBy: 'failed' } })
    expect(run.body).toContain('no right')
  })

  it('masks each page, and leaves nothing in files', async () => {
    const { runner, spool } = setup({ answer: () => response(200, { results: [{ api_key: 'CANARY-1', note: 'CANARY-old' }] }) })
    expect(JSON.stringify(await runner.runAll(order, 50))).not.toContain('CANARY')
    expect(spool.open()).toBe(0)
  })

  it('leaves nothing in files when the disk is full', async () => {
    const { runner, spool } = setup({ answer: ({ url }) => response(200, { results: ['x'.repeat(700_000)], cursor: { next: `${base}/a?page=${pageOf(url) + 1}` } }) })
    spool.room = 1_500_000
    expect(await runner.runAll(order, 50)).toMatchObject({ error: { code: 'storage-full' } })
    expect(spool.open()).toBe(0)
  })
})
