import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MASK } from '../../../main/core/tillhub/redact'
import type { CompareRules } from '../../../preload/runs-views'
import { answered, held, plain, setup, type App } from './setup'

const by = (rules: Partial<CompareRules>) => ({ ...plain, rules: { ...plain.rules, ...rules } })

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
