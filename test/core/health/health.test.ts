import { describe, expect, it } from 'vitest'
import { SECOND_OPINION_MS } from '../../../main/core/session/session-state'
import { response } from '../../fakes/http'
import { accepted, account, failing, held, refused, setup } from './setup'

const verdicts = async ({ core }: Pick<Awaited<ReturnType<typeof setup>>, 'core'>) => (await core.health.report()).map(({ verdict }) => verdict)

describe('a check', () => {
  it('asks each account once, and reports what came of it', async () => {
    const app = await setup(30)
    expect(await verdicts(app)).toEqual(Array(30).fill('unchecked'))
    app.core.health.start(app.ids)
    await app.settle()
    expect(new Set(app.server.asked).size).toBe(30)
    expect(app.server.asked).toHaveLength(30)
    expect(app.core.health.run()).toMatchObject({ state: 'done', total: 30, done: 30, finishedAt: app.clock.now() })
    expect((await app.core.health.report())[3]).toMatchObject({
      verdict: 'accepted', remarks: [], code: null, status: 200, requestId: 'request-account-3', checkedAt: app.clock.now(),
    })
    await expect(app.core.activity.list(app.ids[0]!)).resolves.toMatchObject([{ what: 'check', outcome: 'ok' }])
  })

  it('pushes the rows that changed, each once, and the progress', async () => {
    const app = await setup(30)
    const pushes: number[] = []
    app.core.events.on('health.changed', ({ rows }) => pushes.push(rows.length))
    app.core.health.start(app.ids)
    await app.settle()
    await app.pass(250)
    expect(pushes).toEqual([30])
    expect([...app.pushed.values()].map(({ verdict }) => verdict)).toEqual(Array(30).fill('accepted'))
  })

  it('keeps what it found while it is paused, and asks only the others when it goes on', async () => {
    const app = await setup(30)
    const { answer, release } = held()
    app.server.answer = answer
    app.core.health.start(app.ids)
    await app.settle()
    app.core.health.pause()
    await release(app)
    expect(app.core.health.run()).toMatchObject({ state: 'paused', pausedBy: 'asked', done: 8, total: 30 })
    expect(app.server.asked).toHaveLength(8)
    expect((await verdicts(app)).filter(verdict => verdict === 'accepted')).toHaveLength(8)
    app.server.answer = id => accepted(id)
    app.core.health.resume()
    await app.settle()
    expect(app.core.health.run()).toMatchObject({ state: 'done', done: 30 })
    expect(app.server.asked).toHaveLength(30)
  })

  it('keeps what it found when it is cancelled, and asks nobody any more', async () => {
    const app = await setup(30)
    const { answer, release } = held()
    app.server.answer = answer
    app.core.health.start(app.ids)
    await app.settle()
    await release(app)
    app.core.health.cancel()
    expect(app.core.health.run()).toMatchObject({ state: 'cancelled', done: 8, total: 30, againAt: null })
    await release(app)
    app.core.health.resume()
    await app.pass(60_000)
    expect(app.server.asked).toHaveLength(16)
    expect((await verdicts(app)).filter(verdict => verdict === 'accepted')).toHaveLength(16)
  })

  it('goes on after a restart with those it has not asked yet, and knows what it found', async () => {
    const app = await setup(30)
    const { answer, release } = held()
    app.server.answer = answer
    app.core.health.start(app.ids)
    await app.settle()
    await release(app)
    app.server.asked = []
    app.server.answer = id => accepted(id)
    const next = await app.restart()
    await app.settle()
    expect(next.core.health.run()).toMatchObject({ state: 'done', done: 30, total: 30 })
    expect(app.server.asked).toHaveLength(22)
    expect(await verdicts(next)).toEqual(Array(30).fill('accepted'))
  })

  it('stays paused after a restart', async () => {
    const app = await setup(30)
    app.core.health.start(app.ids)
    app.core.health.pause()
    await app.settle()
    const next = await app.restart()
    await app.settle()
    expect(next.core.health.run()).toMatchObject({ state: 'paused', pausedBy: 'asked', done: 8 })
  })

  it('waits while the vault is locked, and goes on when it is open again', async () => {
    const app = await setup(30)
    const { answer, release } = held()
    app.server.answer = answer
    app.core.health.start(app.ids)
    await app.settle()
    await app.core.lock('asked')
    await release(app)
    await app.settle()
    expect(app.core.health.run()).toMatchObject({ state: 'running', done: 0 })
    app.server.answer = id => accepted(id)
    await app.core.changeVault(() => app.core.vault.unlock())
    await app.settle()
    expect(app.core.health.run()).toMatchObject({ state: 'done', done: 30 })
    expect(await verdicts(app)).toEqual(Array(30).fill('accepted'))
  })

  it('is written down at most every five seconds, sealed', async () => {
    const app = await setup(30)
    const writes = (): number => [...app.disk.keys()].filter(name => name.startsWith('records/health/')).length
    app.core.health.start(app.ids)
    await app.settle()
    await app.pass(4_999)
    expect(writes()).toBe(0)
    await app.pass(1)
    expect(writes()).toBe(1)
    expect(new TextDecoder().decode(app.disk.get('records/health/report.json'))).not.toContain('request-account')
  })

  it('takes in the accounts of a second one, each once', async () => {
    const app = await setup(30)
    app.core.health.start(app.ids.slice(0, 20))
    app.core.health.pause()
    app.core.health.start(app.ids)
    await app.settle()
    expect(app.core.health.run()).toMatchObject({ state: 'done', total: 30, done: 30 })
    expect(app.server.asked).toHaveLength(30)
  })

  it('leaves out accounts that are removed meanwhile', async () => {
    const app = await setup(30)
    app.core.health.start(app.ids)
    app.core.health.pause()
    await app.settle()
    await app.core.flows.remove(app.ids.slice(20))
    app.core.health.resume()
    await app.settle()
    expect(app.core.health.run()).toMatchObject({ state: 'done', total: 20, done: 20 })
    expect(await verdicts(app)).toHaveLength(20)
  })

  it('pauses when twenty accounts in a row cannot be reached: the network is away, and thousands of failures would say no more', async () => {
    const app = await setup(200)
    app.server.answer = failing('offline')
    app.core.health.start(app.ids)
    for (let minutes = 0; minutes < 8; minutes += 0.25) await app.pass(15_000)
    expect(app.core.health.run()).toMatchObject({ state: 'paused', pausedBy: 'network' })
    expect(app.server.asked.length).toBeLessThan(60)
    app.server.answer = id => accepted(id)
    app.core.health.resume()
    for (let seconds = 0; seconds < 60; seconds += 15) await app.pass(15_000)
    expect(app.core.health.run()).toMatchObject({ state: 'done', done: 200 })
    expect(await verdicts(app)).toEqual(Array(200).fill('accepted'))
  })
})

