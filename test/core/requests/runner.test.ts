import { describe, expect, it } from 'vitest'
import type { Consent } from '../../../preload/request-views'
import type { AccountId, RequestDraft, RunId, RunView } from '../../../preload/views'
import { AppError } from '../../../main/core/errors'
import type { HttpRequest } from '../../../main/core/ports'
import { MASK } from '../../../main/core/tillhub/redact'
import { response } from '../../fakes/http'
import { orderOf } from '../../fakes/order'
import { anna, bearer, draft, never, setup as setupRunner, type Options } from './runner-setup'

function setup(options: Options = {}) {
  const { runner, ...rest } = setupRunner(options)
  return { ...rest, runner: { ...runner, run: (given: RequestDraft, consent?: Consent) => runner.run(orderOf(given, consent)) } }
}

const steps = (run: RunView) => run.timeline.map(({ what }) => what)

describe('run', () => {
  it('sends the resolved request to the account’s server and shows what was sent and what came', async () => {
    const { runner, http, finished } = setup()
    const run = await runner.run({ ...draft, method: 'POST', body: '{}' })
    expect(http.requests).toHaveLength(1)
    expect(http.requests[0]).toMatchObject({ method: 'POST', url: 'https://api.tillhub.com/api/v1/products/L1?limit=1', body: '{}', headers: { authorization: 'Bearer CANARY-old' } })
    expect(run).toMatchObject({ runId: 'run-1', id: anna, method: 'POST', url: 'https://api.tillhub.com/api/v1/products/L1?limit=1', status: 200, bodyKind: 'json', requestId: 'r-1', error: null })
    expect(run.requestHeaders).toContainEqual({ name: 'authorization', value: `Bearer ${MASK}` })
    expect(run.requestHeaders).toContainEqual({ name: 'content-type', value: 'application/json' })
    expect(steps(run)).toEqual(['sent', 'first-byte', 'received'])
    expect(finished).toEqual([run])
  })

  it('shows no secret of the account, wherever it was written or answered', async () => {
    const { runner } = setup({ answer: () => response(500, { msg: 'CANARY-KEY', note: 'CANARY-old' }, { 'x-note': 'CANARY-KEY' }) })
    const run = await runner.run({ ...draft, query: [{ name: 'q', value: 'CANARY-KEY' }], headers: [{ name: 'x-mine', value: 'CANARY-KEY' }] })
    expect(JSON.stringify(run)).not.toContain('CANARY')
    expect(run.error).toMatchObject({ code: 'server-error', serverMessage: MASK })
  })

  it.each([403, 404, 409, 422])('leaves a %i to speak for itself', async status => {
    const run = await setup({ answer: () => response(status, { msg: 'no' }) }).runner.run(draft)
    expect(run).toMatchObject({ status, error: null })
  })

  it('says when a body was cut', async () => {
    const run = await setup({ answer: () => ({ ...response(200, '{"a'), truncated: true }) }).runner.run(draft)
    expect(run.truncated).toBe(true)
    expect(steps(run)).toContain('cut')
  })
})

