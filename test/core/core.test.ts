import { afterEach, describe, expect, it, vi } from 'vitest'
import { startFakeTillhub, type FakeTillhub } from '../../main/sandbox/server'
import type { ImportView } from '../../preload/import-views'
import type { AccountId, NewAccount, RequestDraft, RunId } from '../../preload/views'
import { createTestCore } from '../fakes/core'
import { orderOf } from '../fakes/order'
import { anna, ben } from '../sandbox/setup'

const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function setup(options: Parameters<typeof createTestCore>[0] = {}) {
  const server: FakeTillhub = await startFakeTillhub({ accounts: [anna, ben] })
  const test = createTestCore(options)
  open.push(server, { close: () => test.core.dispose() })
  await test.core.start()
  const account = (over: Partial<NewAccount> = {}): NewAccount => ({
    label: 'Anna', accountId: anna.id, key: { typed: anna.apiKey }, environment: { kind: 'custom', baseUrl: server.baseUrl },
    accountClass: 'test', colour: 'teal', tags: [], note: '', allowDuplicate: false, ...over,
  })
  return { ...test, server, account }
}

const draft = (id: AccountId, path: string): RequestDraft => ({ runId: path as RunId, id, method: 'GET', path, query: [], headers: [], body: null })

describe('the core', () => {
  it('stores an account, makes it active and signs it in', async () => {
    const { core, account } = await setup()
    const { id } = await core.flows.add(account())
    expect(core.active.get()).toBe(id)
    await vi.waitFor(() => expect(core.sessions.view(id)).toMatchObject({ key: { state: 'accepted' }, token: { state: 'held' } }))
    expect(await core.identity.get(id)).toMatchObject({ subUser: { role: 'serviceaccount' } })
    await vi.waitFor(async () => expect((await core.activity.list(id)).map(({ what }) => what)).toEqual(['sign-in', 'added']))
  })

  it('runs the first request of an account that never signed in: the sign-in it needs also fills its variables', async () => {
    const { core, account, server } = await setup()
    server.knobs({ path: '/api/v1/users/auth/key' }, { status: 503, times: 1 })
    const { id } = await core.flows.add(account())
    await vi.waitFor(() => expect(core.sessions.view(id).token.state).toBe('unreachable'))
    const run = await core.requests.run(orderOf(draft(id, '/api/v1/products/{{account.pathId}}?limit=1')))
    expect(run).toMatchObject({ status: 200, error: null })
  })

  it('keeps an account whose key is refused, with the reason', async () => {
    const { core, account } = await setup()
    const { id } = await core.flows.add(account({ key: { typed: 'wrong' } }))
    await vi.waitFor(() => expect(core.sessions.view(id).key).toMatchObject({ state: 'refused', reason: { code: 'key-refused', status: 401 } }))
  })

  it('keeps an account that cannot be reached, unchecked', async () => {
    const { core, account } = await setup()
    const { id } = await core.flows.add(account({ environment: { kind: 'custom', baseUrl: 'http://127.0.0.1:9' } }))
    await vi.waitFor(() => expect(core.sessions.view(id)).toMatchObject({ key: { state: 'unchecked' }, token: { state: 'unreachable' } }))
  })

  it('names an unlabelled account after the account, once the server has said its name', async () => {
    const { core, account } = await setup()
    const { id } = await core.flows.add(account({ label: '  ' }))
    await vi.waitFor(() => expect(core.accounts.title(id)).toBe(anna.name))
  })

  it('loses no change of two that are made at the same time', async () => {
    const { core, account } = await setup()
    const { id } = await core.flows.add(account({ label: '' }))
    await Promise.all([
      core.accounts.pin([id], true),
      core.flows.update({ ...account({ label: 'New label', key: { keep: true } }), id }),
      core.accounts.pin([id], true),
    ])
    await vi.waitFor(() => expect(core.accounts.profile(id)).toMatchObject({ label: 'New label', pinned: true, accountName: anna.name }))
  })

  it('ends only when the write under way and the names just learned are on disk', async () => {
    const { core, account, files, disk, keyring } = await setup()
    const { id } = await core.accounts.add(account({ label: '' }))
    const write = files.write.bind(files)
    files.write = async (...args) => {
      await new Promise(done => setTimeout(done, 30))
      return write(...args)
    }
    const pinned = core.accounts.pin([id], true)
    core.accounts.learnName(id, 'Name of the server')
    await core.dispose()
    const after = createTestCore({ disk: new Map(disk), keyring })
    await pinned
    await after.core.start()
    expect(after.core.accounts.profile(id)).toMatchObject({ pinned: true, accountName: 'Name of the server' })
    await after.core.dispose()
  })

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['cut', bytes => bytes.subarray(0, bytes.length / 2)],
    ['zeros', bytes => new Uint8Array(bytes.length)],
  ])('starts and signs in where a power cut left its caches %s, and writes them anew', async (_, damaged) => {
    const { core, account, disk, keyring } = await setup()
    const { id } = await core.flows.add(account())
    await vi.waitFor(() => expect(core.sessions.view(id).token.state).toBe('held'))
    await core.dispose()
    for (const [name, bytes] of disk) if (name.startsWith('records/')) disk.set(name, damaged(bytes))
    const after = createTestCore({ disk, keyring })
    await after.core.start()
    expect(await after.core.activity.list(id)).toEqual([])
    expect(await after.core.sessions.refresh(id)).toMatchObject({ token: { state: 'held' } })
    await after.core.dispose()
    const last = createTestCore({ disk, keyring })
    await last.core.start()
    expect((await last.core.activity.list(id)).map(({ what }) => what)).toEqual(['sign-in'])
    expect(last.core.sessions.view(id).token.state).toBe('held')
    await last.core.dispose()
  })

  it('writes nothing for a name whose account is gone by then', async () => {
    const { core, account, files } = await setup()
    const { id } = await core.accounts.add(account())
    core.accounts.learnName(id, 'Name of the server')
    await core.accounts.remove([id])
    const before = files.snapshot()
    await core.dispose()
    expect(files.snapshot()).toEqual(before)
  })

  it('writes the names of many sign-ins together', async () => {
    const { core, account, files } = await setup()
    const views = await core.accounts.addAll(Array.from({ length: 50 }, (_, n) => account({ accountId: `id-${n}` })))
    const before = Object.keys(files.snapshot()).filter(name => name.startsWith('vault/gen-')).length
    for (const { id } of views) core.accounts.learnName(id, `Name of ${id}`)
    await vi.waitFor(() => expect(core.accounts.list().every(({ accountName }) => accountName?.startsWith('Name of'))).toBe(true))
    const after = Object.keys(files.snapshot()).filter(name => name.startsWith('vault/gen-')).length
    expect(after - before).toBe(1)
  })

  it('refuses the same id, server and key twice, says which it is, and adds it when told to', async () => {
    const { core, account } = await setup()
    const { id } = await core.flows.add(account())
    await expect(core.flows.add(account({ label: 'Again' }))).rejects.toMatchObject({ code: 'duplicate-account', details: { accountId: id, detail: 'Anna' } })
    await core.flows.add(account({ label: 'Again', allowDuplicate: true }))
    expect(core.accounts.list()).toHaveLength(2)
  })

  it('names the first empty field of a new account, id before key', async () => {
    const { core, account } = await setup()
    await expect(core.flows.add(account({ accountId: ' ', key: { typed: '' } }))).rejects.toMatchObject({ code: 'account-id-required' })
    await expect(core.flows.add(account({ key: { typed: '' } }))).rejects.toMatchObject({ code: 'key-required' })
  })

  it('finds accounts, keys, tokens, identities and activity again after a restart', async () => {
    const first = await setup()
    const { id } = await first.core.flows.add(first.account())
    await vi.waitFor(async () => expect(await first.core.activity.list(id)).toHaveLength(2))
    await first.core.dispose()
    const second = createTestCore({ disk: first.disk, keyring: first.keyring })
    await second.core.start()
    expect(second.core.sessions.view(id)).toMatchObject({ key: { state: 'accepted' }, token: { state: 'held' } })
    expect((await second.core.identity.get(id)).takenAt).not.toBeNull()
    expect(await second.core.activity.list(id)).toHaveLength(2)
    expect(await second.core.requests.run(orderOf(draft(id, '/api/v0/me')))).toMatchObject({ status: 200 })
    expect(first.server.record.signIns()).toBe(1)
    await second.core.dispose()
  })

  it('removes an account and brings it back whole', async () => {
    const { core, account, server } = await setup()
    const { id } = await core.flows.add(account())
    await vi.waitFor(() => expect(core.sessions.view(id).key.state).toBe('accepted'))
    await core.flows.remove([id])
    expect(core.accounts.list()).toEqual([])
    expect(core.active.get()).toBeNull()
    await expect(core.requests.run(orderOf(draft(id, '/api/v0/me')))).resolves.toMatchObject({ error: { code: 'not-found' } })
    await core.flows.restore([id])
    await vi.waitFor(() => expect(core.sessions.view(id).key.state).toBe('accepted'))
    expect(server.record.signIns()).toBe(2)
  })

  it('forgets what it knew of a session when the key changes, and signs in with the new key', async () => {
    const { core, account, server } = await setup()
    const { id } = await core.flows.add(account({ key: { typed: 'wrong' } }))
    await vi.waitFor(() => expect(core.sessions.view(id).key.state).toBe('refused'))
    await core.flows.update({ ...account({ key: { typed: anna.apiKey } }), id })
    await vi.waitFor(() => expect(core.sessions.view(id).key.state).toBe('accepted'))
    await core.flows.update({ ...account({ label: 'Renamed', key: { keep: true } }), id })
    expect(core.accounts.title(id)).toBe('Renamed')
    expect(core.sessions.view(id).token.state).toBe('held')
    expect(server.record.signIns()).toBe(2)
  })

  it('tests a key without storing anything', async () => {
    const { core, account } = await setup()
    const { accountId, environment } = account()
    expect(await core.flows.testKey({ id: null, accountId, environment, key: { typed: anna.apiKey } })).toMatchObject({ state: 'accepted', accountName: anna.name })
    expect(await core.flows.testKey({ id: null, accountId, environment, key: { typed: 'wrong' } })).toMatchObject({ state: 'refused', reason: { code: 'key-refused' } })
    expect(await core.flows.testKey({ id: null, accountId: 'nobody', environment, key: { typed: 'x' } })).toMatchObject({ state: 'refused', reason: { code: 'account-unknown' } })
    expect(core.accounts.list()).toEqual([])
  })

  it('changes nothing when the disk is full, and says so', async () => {
    const { core, account, files } = await setup()
    await core.flows.add(account())
    files.failWrites('storage-full')
    await expect(core.flows.add(account({ label: 'Ben', accountId: ben.id, key: { typed: ben.apiKey } }))).rejects.toMatchObject({ code: 'storage-full' })
    expect(core.accounts.list()).toHaveLength(1)
  })

  it('sends each token only with its own account, in interleaved requests', async () => {
    const { core, account, server } = await setup()
    const a = await core.flows.add(account())
    const b = await core.flows.add(account({ label: 'Ben', accountId: ben.id, key: { typed: ben.apiKey } }))
    await Promise.all(Array.from({ length: 40 }, (_, n) => core.requests.run(orderOf({
      ...draft(n % 2 ? a.id : b.id, '/api/v1/products/{{account.pathId}}'), runId: `run-${n}` as RunId,
    }))))
    const products = server.record.requests.filter(({ path }) => path.startsWith('/api/v1/products/'))
    expect(products).toHaveLength(40)
    expect(products.every(({ status }) => status === 200)).toBe(true)
  })

  it('adds the sandbox accounts once', async () => {
    const { core } = await setup()
    const added = await core.flows.addSamples()
    expect(added.length).toBeGreaterThan(5)
    expect(await core.flows.addSamples()).toEqual([])
    await vi.waitFor(() => expect(new Set(core.sessions.views().map(({ key }) => key.state))).toEqual(new Set(['accepted', 'refused', 'blocked'])), 5_000)
  })

  it('leaves the active account as it is where an addition says so', async () => {
    const { core, server, account } = await setup()
    const { id } = await core.flows.add(account())
    const seen: (AccountId | null)[] = []
    core.events.on('active.changed', active => { seen.push(active) })
    const ben = await core.flows.add({ ...account({ accountId: 'ben' }), activate: false })
    await core.flows.addSamples({ activate: false })
    const text = `label;id;key;url\nAnother;another;its-key;${server.baseUrl}\n`
    const view = await core.imports.read(new TextEncoder().encode(text), 'accounts.csv') as ImportView
    const { added } = core.flows.adopt({ ...await core.imports.apply({ importId: view.importId, rows: [1] }), activate: false })
    expect(added.map(({ title }) => title)).toEqual(['Another'])
    expect(core.active.get()).toBe(id)
    expect(seen).toEqual([])
    await vi.waitFor(() => expect(core.sessions.view(ben.id).key.state).toBe('refused'))
  })

  it('imports all good rows at once and says what is wrong with the others', async () => {
    const { core, server } = await setup()
    const text = `label;id;key;url\nAnna;${anna.id};${anna.apiKey};${server.baseUrl}\nNobody;;x;\n`
    const view = await core.imports.read(new TextEncoder().encode(text), 'accounts.csv') as ImportView
    expect(view.rows.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'account-id-required'])
    expect(JSON.stringify(view)).not.toContain(anna.apiKey)
    expect((await core.imports.apply({ importId: view.importId, rows: [1] })).added.map(({ title }) => title)).toEqual(['Anna'])
  })

  it('clears a copied key from the clipboard when it is disposed, and logs the act', async () => {
    const { core, account, clipboard } = await setup()
    const { id } = await core.flows.add(account())
    await core.reveal.copy(id, 'key')
    expect(clipboard.read()).toBe(anna.apiKey)
    expect((await core.activity.list(id))[0]).toMatchObject({ what: 'copy', detail: 'key' })
    await core.reveal.clear()
    expect(clipboard.read()).toBe('')
  })

  it('leaves alone what the user has copied since', async () => {
    const { core, account, clipboard } = await setup()
    const { id } = await core.flows.add(account())
    await core.reveal.copy(id, 'key')
    clipboard.write('something else')
    await core.reveal.clear()
    expect(clipboard.read()).toBe('something else')
  })

  it('writes no key, no token and no customer data to disk or log in the clear', async () => {
    const { core, account, disk, logged } = await setup()
    const { id } = await core.flows.add(account())
    await vi.waitFor(() => expect(core.sessions.view(id).key.state).toBe('accepted'))
    const { token } = await core.sessions.tokenFor(id)
    await core.requests.run(orderOf(draft(id, '/api/v0/me')))
    await core.dispose()
    const written = [...disk.values()].map(bytes => Buffer.from(bytes).toString()).join() + logged.join()
    expect(written.length).toBeGreaterThan(500)
    for (const secret of [anna.apiKey, token.expose()]) expect(written).not.toContain(secret)
  })
})