describe('a key that was accepted', () => {
  it('and is refused once is asked again two minutes later, and only then reported as refused', async () => {
    const app = await setup(10)
    app.core.health.start(app.ids)
    await app.settle()
    app.server.answer = id => (id === 'account-4' ? refused() : accepted(id))
    app.core.health.start(app.ids)
    await app.settle()
    const againAt = app.clock.now() + SECOND_OPINION_MS
    expect(app.core.health.run()).toMatchObject({ state: 'running', done: 9, total: 10, againAt })
    expect((await verdicts(app))[4]).toBe('doubted')
    expect(app.core.sessions.view(app.ids[4]!).key.state).toBe('accepted')
    app.server.asked = []
    await app.pass(SECOND_OPINION_MS)
    expect(app.server.asked).toEqual(['account-4'])
    expect(app.core.health.run()).toMatchObject({ state: 'done', done: 10 })
    expect((await verdicts(app))[4]).toBe('refused')
    expect(app.core.sessions.view(app.ids[4]!).key.state).toBe('refused')
  })

  it.each([
    ['refuses everyone for a minute', () => refused()], ['shows a portal', () => response(401, '<html>sign in</html>', { 'content-type': 'text/html' })],
    ['fails', () => response(500, { msg: 'no' })], ['answers nonsense', () => response(200, '{"token":')], ['is away', failing('connection-reset')],
  ] as const)('is never reported as bad by a server that %s', async (_what, answer) => {
    const app = await setup(20)
    app.core.health.start(app.ids)
    await app.settle()
    app.server.answer = answer
    app.core.health.start(app.ids)
    await app.settle()
    const bad = ['refused', 'blocked', 'inactive', 'deleted']
    expect((await verdicts(app)).filter(verdict => bad.includes(verdict))).toEqual([])
    app.server.answer = id => accepted(id)
    app.core.health.resume()
    await app.pass(SECOND_OPINION_MS)
    app.core.health.start(app.ids)
    await app.settle()
    expect(await verdicts(app)).toEqual(Array(20).fill('accepted'))
    expect(app.ids.map(id => app.core.sessions.view(id).key.state)).toEqual(Array(20).fill('accepted'))
  })
})

