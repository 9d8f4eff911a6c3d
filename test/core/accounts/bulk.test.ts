import { afterEach, expect, it, vi } from 'vitest'
import type { AccountId, NewAccount } from '../../../preload/views'
import { createTestCore } from '../../fakes/core'

const open: { dispose(): Promise<void> }[] = []
afterEach(async () => {
  for (const core of open.splice(0)) await core.dispose()
})

/** Accounts at an address where nobody answers. */
async function setup(count = 3) {
  const test = createTestCore()
  open.push(test.core)
  await test.core.start()
  const inputs = Array.from({ length: count }, (_, n): NewAccount => ({
    label: `Account ${n}`, accountId: `id-${n}`, key: { typed: `key-${n}` }, environment: { kind: 'custom', baseUrl: 'http://127.0.0.1:9' },
    accountClass: 'test', colour: 'teal', tags: ['Berlin'], note: '', allowDuplicate: false,
  }))
  const ids = (await test.core.accounts.addAll(inputs)).map(({ id }) => id)
  const writes = () => Object.keys(test.files.snapshot()).filter(name => name.startsWith('vault/gen-')).length
  return { ...test, ids, writes }
}

it('changes many accounts in one write of the vault', async () => {
  const { core, ids, writes } = await setup(50)
  for (const work of [
    () => core.accounts.pin(ids, true), () => core.accounts.tag({ ids, add: ['VIP'], remove: [] }), () => core.flows.remove(ids), () => core.flows.restore(ids),
  ]) {
    const before = writes()
    await work()
    expect(writes() - before).toBe(1)
  }
  expect(core.accounts.list()).toHaveLength(50)
  expect(core.accounts.list().every(({ pinned, tags }) => pinned && tags.join() === 'Berlin,VIP')).toBe(true)
})

it('changes none of them when one is unknown', async () => {
  const { core, ids, writes } = await setup()
  const before = writes()
  const some = [...ids, 'nobody' as AccountId]
  for (const work of [core.accounts.pin(some, true), core.accounts.tag({ ids: some, add: ['VIP'], remove: ['Berlin'] }), core.flows.remove(some), core.flows.restore(some)]) {
    await expect(work).rejects.toMatchObject({ code: 'not-found' })
  }
  expect(writes()).toBe(before)
  expect(core.accounts.list()).toHaveLength(3)
})

it('keeps all tags that are added and taken away at the same time', async () => {
  const { core, ids } = await setup()
  const tag = (add: readonly string[], remove: readonly string[] = []) => core.accounts.tag({ ids, add, remove })
  await Promise.all([tag([' VIP ', '']), tag(['Gastro']), tag(['Berlin']), tag([], [' VIP', 'nowhere'])])
  expect(core.accounts.list().map(({ tags }) => tags)).toEqual(Array(3).fill(['Berlin', 'Gastro']))
})

it('has no active account while the active one is removed, and has it again once it is back', async () => {
  const { core, ids } = await setup()
  core.flows.activate(ids[1]!)
  await core.flows.remove(ids)
  expect(core.active.get()).toBeNull()
  await core.flows.restore(ids)
  expect(core.active.get()).toBe(ids[1])
  await vi.waitFor(() => expect(ids.every(id => core.sessions.view(id).token.state === 'unreachable')).toBe(true))
})

it('goes on holding to send through an edit, but not once it is another account or key', async () => {
  const { core, ids: [id] } = await setup(1)
  const edited = { label: 'New name', accountId: 'id-0', environment: { kind: 'custom', baseUrl: 'http://127.0.0.1:9' }, accountClass: 'live', colour: 'red', tags: [], note: '', allowDuplicate: false } as const
  expect(await core.accounts.holdToSend(id!, true)).toMatchObject({ holdToSend: true })
  expect((await core.accounts.update(id!, { ...edited, key: { keep: true } })).view).toMatchObject({ label: 'New name', holdToSend: true })
  expect((await core.accounts.update(id!, { ...edited, key: { typed: 'another' } })).view).toMatchObject({ holdToSend: false })
})
