import { describe, expect, it } from 'vitest'
import { AppError } from '../../../main/core/errors'
import type { NewAccount } from '../../../preload/views'
import { answered, get, held, setup } from './setup'

const at = (host: string): Partial<NewAccount> => ({ environment: { kind: 'custom', baseUrl: `https://${host}` } })
const live = { accountClass: 'live' } as const

describe('one request as many accounts', () => {
  it('is sent as each of them, with its own token, path and host', async () => {
    const app = await setup(5, n => at(n % 2 ? 'odd.test' : 'even.test'))
    await app.start()
    expect(app.run()).toMatchObject({ state: 'done', total: 5, done: 5 })
    expect(app.server.seen.map(({ account }) => account).sort()).toEqual(['account-0', 'account-1', 'account-2', 'account-3', 'account-4'])
    expect(app.server.mismatches).toEqual([])
    expect(app.row(3)).toMatchObject({ state: 'answered', status: 200, code: null })
  })

  it('keeps every token with its own account, and the limits, in ten thousand requests to hosts that answer in any order', async () => {
    const app = await setup(500, n => at(`host-${n % 3}.test`))
    // As a network would: some answers overtake others.
    app.server.answer = async ({ account }) => {
      for (let turns = Number(account.slice(8)) % 7; turns > 0; turns--) await Promise.resolve()
      return answered({ name: account })
    }
    for (let round = 0; round < 20; round++) {
      await app.start()
      // Sign-ins have limits of their own.
      while (app.run().state !== 'done') await app.pass(1_000)
    }
    expect(app.server.seen).toHaveLength(10_000)
    expect(app.server.mismatches).toEqual([])
    expect(app.server.most).toBeLessThanOrEqual(8)
    expect(Math.max(...app.server.mostAt.values())).toBeLessThanOrEqual(4)
    // Ten thousand requests take a while where other tests run beside it.
  }, 120_000)

  it('has eight under way at once, and four at one host', async () => {
    const { waiting, answer } = held()
    const app = await setup(12, n => at(n < 6 ? 'a.test' : n < 9 ? 'b.test' : 'c.test'))
    app.server.answer = answer
    await app.start()
    expect([app.server.most, app.server.mostAt.get('a.test')]).toEqual([8, expect.any(Number)])
    expect(waiting).toHaveLength(8)
    expect(waiting.filter(({ seen }) => seen.url.host === 'a.test').length).toBeLessThanOrEqual(4)
  })

  it('reaches the page as patches, four times a second at most', async () => {
    const { waiting, answer } = held()
    const app = await setup(40)
    app.server.answer = answer
    await app.start()
    while (waiting.length > 0) {
      waiting.shift()?.go(answered({ a: 1 }))
      await app.pass(20)
    }
    await app.pass(250)
    const times = app.pushes.map(({ at: time }) => time)
    for (const [n, time] of times.entries()) if (n > 0) expect(time - times[n - 1]!).toBeGreaterThanOrEqual(250)
    expect(app.pushes.slice(1).every(({ rows }) => rows < 40)).toBe(true)
    expect(app.rows.size).toBe(40)
    expect(app.pushes.at(-1)?.run).toMatchObject({ state: 'done' })
  })

  it('does not begin while another is under way, nor for an account that is not there', async () => {
    const app = await setup(2)
    app.server.answer = held().answer
    await app.start()
    await expect(app.start()).rejects.toMatchObject({ code: 'run-under-way' })
    app.runs.cancel()
    await expect(app.start({ ids: [...app.ids, 'nobody' as never] })).rejects.toMatchObject({ code: 'not-found' })
    await expect(app.start({ canary: 'nobody' as never })).rejects.toMatchObject({ code: 'input-invalid', details: { detail: 'canary' } })
  })

  it('leaves out accounts that are removed meanwhile', async () => {
    const { waiting, answer } = held()
    const app = await setup(6)
    app.server.answer = answer
    await app.start()
    await app.core.flows.remove([app.ids[0]!, app.ids[5]!])
    expect(app.run()).toMatchObject({ total: 4 })
    while (waiting.length > 0) {
      waiting.shift()?.go(answered({}))
      await app.settle()
    }
    expect(app.run()).toMatchObject({ state: 'done', total: 4, done: 4 })
    expect(app.server.seen.map(({ account }) => account)).not.toContain('account-5')
  })
})

