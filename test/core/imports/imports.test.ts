import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Events } from '../../../preload/contract'
import type { ImportRowView, ImportView } from '../../../preload/import-views'
import { startFakeTillhub, type FakeTillhub } from '../../../main/sandbox/server'
import { collect, createTestCore } from '../../fakes/core'
import { anna, ben } from '../../sandbox/setup'
import { bytesOf } from './read'

const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function setup(options: Parameters<typeof createTestCore>[0] = {}) {
  const test = createTestCore(options)
  open.push({ close: () => test.core.dispose() })
  await test.core.start()
  const { imports, flows, accounts, vault } = test.core
  const read = async (text: string): Promise<ImportView> => {
    const view = await imports.read(bytesOf(text), 'accounts.csv')
    if (view.needs !== null) throw new Error('it is encrypted')
    return view
  }
  const apply = async ({ importId, rows }: ImportView, which = (row: ImportRowView): boolean => row.isTakeable) =>
    flows.adopt(await imports.apply({ importId, rows: rows.filter(which).map(({ row }) => row) }))
  const stored = () => accounts.list().map(({ id, label, accountId, tags, note }) => ({ label, accountId, tags, note, key: vault.key(id).expose() }))
  return { ...test, read, apply, stored, imports }
}

const head = 'label;id;key;tags;url\n'
const first = `${head}Anna;a-1;k-1;berlin;\nBen;b-1;k-2;;\n`
const states = ({ rows }: ImportView) => rows.map(({ state }) => state)

describe('an import against what is stored', () => {
  it('tells new rows from changed, known and repeated ones, and says what would change', async () => {
    const { read, apply } = await setup()
    await apply(await read(first))
    const view = await read(`${head}Anna;a-1;k-1;berlin;\nBenedikt;b-1;k-2;süd;\nCleo;c-1;k-3;;\nCleo;c-1;k-3;;\nCleo 2;c-1;k-4;;\nDora;;k-5;;\n`)
    expect(states(view)).toEqual(['same', 'changed', 'new', 'duplicate', 'duplicate', 'problem'])
    expect(view.rows[1]?.changes).toEqual([{ field: 'label', before: 'Ben', after: 'Benedikt' }, { field: 'tags', before: '', after: 'süd' }])
    expect(view.rows.map(({ isTakeable }) => isTakeable)).toEqual([false, true, true, false, true, false])
    expect(view.rows.map(({ repeats }) => repeats)).toEqual([null, null, null, 3, 3, null])
  })

  it('replaces a key where it is told to, keeps what the file does not name, and signs in with it', async () => {
    const server: FakeTillhub = await startFakeTillhub({ accounts: [anna, ben] })
    open.push(server)
    const { core, read, apply } = await setup()
    const [added] = (await apply(await read(`${head}Anna;${anna.id};wrong;berlin;${server.baseUrl}\n`))).added
    await vi.waitFor(() => expect(core.sessions.view(added!.id).key.state).toBe('refused'))
    const view = await read(`id;key;url\n${anna.id};${anna.apiKey};${server.baseUrl}\n`)
    expect(view.rows[0]).toMatchObject({ state: 'changed', twin: added!.id, changes: [{ field: 'key', before: '', after: '' }] })
    expect((await apply(view)).updated).toMatchObject([{ id: added!.id, label: 'Anna', tags: ['berlin'] }])
    await vi.waitFor(() => expect(core.sessions.view(added!.id).key.state).toBe('accepted'))
    await vi.waitFor(async () => expect((await core.activity.list(added!.id)).map(({ what }) => what)).toContain('key-changed'))
  })

  it('looks for an account at its own server where the file names none', async () => {
    const { read, apply } = await setup()
    await apply(await read(`${head}Anna;a-1;k-1;;staging\n`))
    expect(states(await read('id;key\na-1;k-1'))).toEqual(['same'])
    expect(states(await read('id;key;url\na-1;k-1;production'))).toEqual(['new'])
  })

  it('tells several accounts of one ID apart by their keys', async () => {
    const { read, apply } = await setup()
    await apply(await read('label;id;key\nOne;a-1;k-1\nTwo;a-1;k-2'))
    const view = await read('label;id;key\nTwo B;a-1;k-2\nThree;a-2;k-3')
    expect(view.rows[0]).toMatchObject({ state: 'changed', changes: [{ field: 'label', before: 'Two', after: 'Two B' }] })
    expect(states(await read('label;id;key\nThree;a-1;k-3'))).toEqual(['new'])
  })

  it('changes labels and the like by a file without keys, and adds nothing by it', async () => {
    const { read, apply, stored } = await setup()
    await apply(await read(first))
    const view = await read(JSON.stringify({ format: 'tillkeys-accounts', version: 1, accounts: [
      { label: 'Anna', accountId: 'a-1', environment: 'production', class: 'test', colour: 'teal', tags: ['berlin'], note: '' }, { label: 'New', accountId: 'n-1', environment: 'production' },
    ] }))
    expect(view).toMatchObject({ format: 'tillkeys', columns: null })
    expect(view.rows).toMatchObject([{ state: 'changed', hasKey: false, changes: [{ field: 'accountClass', after: 'test' }, { field: 'colour', after: 'teal' }] }, { problem: { code: 'key-required' } }])
    await apply(view)
    expect(stored()).toMatchObject([{ label: 'Anna', key: 'k-1' }, { label: 'Ben', key: 'k-2' }])
    await expect(read(JSON.stringify({ format: 'tillkeys-accounts', version: 2, accounts: [] }))).rejects.toMatchObject({ details: { detail: 'newer' } })
  })

  it('leaves an account alone whose key is being disarmed', async () => {
    const { core, read, apply } = await setup()
    const { added } = await apply(await read(first))
    await core.accounts.freeze(added[0]!.id, true)
    expect((await read(`${head}Other;a-1;k-9;;\n`)).rows[0]).toMatchObject({ state: 'problem', problem: { code: 'account-frozen' } })
  })
})

