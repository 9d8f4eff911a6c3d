import { afterEach, describe, expect, it, vi } from 'vitest'
import { startFakeTillhub } from '../../../main/sandbox/server'
import { Secret } from '../../../main/core/secret'
import { collectGarbage } from '../../../main/node/collect-garbage'
import type { Events } from '../../../preload/contract'
import type { AccountId, RequestDraft, RunId } from '../../../preload/views'
import { collect, createTestCore } from '../../fakes/core'
import { orderOf } from '../../fakes/order'
import { anna } from '../../sandbox/setup'

const PATH = '/api/v0/me'
const SIGN_IN = '/api/v1/users/auth/key'
const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

/** One account, signed in. */
async function setup(ports: Parameters<typeof createTestCore>[0] = {}) {
  const server = await startFakeTillhub({ accounts: [anna] })
  const test = createTestCore(ports)
  open.push({ close: () => test.core.dispose() }, server)
  const { core } = test
  await core.start()
  const { id } = await core.flows.add({
    label: 'Anna', accountId: anna.id, key: { typed: anna.apiKey }, environment: { kind: 'custom', baseUrl: server.baseUrl },
    accountClass: 'test', colour: 'teal', tags: [], note: '', allowDuplicate: false,
  })
  await vi.waitFor(async () => expect((await core.activity.list(id)).map(({ what }) => what)).toEqual(['sign-in', 'added']))
  return { ...test, server, id }
}

const draft = (id: AccountId): RequestDraft => ({ runId: 'run' as RunId, id, method: 'GET', path: PATH, query: [], headers: [], body: null })

/** A reference that was looked at stays until the end of its turn. */
async function collectLater(): Promise<void> {
  await new Promise(done => setTimeout(done))
  collectGarbage()
}

describe('the locked app', () => {
  it('shows accounts and sessions as they were, and has everything back when it is unlocked, without a sign-in', async () => {
    const { core, id, server } = await setup()
    const [session, accounts] = [core.sessions.view(id), core.accounts.list()]
    const identity = await core.identity.get(id)
    await core.lock('asked')
    expect(core.vault.state()).toMatchObject({ state: 'locked', lockedBy: 'asked' })
    // But that nothing is renewed now.
    expect(core.sessions.view(id)).toEqual({ ...session, token: { ...session.token, renewsAt: null } })
    expect(core.accounts.list()).toEqual(accounts)

    await core.changeVault(() => core.vault.unlock())
    expect(await core.requests.run(orderOf(draft(id)))).toMatchObject({ status: 200 })
    expect(await core.identity.get(id)).toEqual(identity)
    expect((await core.activity.list(id)).map(({ what }) => what)).toEqual(['request', 'sign-in', 'added'])
    expect(server.record.signIns()).toBe(1)
  })

  it('gives out no key and no token, and sends nothing', async () => {
    const { core, id, server } = await setup()
    const asked = server.record.requests.length
    await core.lock('asked')
    const locked = { code: 'vault-locked' }
    await expect(core.reveal.show(id, 'key')).rejects.toMatchObject(locked)
    await expect(core.reveal.copy(id, 'token')).rejects.toMatchObject(locked)
    await expect(core.sessions.refresh(id)).rejects.toMatchObject(locked)
    await expect(core.accounts.pin([id], true)).rejects.toMatchObject(locked)
    await expect(core.requests.run(orderOf(draft(id)))).resolves.toMatchObject({ status: null, error: locked })
    expect(await core.activity.list(id)).toEqual([])
    expect(server.record.requests.length).toBe(asked)
  })

  it('has stopped the request and the sign-in that were under way, which store nothing', async () => {
    const { core, id, server, disk } = await setup()
    const asked = server.record.requests.length
    server.knobs({ path: PATH }, { stall: true })
    server.knobs({ path: SIGN_IN }, { stall: true })
    const [run, signIn] = [core.requests.run(orderOf(draft(id))), core.sessions.refresh(id)]
    const refused = expect(signIn).rejects.toMatchObject({ code: 'vault-locked' })
    await vi.waitFor(() => expect(server.record.requests.length).toBe(asked + 2))
    await core.lock('suspend')
    await refused
    expect(await run).toMatchObject({ status: null, error: { code: 'vault-locked' } })
    const before = new Map(disk)
    await new Promise(done => setTimeout(done, 700))
    expect(disk).toEqual(before)
  })

  it('has let go of the token and of a pasted key', async () => {
    const { core, id } = await setup()
    const { pasteId } = core.pasted.keep('a pasted key')
    const secrets = [new WeakRef(core.sessions.state(id).token ?? {}), new WeakRef(core.pasted.take({ pasted: pasteId }) ?? {})]
    await collectLater()
    expect(secrets.map(secret => secret.deref() !== undefined)).toEqual([true, true])
    await core.lock('asked')
    await collectLater()
    expect(secrets.map(secret => secret.deref() !== undefined)).toEqual([false, false])
  })

  it('has had what it let go of collected', async () => {
    const states: string[] = []
    const { core } = await setup({ collectGarbage: () => states.push(core.vault.state().state) })
    await core.lock('asked')
    expect(states).toEqual(['locked'])
  })

  it('has cleared what it copied from the clipboard', async () => {
    const { core, id, clipboard } = await setup()
    await core.reveal.copy(id, 'key')
    await core.lock('asked')
    expect(clipboard.read()).toBe('')
  })

  it('renews no token until it is unlocked', async () => {
    const { core, id, logged } = await setup()
    await core.accounts.pin([id], true)
    await core.lock('asked')
    core.scheduler.wake()
    await new Promise(done => setTimeout(done, 200))
    expect(logged.filter(line => line.includes('background.failed'))).toEqual([])
  })

  it.each([['suspend', 'suspend'], ['screen-locked', 'screen']] as const)('is locked on %s', async (event, lockedBy) => {
    const { core, presence } = await setup()
    const states = collect(listener => core.events.on('vault.changed', listener))
    presence(event)
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ state: 'locked', lockedBy }))
  })
})

describe('a restored generation', () => {
  it('tells the page what came and went, and voids the session of an account whose key is another', async () => {
    const { core, id } = await setup()
    const later = await core.accounts.add({
      label: 'Later', accountId: 'later', key: { typed: 'x' }, environment: { kind: 'production' }, accountClass: 'test', colour: 'red', tags: [], note: '', allowDuplicate: false,
    })
    await core.vault.put([{ id, profile: core.accounts.profile(id), key: new Secret('another key') }])
    const changes = collect<Events['accounts.changed']>(listener => core.events.on('accounts.changed', listener))
    const [newest] = await core.vault.generations()
    const before = newest?.generation ?? 0
    await core.restore(before - 1)
    expect(changes.at(-1)?.removed).toEqual([later.id])
    expect(changes.at(-1)?.upserted.map(account => account.id)).toEqual([id])
    expect(core.vault.key(id).expose()).toBe(anna.apiKey)
    expect(core.sessions.view(id)).toMatchObject({ key: { state: 'unchecked' }, token: { state: 'none' } })
  })
})