describe('pause, cancel and retry', () => {
  async function underWay() {
    const { waiting, answer } = held()
    const app = await setup(10)
    app.server.answer = answer
    await app.start()
    const letGo = async (status = 200): Promise<void> => {
      for (const { go } of waiting.splice(0)) go(answered({ status }, status))
      await app.settle()
    }
    return { ...app, waiting, letGo }
  }

  it('a pause lets those under way come in and begins no other', async () => {
    const { runs, run, letGo, server } = await underWay()
    runs.pause()
    await letGo()
    expect([run().state, run().pausedBy, run().done, server.seen.length]).toEqual(['paused', 'asked', 4, 4])
    runs.resume()
    expect(run().state).toBe('running')
    await letGo()
    await letGo()
    await letGo()
    expect(run()).toMatchObject({ state: 'done', done: 10 })
  })

  it('a cancel stops those under way and skips the others', async () => {
    const app = await underWay()
    app.runs.cancel()
    await app.settle()
    expect(app.states().filter(state => state === 'skipped')).toHaveLength(6)
    expect(app.core.runs.view()!.rows.filter(({ code }) => code === 'cancelled')).toHaveLength(4)
    expect(app.run()).toMatchObject({ state: 'cancelled', done: 10 })
    expect(app.server.seen[0]?.request.signal.aborted).toBe(true)
  })

  it('a retry asks those again that failed or were skipped, and no other', async () => {
    const app = await underWay()
    await app.letGo(404)
    await app.letGo()
    await app.letGo()
    expect(app.states().filter(state => state === 'failed')).toHaveLength(4)
    const before = app.server.seen.length
    app.runs.retry('')
    await app.settle()
    await app.letGo()
    expect(app.server.seen.slice(before).map(({ account }) => account).sort()).toEqual(app.server.seen.slice(0, 4).map(({ account }) => account).sort())
    expect(app.run()).toMatchObject({ state: 'done', done: 10 })
    expect(app.states().every(state => state === 'answered')).toBe(true)
  })
})

describe('a host that asks for a pause', () => {
  it('gets it, is then tried by one request, and the account is asked again', async () => {
    const app = await setup(8)
    let refusals = 1
    app.server.answer = () => (refusals-- > 0 ? answered({ msg: 'slow down' }, 429, { 'retry-after': '30' }) : answered({ a: 1 }))
    await app.start()
    const asked = app.server.seen.length
    expect(asked).toBeLessThanOrEqual(4)
    expect(app.run()).toMatchObject({ state: 'running', heldUntil: app.clock.now() + 30_000 })
    await app.pass(29_999)
    expect(app.server.seen).toHaveLength(asked)
    await app.pass(1)
    expect(app.run()).toMatchObject({ state: 'done', done: 8 })
    expect(app.states()).toEqual(Array(8).fill('answered'))
  })

  it('does not hold up the others', async () => {
    const app = await setup(4, n => at(n === 0 ? 'busy.test' : 'free.test'))
    app.server.answer = ({ url }) => (url.host === 'busy.test' ? answered({}, 503, { 'retry-after': '10' }) : answered({}))
    await app.start()
    expect(app.states()).toEqual(['waiting', 'answered', 'answered', 'answered'])
    await app.pass(60_000)
    await app.pass(60_000)
    expect(app.row(0)).toMatchObject({ state: 'failed', status: 503, code: 'server-error' })
    expect(app.server.seen.filter(({ url }) => url.host === 'busy.test')).toHaveLength(3)
  })

  it('is not sent a write again unasked, though it says that it did nothing', async () => {
    const app = await setup(1)
    app.server.answer = () => answered({}, 429, { 'retry-after': '5' })
    await app.start({ request: { ...get, method: 'POST', body: '{}' } })
    await app.pass(60_000)
    expect(app.server.seen).toHaveLength(1)
    expect(app.row(0)).toMatchObject({ state: 'failed', code: 'rate-limited' })
  })
})