describe('the report', () => {
  it('tells every kind of answer apart', async () => {
    const flagged = (flags: object) => (id: string) => accepted(id, { sub_user: { active: true, blocked: false, deleted: false, ...flags } })
    const answers: readonly [verdict: string, answer: (id: string) => ReturnType<typeof response>][] = [
      ['accepted', accepted], ['refused', () => refused()], ['refused', () => refused(400)], ['refused', () => refused(422)], ['blocked', () => refused(403)],
      ['blocked', flagged({ blocked: true })], ['inactive', flagged({ active: false })], ['deleted', flagged({ deleted: true })],
      ['unreachable', failing('connect-timeout')], ['unexpected-reply', () => response(200, 'hello')], ['unexpected-reply', failing('redirect-refused')],
      ['rate-limited', () => response(429, { msg: 'slow' })], ['server-error', () => response(502, 'bad gateway')],
    ]
    const app = await setup(answers.length)
    app.server.answer = id => answers[Number(id.split('-')[1])]![1](id)
    app.core.health.start(app.ids)
    await app.settle()
    expect(await verdicts(app)).toEqual(answers.map(([verdict]) => verdict))
    expect((await app.core.health.report())[2]).toMatchObject({ code: 'account-unknown', status: 400, requestId: 'request-400' })
  })

  it('tells another key or account id than the stored one, and a clock that is off', async () => {
    const app = await setup(5)
    const answers = [
      (id: string) => accepted(id, { sub_user: { api_key: 'CANARY-another-key' } }),
      (id: string) => accepted(id, { user: { id: 'somebody-else', legacy_id: null } }),
      // What was typed may be the legacy id, in either spelling.
      (id: string) => accepted(id, { user: { id: 'new-id', legacy_id: id.toUpperCase().replaceAll('-', '') } }),
      (id: string) => accepted(id, {}, { date: new Date(app.clock.now() + 300_000).toUTCString() }),
      accepted,
    ]
    app.server.answer = id => answers[Number(id.split('-')[1])]!(id)
    app.core.health.start(app.ids)
    await app.settle()
    const rows = await app.core.health.report()
    expect(rows.map(({ remarks }) => remarks)).toEqual([['other-key'], ['other-account'], [], ['clock-off'], []])
    expect(rows.map(({ answersAs }) => answersAs)).toEqual([null, 'somebody-else', null, null, null])
    expect(rows[3]?.skewMs).toBe(300_000)
    expect(JSON.stringify(rows)).not.toContain('CANARY')
  })

  it('says which accounts hold the same key, as they come and go', async () => {
    const app = await setup(3)
    const [twin] = await app.core.accounts.addAll([account(9, { key: { typed: 'CANARY-key-1' } })])
    const sameKeyAs = async () => (await app.core.health.report()).map(row => row.sameKeyAs)
    expect(await sameKeyAs()).toEqual([[], [twin!.id], [], [app.ids[1]]])
    await app.core.flows.remove([app.ids[1]!])
    expect(await sameKeyAs()).toEqual([[], [], []])
    await app.core.accounts.update(app.ids[2]!, account(2, { key: { typed: 'CANARY-key-1' } }))
    expect(await sameKeyAs()).toEqual([[], [twin!.id], [app.ids[2]]])
    expect(JSON.stringify(await app.core.health.report())).not.toContain('CANARY')
  })

  it('follows every sign-in, whoever asked for it', async () => {
    const app = await setup(2)
    app.server.answer = () => refused()
    await app.core.sessions.refresh(app.ids[0]!)
    expect(await verdicts(app)).toEqual(['refused', 'unchecked'])
    app.server.answer = id => accepted(id)
    await app.core.sessions.signIn(app.ids[0]!, 'renewal')
    await app.pass(250)
    expect(app.pushed.get(app.ids[0]!)?.verdict).toBe('accepted')
  })

  it('calls a sign-in old after thirty days, and an account unused after ninety', async () => {
    const app = await setup(1)
    app.core.health.start(app.ids)
    await app.settle()
    const remarks = async () => (await app.core.health.report())[0]?.remarks
    app.clock.jump(30 * 86_400_000)
    expect(await remarks()).toEqual([])
    app.clock.jump(1)
    expect(await remarks()).toEqual(['stale'])
    app.clock.jump(60 * 86_400_000)
    expect(await remarks()).toEqual(['stale', 'unused'])
    app.core.sessions.touch(app.ids[0]!)
    expect(await remarks()).toEqual(['stale'])
  })
})