describe('a preview', () => {
  it('never holds a key, whatever the columns are said to be', async () => {
    const { imports, read } = await setup()
    const view = await read('Kunde;Konto;Zugang;Notiz\nAnna;a-1;CANARY1k9x8y7z6w5v4u3t2;CANARY is no key here\n')
    const columns = view.columns!
    expect(columns.map(({ isSecret }) => isSecret)).toEqual([false, false, true, false])
    expect(JSON.stringify(columns)).not.toContain('CANARY')
    const { importId } = view
    for (const field of ['label', 'accountId', 'environment', 'tags', 'note', 'accountClass'] as const) {
      expect(() => imports.map({ importId, fields: [null, null, field, null] })).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    }
    const mapped = imports.map({ importId, fields: ['label', 'accountId', 'key', 'note'] })
    expect(mapped.rows).toMatchObject([{ label: 'Anna', accountId: 'a-1', hasKey: true, state: 'new' }])
    expect(JSON.stringify(mapped)).not.toContain('CANARY1')
  })

  it('refuses a mapping with a field twice or of another length, and one where the format knows better', async () => {
    const { imports, read } = await setup()
    const view = await read(first)
    for (const fields of [['label', 'label', 'key', null, null], ['label']] as const) {
      expect(() => imports.map({ importId: view.importId, fields })).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    }
    const curl = await read(`curl https://api.tillhub.com/x -d '{"id":"a","api_key":"b"}'`)
    expect(curl.columns).toBeNull()
    expect(() => imports.map({ importId: curl.importId, fields: [null, null, null, null, null, null] })).toThrow(expect.objectContaining({ code: 'input-invalid' }))
  })

  it('spots a swapped pair, hides what is likely the key, and swaps it on demand and back', async () => {
    const { imports, read, apply, stored } = await setup()
    const id = '3f0c8a52-7d1e-4b6a-9c55-0a1b2c3d4e01'
    await apply(await read(`${head}Anna;${id};k-1;;\n`))
    const view = await read(`${head}Anna;CANARY-key-of-anna;${id};;\nBen;b-1;k-2;;\n`)
    expect(view.rows).toMatchObject([{ swap: 'suggested', accountId: '' }, { swap: null }])
    expect(JSON.stringify(view)).not.toContain('CANARY')
    const { importId } = view
    expect(() => imports.swap({ importId, rows: [2] })).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    const swapped = imports.swap({ importId, rows: [1] })
    expect(swapped.rows[0]).toMatchObject({ swap: 'done', accountId: id, state: 'changed' })
    expect(imports.swap({ importId, rows: [1] }).rows[0]).toMatchObject({ swap: 'suggested' })
    await apply(imports.swap({ importId, rows: [1] }))
    expect(stored()).toMatchObject([{ accountId: id, key: 'CANARY-key-of-anna' }, { accountId: 'b-1' }])
  })

  it('of a file that age encrypted asks for its passphrase', async () => {
    const { imports } = await setup()
    for (const text of ['age-encryption.org/v1\n-> scrypt x 18\n', '\n-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n']) {
      expect(await imports.read(bytesOf(text), 'a.age')).toMatchObject({ needs: 'passphrase', source: 'a.age' })
    }
  })
})

