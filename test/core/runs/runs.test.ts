import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../main/core/errors'
import { MASK } from '../../../main/core/tillhub/redact'
import type { CompareRules } from '../../../preload/runs-views'
import type { NewAccount } from '../../../preload/views'
import { answered, get, held, plain, setup as begin } from './setup'

type App = Awaited<ReturnType<typeof begin>>
const started: App[] = []
const setup = async (...args: Parameters<typeof begin>): Promise<App> => {
  const app = await begin(...args)
  started.push(app)
  return app
}
afterEach(() => Promise.all(started.splice(0).map(({ core }) => core.dispose())))

const at = (host: string): Partial<NewAccount> => ({ environment: { kind: 'custom', baseUrl: `https://${host}` } })
const live = { accountClass: 'live' } as const
const by = (rules: Partial<CompareRules>) => ({ ...plain, rules: { ...plain.rules, ...rules } })

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
  })

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

/** Of the groups, the smallest first. */
function sizes({ core }: App): number[] {
  const counts = new Map<string | null, number>()
  for (const { group } of core.runs.view()!.rows) counts.set(group, (counts.get(group) ?? 0) + 1)
  return [...counts.values()].sort((a, b) => a - b)
}

describe('equal answers', () => {
  it('share a group, and others and failures have their own', async () => {
    const app = await setup(10)
    app.server.answer = ({ account }) => {
      const n = Number(account.slice(8))
      if (n < 2) return answered({ msg: 'no', request: { id: `r-${n}` } }, 403)
      return answered({ id: `u-${n}`, created_at: `2026-01-${10 + n}T00:00:00Z`, plan: n === 7 ? 'pro' : 'basic' })
    }
    await app.start()
    expect(sizes(app)).toEqual([1, 2, 7])
    expect(app.row(0).group).toBe(app.row(1).group)
    expect(app.row(0).state).toBe('failed')
  })

  it('are found again by other rules, with the columns read anew', async () => {
    const app = await setup(4)
    app.server.answer = ({ account }) => answered({ id: account, plan: { name: account === 'account-3' ? 'pro' : 'basic', seats: 2 } })
    await app.start()
    expect(sizes(app)).toEqual([1, 3])
    await app.runs.look({ ...by({ kinds: [], fields: ['plan'] }), columns: ['$.plan.name', '$.plan.seats', '$..nothing', '$.plan.*'] })
    expect(sizes(app)).toEqual([1, 1, 1, 1])
    expect(app.row(3).cells).toEqual(['pro', '2', null, 'pro, 2'])
    await app.runs.look(by({ kinds: ['ids'], fields: ['plan'] }))
    expect(sizes(app)).toEqual([4])
    await expect(app.runs.look({ ...plain, columns: ['$.['] })).rejects.toMatchObject({ code: 'query-invalid', details: { detail: '$.[' } })
    expect(app.run().look).toEqual(by({ kinds: ['ids'], fields: ['plan'] }))
  })

  it('are the same however the answers came in and whoever is asked first', async () => {
    const app = await setup(6)
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 6, maxLength: 6 }), fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), async (says, order) => {
      app.server.answer = ({ account }) => answered({ says: says[Number(account.slice(8))] })
      await app.start({ ids: order.map(n => app.ids[n]!) })
      const groups = says.map((_, n) => app.row(n).group)
      for (const [n, group] of groups.entries()) expect(groups.indexOf(group)).toBe(says.indexOf(says[n]!))
    }), { numRuns: 15 })
  })

  it('show how they differ, and nothing where they do not', async () => {
    const app = await setup(3)
    app.server.answer = ({ account }) => answered({ id: account, plan: account === 'account-2' ? 'pro' : 'basic' })
    await app.start()
    const { lines } = app.runs.compare(app.ids[0]!, app.ids[2]!)
    expect(lines).toEqual([
      { depth: 0, kind: 'open', name: '', left: '{', right: '{' },
      { depth: 1, kind: 'ignored', name: 'id', left: '"account-0"', right: '"account-2"' },
      { depth: 1, kind: 'changed', name: 'plan', left: '"basic"', right: '"pro"' },
    ])
    expect(app.runs.compare(app.ids[0]!, app.ids[1]!).lines.map(({ kind }) => kind)).toEqual(['same'])
  })

  it('of many accounts are read anew in portions, between which main does its other work', async () => {
    const app = await setup(300)
    app.server.answer = ({ account }) => answered({ account, rows: [1, 2, 3] })
    await app.start()
    while (app.run().state !== 'done') await app.pass(1_000)
    // Every look at the clock takes a millisecond.
    const { clock } = app
    const read = clock.monotonic
    let extra = 0
    clock.monotonic = () => read() + extra++
    let isDone = false
    const looking = app.runs.look(by({ fields: ['account'] })).then(() => { isDone = true })
    let portions = 0
    for (; !isDone; portions++) await app.pass(0)
    await looking
    clock.monotonic = read
    expect(portions).toBeGreaterThan(10)
    expect(sizes(app)).toEqual([300])
  })
})

describe('what is kept of the answers', () => {
  it('is masked: no key and no token, wherever the server writes it', async () => {
    const app = await setup(2)
    app.server.answer = ({ account, request }) => answered({ account, echoed: request.headers['authorization'], api_key: 'CANARY-key-of-another', note: `key CANARY-key-${account.slice(8)}` })
    await app.start({ look: { ...plain, columns: ['$.echoed', '$.api_key', '$.note'] } })
    await app.pass(250)
    const all = JSON.stringify([app.core.runs.view(), app.pushes, app.runs.answer(app.ids[0]!), app.runs.compare(app.ids[0]!, app.ids[1]!)])
    expect(all).toContain(MASK)
    expect(all).not.toContain('CANARY')
  })

  it('is gone when the vault is locked, and nothing of it is on disk', async () => {
    const app = await setup(3)
    app.server.answer = ({ account }) => answered({ account, word: 'Sentinel-of-the-answer' })
    await app.start()
    await app.pass(60_000)
    await app.core.lock('asked')
    expect(app.core.runs.view()).toBeNull()
    await app.pass(250)
    expect(app.pushes.at(-1)).toMatchObject({ run: null, rows: 0 })
    for (const bytes of app.disk.values()) expect(Buffer.from(bytes).includes('Sentinel-of-the-answer')).toBe(false)
  })

  it('ends at once when the vault is locked while requests are under way', async () => {
    const { answer, waiting } = held()
    const app = await setup(20)
    app.server.answer = answer
    await app.start()
    await app.core.lock('asked')
    for (const { go } of waiting.splice(0)) go(answered({}))
    await app.settle()
    expect(app.server.seen).toHaveLength(4)
    expect(app.core.runs.view()).toBeNull()
  })

  it('is no answer that is too long: it has no group, and says why', async () => {
    const app = await setup(2)
    app.server.answer = ({ account }) => answered(account === 'account-0' ? { a: 'x'.repeat(300_000) } : { a: 1 })
    await app.start()
    expect(app.row(0)).toMatchObject({ state: 'answered', group: null, ungrouped: 'too-big', bytes: 300_008 })
    expect(app.runs.answer(app.ids[0]!).body).toBeNull()
    expect(() => app.runs.compare(app.ids[0]!, app.ids[1]!)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})
