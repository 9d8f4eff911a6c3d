import { describe, expect, it } from 'vitest'
import { answers, checked, pushes } from '../../main/ipc/output'
import { createPush } from '../../main/ipc/push'
import { events, methods } from '../../preload/contract'
import type { AccountId } from '../../preload/views'
import { manySamples, sampleAccount, sampleSession } from '../fakes/samples'

const secret = 'CANARY-of-a-key'
const account = sampleAccount({ id: 'anna', title: 'Anna' })

describe('an answer to the page', () => {
  it('has a schema for every operation and every push', () => {
    for (const [feature, table] of Object.entries(methods)) expect(Object.keys(answers[feature as keyof typeof answers])).toEqual(Object.keys(table))
    expect(Object.keys(pushes).sort()).toEqual(Object.keys(events).sort())
  })

  it('passes whole when it is what the contract promises', () => {
    const { accounts, sessions } = manySamples(50, Date.now())
    expect(checked(answers.accounts.list, accounts)).toEqual(accounts)
    expect(checked(answers.session.list, sessions)).toEqual(sessions)
    expect(checked(answers.imports.choose, null)).toBeNull()
  })

  it('loses every field that the contract does not name, at any depth', () => {
    const leaking = { ...account, key: secret, apiKey: secret, environment: { ...account.environment, token: secret } }
    expect(checked(answers.accounts.list, [leaking])).toEqual([account])
    const session = sampleSession({ id: 'anna' as AccountId, now: 0 })
    const held = { ...session, token: { ...session.token, value: secret }, bearer: secret }
    expect(checked(answers.session.refresh, held)).toEqual(session)
  })

  it('that is something else fails without quoting it', () => {
    for (const value of [secret, { ...account, pinned: secret }, { ...account, environment: secret }, null, undefined, [account]]) {
      const failing = (): unknown => checked(answers.accounts.add, value)
      expect(failing).toThrow(expect.objectContaining({ code: 'internal' }))
      try { failing() } catch (error) { expect(JSON.stringify(error) + String(error)).not.toContain('CANARY') }
    }
  })

  it('of a method without a result is nothing, whatever its function left behind', () => {
    expect(checked(answers.app.copyText, secret)).toBeUndefined()
    expect(checked(answers.accounts.remove, { key: secret })).toBeUndefined()
  })

  it('keeps null, an empty list and a missing sub_user apart', () => {
    const identity = { id: 'anna' as AccountId, takenAt: 1, user: null, history: [] }
    expect(checked(answers.identity.get, { ...identity, subUser: undefined }).subUser).toBeUndefined()
    expect(checked(answers.identity.get, { ...identity, subUser: null }).subUser).toBeNull()
    expect(checked(answers.identity.get, { ...identity, subUser: { locations: [] } }).subUser).toEqual({ locations: [] })
    const change = { path: 'role', kind: 'added', before: undefined, after: null }
    const snapshot = { takenAt: 1, lastAt: 1, requestId: null, changes: [change] }
    expect(checked(answers.identity.get, { ...identity, subUser: null, history: [snapshot] }).history).toEqual([snapshot])
    expect(checked(answers.identity.compare, [change])).toEqual([change])
  })
})

describe('a push to the page', () => {
  it('loses what has no place in it; what is not as promised is logged by its field and stays in main', () => {
    const sent: unknown[] = []
    const logged: unknown[] = []
    const push = createPush({ send: (...args) => sent.push(args), log: { write: (...args) => logged.push(args) } })
    push('accounts.changed', { upserted: [{ ...account, key: secret } as typeof account], removed: [] })
    expect(sent).toEqual([['accounts.changed', { upserted: [account], removed: [] }]])
    push('accounts.changed', { upserted: [{ ...account, note: 5 } as never], removed: [] })
    expect(sent).toHaveLength(1)
    expect(logged).toEqual([['ipc.push-failed', { event: 'accounts.changed', field: 'upserted.#.note' }]])
  })
})
