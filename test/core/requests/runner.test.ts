import { describe, expect, it } from 'vitest'
import type { AccountId, RequestDraft, RunId, RunView } from '../../../preload/views'
import { AppError } from '../../../main/core/errors'
import type { HttpRequest, HttpResponse } from '../../../main/core/ports'
import { createRunner, type RunTarget } from '../../../main/core/requests/runner'
import { Secret } from '../../../main/core/secret'
import { createTillhub } from '../../../main/core/tillhub/client'
import { MASK } from '../../../main/core/tillhub/redact'
import { createFakeClock } from '../../fakes/clock'
import { response, scriptedHttp } from '../../fakes/http'

const anna = 'anna' as AccountId
const draft: RequestDraft = {
  runId: 'run-1' as RunId, id: anna, method: 'GET', path: '/api/v1/products/{{account.pathId}}', query: [{ name: 'limit', value: '1' }], headers: [], body: null,
}
const bearer = (name: string) => ({ token: new Secret(`CANARY-${name}`), tokenType: 'Bearer' })
const never = () => new Promise<never>(() => undefined)

interface Options {
  readonly answer?: (request: HttpRequest) => HttpResponse | Promise<HttpResponse>
  readonly tokenFor?: () => Promise<ReturnType<typeof bearer>>
  readonly renew?: () => Promise<ReturnType<typeof bearer>>
  readonly baseUrl?: () => string
  readonly target?: () => Promise<RunTarget>
}

function setup({ answer = () => response(200, { request: { id: 'r-1' }, results: [] }), baseUrl = () => 'https://api.tillhub.com', ...options }: Options = {}) {
  const clock = createFakeClock()
  const http = scriptedHttp(answer)
  const finished: RunView[] = []
  let renewals = 0
  const runner = createRunner({
    clock,
    tillhub: createTillhub({ http, clock, version: '1' }),
    tokenFor: options.tokenFor ?? (() => Promise.resolve(bearer('old'))),
    renew() {
      renewals += 1
      return options.renew?.() ?? Promise.resolve(bearer('new'))
    },
    target: options.target ?? (() => Promise.resolve({
      baseUrl: baseUrl(),
      variables: { 'account.id': 'acc', 'account.pathId': 'L1', 'account.legacyId': null, 'subUser.id': null, 'subUser.configurationId': null },
      knownSecrets: () => [new Secret('CANARY-KEY')],
    })),
    onFinished: run => finished.push(run),
  })
  return { runner, http, clock, finished, renewals: () => renewals }
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

describe('preview', () => {
  it('shows the resolved URL, masked', async () => {
    const { runner } = setup()
    expect(await runner.preview(draft)).toEqual({ url: 'https://api.tillhub.com/api/v1/products/L1?limit=1', problems: [] })
    expect((await runner.preview({ ...draft, query: [{ name: 'api_key', value: 'x' }] })).url).toBe(`https://api.tillhub.com/api/v1/products/L1?api_key=${MASK}`)
  })

  it('names every part that is wrong', async () => {
    const { url, problems } = await setup().runner.preview({ ...draft, path: '//x', headers: [{ name: 'Host', value: 'x' }], body: '{{nope}}' })
    expect(url).toBeNull()
    expect(problems.map(({ code }) => code)).toEqual(['path-absolute', 'header-invalid', 'variable-unknown'])
  })
})

it('writes a cURL without the token and without asking for one', async () => {
  const { runner } = setup({ tokenFor: () => Promise.reject(new AppError('key-refused')) })
  const command = await runner.curl(draft)
  expect(command).toContain('\'https://api.tillhub.com/api/v1/products/L1?limit=1\'')
  expect(command).toContain('"Authorization: Bearer $TILLHUB_TOKEN"')
  expect(command).not.toContain('CANARY')
})