describe('a network that is away', () => {
  it('pauses the run, and asks all that it kept from answering when the run goes on', async () => {
    const app = await setup(60)
    let isAway = true
    app.server.answer = ({ account }) => {
      if (isAway && Number(account.slice(8)) >= 3) throw new AppError('connection-refused')
      return answered({})
    }
    await app.start()
    expect(app.run()).toMatchObject({ state: 'paused', pausedBy: 'network' })
    expect(app.server.seen.length).toBeLessThan(40)
    expect(app.states().filter(state => state === 'failed')).toEqual([])
    isAway = false
    app.runs.resume()
    await app.settle()
    expect(app.run()).toMatchObject({ state: 'done', done: 60 })
    expect(app.states().every(state => state === 'answered')).toBe(true)
  })

  it('lets no write be sent twice', async () => {
    const app = await setup(30)
    app.server.answer = () => { throw new AppError('connection-reset') }
    await app.start({ request: { ...get, method: 'PUT', body: '{}' } })
    expect(app.run()).toMatchObject({ state: 'paused', pausedBy: 'network' })
    app.runs.resume()
    await app.settle()
    const names = app.server.seen.map(({ account }) => account)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a write', () => {
  const write = { ...get, method: 'DELETE' } as const

  it('to live accounts needs the method and their number, typed', async () => {
    const app = await setup(3, n => (n > 0 ? live : {}))
    for (const confirmation of ['', 'DELETE', 'DELETE 3', 'delete 2', 'PUT 2']) {
      await expect(app.start({ request: write, confirmation })).rejects.toMatchObject({ code: 'input-invalid', details: { detail: 'confirmation' } })
    }
    expect(app.server.seen).toEqual([])
    await app.start({ request: write, confirmation: ' DELETE 2 ' })
    expect(app.server.seen).toHaveLength(3)
  })

  it('to test accounts, and a read, need none', async () => {
    const app = await setup(2, () => live)
    await app.start()
    expect(app.server.seen).toHaveLength(2)
    const tests = await setup(2)
    await tests.start({ request: write })
    expect(tests.server.seen).toHaveLength(2)
  })

  it('goes to the canary alone, and to the others when told so', async () => {
    const app = await setup(5)
    await app.start({ request: write, canary: app.ids[3]! })
    expect(app.server.seen.map(({ account }) => account)).toEqual(['account-3'])
    expect(app.run()).toMatchObject({ state: 'paused', pausedBy: 'canary', total: 5, done: 1 })
    app.runs.resume()
    await app.settle()
    expect(app.run()).toMatchObject({ state: 'done', done: 5 })
    expect(app.server.seen).toHaveLength(5)
  })

  it('waits behind its canary whatever is pressed: pause, resume, or another try', async () => {
    const { waiting, answer } = held()
    const app = await setup(3)
    app.server.answer = answer
    await app.start({ request: write, canary: app.ids[0]! })
    app.runs.pause()
    app.runs.resume()
    waiting.shift()?.go(answered({}, 500))
    await app.settle()
    expect(app.run().pausedBy).toBe('canary')
    app.runs.retry('')
    await app.settle()
    waiting.shift()?.go(answered({}))
    await app.settle()
    expect(app.run().pausedBy).toBe('canary')
    expect(app.server.seen.map(({ account }) => account)).toEqual(['account-0', 'account-0'])
  })

  it('that failed at live accounts needs a confirmation for those to be sent again', async () => {
    const app = await setup(3, () => live)
    app.server.answer = ({ account }) => answered({}, account === 'account-1' ? 500 : 200)
    await app.start({ request: write, confirmation: 'DELETE 3' })
    expect(() => app.runs.retry('DELETE 3')).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    app.runs.retry('DELETE 1')
    await app.settle()
    expect(app.server.seen).toHaveLength(4)
  })

  it('can be seen before: where it would go for each account, and nothing is sent', async () => {
    const app = await setup(2)
    const plan = await app.runs.plan({ ids: app.ids, request: { ...write, path: '/api/v1/things/{{account.id}}?x={{nope}}' } })
    expect(plan.map(({ url, problems }) => [url, problems.map(({ code }) => code)])).toEqual([[null, ['variable-unknown']], [null, ['variable-unknown']]])
    const [first] = await app.runs.plan({ ids: app.ids, request: { ...write, path: '/api/v1/things/{{account.id}}' } })
    expect(first).toEqual({ id: app.ids[0], url: 'https://api.tillhub.com/api/v1/things/account-0', problems: [] })
    expect(app.server.seen).toEqual([])
  })
})
