import { describe, expect, it } from 'vitest'
import { readHistory, type History } from '../../../main/core/identity/history'
import { createIdentity } from '../../../main/core/identity/identity'
import { Secret } from '../../../main/core/secret'
import type { SealedRecords } from '../../../main/core/storage/sealed-records'
import type { SignIn } from '../../../main/core/tillhub/client'
import type { AccountId, IdentityNewsView, JsonObject } from '../../../preload/views'

const anna = 'anna' as AccountId
const ben = 'ben' as AccountId

function memory<T>(): SealedRecords<T> {
  const kept = new Map<string, T>()
  return {
    get: async id => kept.get(id) ?? null,
    set: (id, value) => void kept.set(id, value),
    update: async (id, change) => void kept.set(id, change(kept.get(id) ?? null)),
    remove: async id => void kept.delete(id),
    flush: async () => undefined,
    drop: () => kept.clear(),
  }
}

function setup() {
  const store = memory<History>()
  const newsStore = memory<Map<AccountId, IdentityNewsView>>()
  const told: [AccountId, readonly string[] | null][] = []
  const create = () => createIdentity({ store, newsStore, onChange: () => undefined, onNews: (id, news) => told.push([id, news?.paths ?? null]) })
  const identity = create()
  let requests = 0
  const answer = (at: number, subUser: JsonObject | null | undefined): SignIn => ({
    token: new Secret('t'), tokenType: 'Bearer', expiresAt: null, user: { id: 'u', name: null, legacyId: null }, userFields: { id: 'u' }, subUser,
    subUserFlags: { active: null, blocked: null, deleted: null }, host: null, requestId: `request-${++requests}`, serverDate: null, receivedAt: at, ms: 1,
    echoedKeyDiffers: false,
  })
  const signIn = (at: number, subUser: JsonObject | null | undefined, id = anna) => identity.adopt(id, answer(at, subUser))
  return { identity, store, told, create, signIn }
}

describe('the identity behind a key', () => {
  it('keeps a snapshot when it differs, with its date and request.id', async () => {
    const { identity, signIn } = setup()
    await signIn(1, { role: 'manager' })
    await signIn(2, { role: 'manager' })
    await signIn(3, { role: 'staff' })
    const { history, takenAt, subUser } = await identity.get(anna)
    expect({ takenAt, subUser }).toEqual({ takenAt: 3, subUser: { role: 'staff' } })
    expect(history).toEqual([
      { takenAt: 3, lastAt: 3, requestId: 'request-3', changes: [{ path: 'sub_user.role', kind: 'changed', before: 'manager', after: 'staff' }] },
      { takenAt: 1, lastAt: 2, requestId: 'request-1', changes: [] },
    ])
  })

  it('takes the latest answer for the newest snapshot, though only its times moved', async () => {
    const { identity, signIn } = setup()
    await signIn(1, { role: 'staff', updated_at: 'a' })
    await signIn(2, { role: 'staff', updated_at: 'b' })
    const { history, subUser, takenAt } = await identity.get(anna)
    expect(history).toHaveLength(1)
    expect({ takenAt, subUser }).toEqual({ takenAt: 2, subUser: { role: 'staff', updated_at: 'b' } })
  })

  it('tells an answer without sub_user from one with null', async () => {
    const { identity, signIn } = setup()
    await signIn(1, undefined)
    await signIn(2, null)
    const { history } = await identity.get(anna)
    expect(history[0]?.changes).toEqual([{ path: 'sub_user', kind: 'added', before: undefined, after: null }])
  })

  it('keeps fifty, and names no two alike when the clock stands still', async () => {
    const { identity, signIn } = setup()
    for (let n = 0; n < 60; n++) await signIn(7, { n })
    const times = (await identity.get(anna)).history.map(({ takenAt }) => takenAt)
    expect(times).toHaveLength(50)
    expect(new Set(times).size).toBe(50)
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  it('puts any two side by side', async () => {
    const { identity, signIn } = setup()
    await signIn(1, { role: 'manager', name: 'A' })
    await signIn(2, { role: 'staff', name: 'A' })
    await signIn(3, { role: 'manager', name: 'B' })
    const fields = await identity.compare(anna, 1, 3)
    expect(fields.map(({ path, kind }) => [path, kind])).toEqual([['sub_user.role', 'same'], ['sub_user.name', 'changed'], ['user.id', 'same']])
    await expect(identity.compare(anna, 1, 4)).rejects.toMatchObject({ code: 'not-found' })
    await expect(identity.compare(ben, 1, 3)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('reads what the first version kept', () => {
    const old = (takenAt: number, role: string) => ({ takenAt, present: true, subUser: { role }, user: {} })
    const history = readHistory({ current: old(9, 'staff'), previous: old(5, 'manager') })
    expect(history).toMatchObject({ seenAt: 9, snapshots: [{ takenAt: 9, lastAt: 9, requestId: null }, { takenAt: 5, subUser: { role: 'manager' } }] })
    expect(readHistory(history)).toBe(history)
    expect(readHistory({ current: old(9, 'staff'), previous: null }).snapshots).toHaveLength(1)
  })
})

describe('the news of identities', () => {
  it('say what changed since the user last knew, and since when', async () => {
    const { identity, signIn, told } = setup()
    await signIn(1, { role: 'manager' })
    await signIn(2, { role: 'manager' })
    expect(await identity.news()).toEqual([])
    await signIn(3, { role: 'staff' })
    await signIn(4, { role: 'staff', name: 'Till' })
    expect(await identity.news()).toEqual([{ id: anna, since: 2, paths: ['sub_user.role', 'sub_user.name'] }])
    expect(told).toEqual([[anna, ['sub_user.role']], [anna, ['sub_user.role', 'sub_user.name']]])
  })

  it('are over once seen, also for a later start', async () => {
    const { identity, create, signIn, told } = setup()
    await signIn(1, { role: 'manager' })
    await signIn(2, { role: 'staff' })
    expect(await create().news()).toHaveLength(1)
    await identity.markSeen(anna)
    await identity.markSeen(ben)
    expect(await create().news()).toEqual([])
    await signIn(3, { role: 'staff' })
    expect(await identity.news()).toEqual([])
    expect(told.at(-1)).toEqual([anna, null])
  })

  it('are none when everything is as before again, or when the account is gone', async () => {
    const { identity, signIn } = setup()
    for (const [at, role] of [[1, 'manager'], [2, 'staff'], [3, 'manager']] as const) await signIn(at, { role })
    expect(await identity.news()).toEqual([])
    await signIn(4, { role: 'staff' })
    await identity.forget(anna)
    expect(await identity.news()).toEqual([])
  })

  it('count from the oldest snapshot when the one that was seen had to make way', async () => {
    const { identity, signIn } = setup()
    for (let n = 1; n <= 60; n++) await signIn(n, { n })
    expect(await identity.news()).toEqual([{ id: anna, since: 11, paths: ['sub_user.n'] }])
  })

  it('keep the accounts apart', async () => {
    const { identity, signIn } = setup()
    for (const id of [anna, ben]) for (const at of [1, 2]) await signIn(at, { at }, id)
    await identity.markSeen(anna)
    expect((await identity.news()).map(({ id }) => id)).toEqual([ben])
  })
})