describe('applying an import', () => {
  it('stores all rows and changes in one write, or nothing', async () => {
    const { read, apply, stored, files } = await setup()
    await apply(await read(first))
    const before = stored()
    const view = await read(`${head}Anna B;a-1;k-1;;\nBen;b-1;other;;\nCleo;c-1;k-3;;\n`)
    files.failWrites('storage-full')
    await expect(apply(view)).rejects.toMatchObject({ code: 'storage-full' })
    expect(stored()).toEqual(before)
    files.failWrites(null)
    await apply(view)
    expect(stored()).toMatchObject([{ label: 'Anna B', tags: ['berlin'] }, { label: 'Ben', key: 'other' }, { label: 'Cleo' }])
  })

  it('takes no row that cannot be taken, and none that is not what was shown any more', async () => {
    const { core, imports, read, apply } = await setup()
    const view = await read(`${first}Cleo;;k-3;;\n`)
    await expect(apply(view, () => true)).rejects.toMatchObject({ code: 'import-unreadable', details: { detail: 'outdated' } })
    await expect(imports.apply({ importId: view.importId, rows: [1, 99] })).rejects.toMatchObject({ details: { detail: 'outdated' } })
    await core.accounts.add({
      label: 'Meanwhile', accountId: 'a-1', key: { typed: 'k-9' }, environment: { kind: 'production' }, accountClass: 'live', colour: 'slate', tags: [], note: '', allowDuplicate: false,
    })
    await expect(apply(view)).rejects.toMatchObject({ details: { detail: 'outdated' } })
    expect(core.accounts.list()).toHaveLength(1)
    await apply(imports.look(view.importId), ({ row }) => row === 2)
    expect(core.accounts.list().map(({ label }) => label)).toEqual(['Meanwhile', 'Ben'])
  })

  it('is possible once, and not after it was closed, replaced or locked', async () => {
    const { core, imports, read, apply } = await setup()
    const view = await read(first)
    await apply(view)
    await expect(apply(view)).rejects.toMatchObject({ code: 'not-found' })
    for (const end of [async () => imports.close(), () => read(first), () => core.lock('asked')]) {
      const next = await read(`${head}Cleo;c-1;k-3;;\n`)
      await end()
      await expect(apply(next)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('waits for nobody: a preview that is closed while it is read is cancelled', async () => {
    let answer = (): void => {}
    const { imports } = await setup({ parser: { parse: async () => { await new Promise<void>(resolve => { answer = resolve }); throw new Error('unreachable') } } })
    const reading = imports.read(bytesOf(first), 'x.csv')
    imports.close()
    answer()
    await expect(reading).rejects.toBeTruthy()
  })
})

describe('testing the keys of an import', () => {
  it('asks the servers and stores nothing', async () => {
    const server = await startFakeTillhub({ accounts: [anna, ben] })
    open.push(server)
    const { core, imports, read } = await setup()
    const view = await read(`${head}Anna;${anna.id};${anna.apiKey};;${server.baseUrl}\nBen;${ben.id};wrong;;${server.baseUrl}\nAway;x;y;;http://127.0.0.1:9\nNone;;z;;\n`)
    const told = collect<Events['imports.tested']>(listener => core.events.on('imports.tested', listener))
    await imports.test({ importId: view.importId, rows: [1, 2, 3, 4] })
    await vi.waitFor(() => expect(told.flatMap(({ tests }) => tests)).toHaveLength(3))
    const results = new Map(told.flatMap(({ tests }) => tests).map(({ row, result }) => [row, result.state]))
    expect([1, 2, 3].map(row => results.get(row))).toEqual(['accepted', 'refused', 'unreachable'])
    expect(JSON.stringify(told)).not.toContain(anna.apiKey)
    expect(core.accounts.list()).toEqual([])
  })

  it('ends when it is stopped', async () => {
    const server = await startFakeTillhub({ accounts: [anna] })
    open.push(server)
    server.knobs({ path: '/api/v1/users/auth/key' }, { stall: true })
    const { core, imports, read } = await setup()
    const view = await read(head + Array.from({ length: 50 }, (_, n) => `N;id-${n};k;;${server.baseUrl}`).join('\n'))
    const told = collect<Events['imports.tested']>(listener => core.events.on('imports.tested', listener))
    const testing = imports.test({ importId: view.importId, rows: view.rows.map(({ row }) => row) })
    imports.stopTest()
    await testing
    expect(told).toEqual([])
  })
})