describe('a 401', () => {
  const byToken = ({ headers }: HttpRequest) => (headers['authorization'] === 'Bearer CANARY-new' ? response(200, []) : response(401, { msg: 'Token expired.', request: { id: 'r-4' } }))

  it.each(['GET', 'HEAD'] as const)('to %s is answered by one new token and one repetition', async method => {
    const { runner, http, renewals } = setup({ answer: byToken })
    const run = await runner.run({ ...draft, method })
    expect(run).toMatchObject({ status: 200, error: null })
    expect(steps(run)).toEqual(['sent', 'first-byte', 'received', 'refused-token', 'sign-in', 'sent', 'first-byte', 'received'])
    expect([http.requests.length, renewals()]).toEqual([2, 1])
  })

  it('to the repetition is final', async () => {
    const { runner, http, renewals } = setup({ answer: () => response(401, { msg: 'Token expired.', request: { id: 'r-4' } }) })
    expect(await runner.run(draft)).toMatchObject({ status: 401, error: { code: 'unauthorized', requestId: 'r-4', serverMessage: 'Token expired.' } })
    expect([http.requests.length, renewals()]).toEqual([2, 1])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('to %s is reported, since repeating could act twice', async method => {
    const { runner, http, renewals } = setup({ answer: byToken })
    expect(await runner.run({ ...draft, method })).toMatchObject({ status: 401, error: { code: 'unauthorized' } })
    expect([http.requests.length, renewals()]).toEqual([1, 0])
  })

  it.each([['unauthorized', 'unauthorized'], ['key-refused', 'key-refused']] as const)('that cannot be renewed for %s keeps its answer', async (why, shown) => {
    const { runner, http } = setup({ answer: byToken, renew: () => Promise.reject(new AppError(why)) })
    expect(await runner.run(draft)).toMatchObject({ status: 401, requestId: 'r-4', error: { code: shown } })
    expect(http.requests).toHaveLength(1)
  })
})

describe('a run that fails', () => {
  it.each<[string, Options, Partial<RequestDraft>, string]>([
    ['without an account', { target: () => Promise.reject(new AppError('not-found')) }, {}, 'not-found'],
    ['for want of a token', { tokenFor: () => Promise.reject(new AppError('key-refused')) }, {}, 'key-refused'],
    ['by its path', {}, { path: 'https://evil.test/' }, 'path-absolute'],
    ['by its headers', {}, { headers: [{ name: 'Authorization', value: 'x' }] }, 'header-invalid'],
    ['by a variable', {}, { path: '/{{nope}}' }, 'variable-unknown'],
    ['on the network', { answer: () => Promise.reject(new AppError('dns-failed')) }, {}, 'dns-failed'],
    ['unforeseen', { answer: () => Promise.reject(new Error('CANARY-old')) }, {}, 'internal'],
  ])('%s says so in its view', async (_, options, change, code) => {
    const { runner, finished } = setup(options)
    const run = await runner.run({ ...draft, ...change })
    expect(run).toMatchObject({ status: null, error: { code } })
    expect(steps(run).at(-1)).toBe('failed')
    expect(JSON.stringify(run)).not.toContain('CANARY')
    expect(finished).toEqual([run])
  })

  it('sends nothing when the draft is wrong', async () => {
    const { runner, http } = setup()
    await runner.run({ ...draft, path: '//evil.test' })
    expect(http.requests).toHaveLength(0)
  })

  it('names where a refused redirect led', async () => {
    const run = await setup({ answer: () => Promise.reject(new AppError('redirect-refused', { status: 302, detail: 'evil.test' })) }).runner.run(draft)
    expect(run).toMatchObject({ status: 302, error: { code: 'redirect-refused', detail: 'evil.test' } })
    expect(run.timeline.at(-1)).toMatchObject({ what: 'redirect-refused', detail: 'evil.test' })
  })
})

it('sends no token to a server the account was pointed away from meanwhile', async () => {
  let base = 'https://old.test'
  const { runner, http } = setup({
    baseUrl: () => base,
    tokenFor() {
      base = 'https://new.test'
      return Promise.resolve(bearer('of-new'))
    },
  })
  expect(await runner.run(draft)).toMatchObject({ error: { code: 'cancelled', detail: 'old.test' } })
  expect(http.requests).toHaveLength(0)
})

describe('cancel', () => {
  it.each<[string, Options]>([
    ['the account is looked up', { target: never }],
    ['a token is fetched', { tokenFor: never }],
    ['the answer is awaited', { answer: never }],
    ['the token is replaced', { answer: () => response(401, { msg: 'x' }), renew: never }],
  ])('ends a run while %s', async (_, options) => {
    const { runner, clock } = setup(options)
    const running = runner.run(draft)
    for (let turns = 0; turns < 20; turns++) await Promise.resolve()
    runner.cancel(draft.runId)
    expect(await running).toMatchObject({ error: { code: 'cancelled' } })
    expect(clock.pending()).toBe(0)
  })

  it('tells the network', async () => {
    const { runner, http } = setup({ answer: never })
    const running = runner.run(draft)
    for (let turns = 0; turns < 20; turns++) await Promise.resolve()
    runner.cancel(draft.runId)
    await running
    expect(http.requests[0]?.signal.aborted).toBe(true)
  })

  it('ignores a run that is not', () => expect(() => setup().runner.cancel('nobody' as RunId)).not.toThrow())
})

it('ends a run after a minute, in whatever phase', async () => {
  const { runner, clock } = setup({ tokenFor: never })
  const running = runner.run(draft)
  await Promise.resolve()
  clock.advance(60_000)
  expect(await running).toMatchObject({ ms: 60_000, error: { code: 'timeout' } })
})

it('does not start a run of the same id twice, but again after its end', async () => {
  const { runner } = setup()
  const first = runner.run(draft)
  await expect(runner.run(draft)).rejects.toMatchObject({ code: 'input-invalid' })
  await first
  expect(await runner.run(draft)).toMatchObject({ status: 200 })
})


describe('what the user has to allow', () => {
  const write: RequestDraft = { ...draft, method: 'DELETE' }

  it('keeps a write to a live account from being sent until its title was typed', async () => {
    const { runner, http, finished } = setup({ accountClass: 'live' })
    await expect(runner.run(write)).rejects.toMatchObject({ code: 'confirmation-needed' })
    expect([http.requests.length, finished.length]).toEqual([0, 0])
    expect(await runner.run(write, { confirmation: 'Anna', allowForeign: false })).toMatchObject({ status: 200 })
  })

  it('counts for one request', async () => {
    const { runner } = setup({ accountClass: 'live' })
    await runner.run(write, { confirmation: 'Anna', allowForeign: false })
    await expect(runner.run(write)).rejects.toMatchObject({ code: 'confirmation-needed' })
  })

  it('is asked of what variables make of the draft', async () => {
    const { runner, http } = setup({ own: { other: 'BEN-ID-12345' }, ownerOf: id => (id === 'BEN-ID-12345' ? { id: 'ben' as AccountId, title: 'Ben' } : null) })
    await expect(runner.run({ ...draft, path: '/api/v1/products/{{other}}' })).rejects.toMatchObject({ code: 'foreign-account', details: { detail: 'Ben' } })
    expect(http.requests).toHaveLength(0)
  })
})

describe('the timeline', () => {
  it('tells that a token had to be bought first', async () => {
    const run = await setup({ tokenFor: () => Promise.resolve(bearer('fresh')) }).runner.run(draft)
    expect(steps(run)).toEqual(['sign-in', 'sent', 'first-byte', 'received'])
  })

  it('tells of a sign-in that was needed to know the account’s ids', async () => {
    let pathId: string | null = null
    const tokenFor = () => {
      pathId = 'L1'
      return Promise.resolve(bearer('old'))
    }
    const run = await setup({ tokenFor, pathId: () => pathId }).runner.run(draft)
    expect(steps(run)[0]).toBe('sign-in')
    expect(run.url).toContain('/products/L1')
  })

  it('shows what was sent and received in each attempt, masked', async () => {
    const { runner } = setup({
      answer: ({ headers }) => (headers['authorization'] === 'Bearer CANARY-new' ? response(200, []) : response(401, { msg: 'x' }, { 'set-cookie': 'CANARY', 'x-echo': 'CANARY-old' })),
    })
    const run = await runner.run(draft)
    expect(JSON.stringify(run.timeline)).not.toContain('CANARY')
    expect(run.timeline.map(({ detail }) => detail)).toEqual([
      'GET https://api.tillhub.com/api/v1/products/L1?limit=1', '401', '11', null, null, 'GET https://api.tillhub.com/api/v1/products/L1?limit=1', '200', '2',
    ])
    expect(run.timeline[0]?.headers).toContainEqual({ name: 'authorization', value: `Bearer ${MASK}` })
    expect(run.timeline[1]?.headers).toContainEqual({ name: 'x-echo', value: MASK })
  })

  it('counts from the start, whatever the wall clock does', async () => {
    const { runner, clock } = setup({ answer: async () => {
      clock.advance(500)
      return response(200)
    } })
    expect((await runner.run(draft)).timeline.every(({ afterMs }) => afterMs >= 0 && afterMs <= 502)).toBe(true)
  })
})

describe('an answer too long to be shown', () => {
  const long = JSON.stringify({ results: ['x'.repeat(2 * 1024 * 1024)] })

  it('is shown in part and can be saved whole', async () => {
    const { runner, kept, spool } = setup({ answer: () => response(200, long) })
    const run = await runner.run(draft)
    expect(run).toMatchObject({ bytes: long.length, truncated: true, kept: 'whole', bodyKind: 'text' })
    expect(run.body.length).toBe(1024 * 1024)
    await kept.get(draft.runId, anna).file.saveAs('place')
    expect(spool.saved.get('place')?.toString()).toBe(long)
  })

  it('says when even that was cut', async () => {
    expect(await setup({ answer: () => ({ ...response(200, long), truncated: true }) }).runner.run(draft)).toMatchObject({ kept: 'cut' })
  })

  it('leaves no file behind when its token was refused', async () => {
    const { runner, spool } = setup({ answer: ({ headers }) => (headers['authorization'] === 'Bearer CANARY-new' ? response(200) : response(401, long)) })
    expect(await runner.run(draft)).toMatchObject({ status: 200, kept: null })
    expect(spool.open()).toBe(0)
  })

  it('leaves no file behind when it is cancelled while a new token is fetched', async () => {
    const { runner, spool } = setup({
      answer: () => response(401, long),
      renew() {
        runner.cancel(draft.runId)
        return never()
      },
    })
    expect(await runner.run(draft)).toMatchObject({ error: { code: 'cancelled' } })
    expect(spool.open()).toBe(0)
  })
})

describe('a binary answer', () => {
  const answer = () => response(200, Uint8Array.from([0x25, 0x50, 0, 0xFF]), { 'content-type': 'application/pdf' })

  it('leaves no file behind when the disk is full', async () => {
    const { runner, spool } = setup({ answer })
    spool.room = 3
    expect(await runner.run(draft)).toMatchObject({ error: { code: 'storage-full' }, kept: null })
    expect(spool.open()).toBe(0)
  })

  it('leaves no file behind when everything is stopped while it is put into one', async () => {
    const { runner, spool, kept } = setup({ answer })
    const create = spool.create
    spool.create = () => {
      runner.cancelAll(new AppError('vault-locked'))
      return create()
    }
    expect(await runner.run(draft)).toMatchObject({ error: { code: 'vault-locked' }, kept: null })
    expect(spool.open()).toBe(0)
    expect(() => kept.get(draft.runId, anna)).toThrow('not-found')
  })
})

it('keeps a binary answer to be saved, named by what it is', async () => {
  const { runner, kept } = setup({ answer: () => response(200, Uint8Array.from([0x25, 0x50, 0, 0xFF]), { 'content-type': 'application/pdf' }) })
  expect(await runner.run(draft)).toMatchObject({ bodyKind: 'binary', body: '', kept: 'whole' })
  expect(kept.get(draft.runId, anna).name).toMatch(/^products-[\d-]+T[\d-]+\.pdf$/)
})

it('gives an answer that has begun five minutes, and no more', async () => {
  const { runner, clock } = setup({ answer: async request => {
    await request.sink?.(new TextEncoder().encode('{'))
    return never()
  } })
  const running = runner.run(draft)
  for (let turns = 0; turns < 30; turns++) await Promise.resolve()
  clock.advance(299_000)
  clock.advance(1_000)
  expect(await running).toMatchObject({ ms: 300_000, error: { code: 'timeout' } })
})

describe('a failure is explained', () => {
  it('by who answered', async () => {
    const run = await setup({ answer: () => response(403, '<html>', { 'content-type': 'text/html' }) }).runner.run(draft)
    expect(run.explanation?.causes).toEqual([{ code: 'not-tillhub', certainty: 'likely' }])
  })

  it('by what was in the path', async () => {
    const run = await setup({ answer: () => response(404, { msg: 'Could not find' }) }).runner.run({ ...draft, path: '/api/v1/products/acc' })
    expect(run.explanation?.causes[0]).toEqual({ code: 'path-id-not-legacy', certainty: 'likely' })
  })

  it('without an answer, too', async () => {
    const run = await setup({ answer: () => Promise.reject(new AppError('tls-failed')) }).runner.run(draft)
    expect(run.explanation?.causes[0]?.code).toBe('certificate-inspected')
  })

  it('and what worked is not', async () => expect((await setup().runner.run(draft)).explanation).toBe(null))
})
