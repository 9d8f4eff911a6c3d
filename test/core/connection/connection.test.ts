import { describe, expect, it } from 'vitest'
import type { Way } from '../../../main/core/ports'
import { Secret } from '../../../main/core/secret'
import { createTestCore } from '../../fakes/core'
import { createFakeKeyring } from '../../fakes/key-wrap'
import { issue, root, server } from '../../fakes/certificates'

const PASSWORD = 'canary-proxy-password'

function setup(shared: Parameters<typeof createTestCore>[0] = {}) {
  const ways: Way[] = []
  const test = createTestCore({ ...shared, routes: { take: async way => void ways.push(way), resolve: async () => ['direct'] } })
  return { ...test, ways, connection: test.core.connection, last: () => ways.at(-1)! }
}

describe('the sign-in of a proxy', () => {
  it('is given to the proxy it was typed for, and to no other', async () => {
    const { core, connection, last } = setup()
    await core.start()
    await connection.signIn(' Proxy.Office.test:3128 ', { user: 'anna', password: new Secret(PASSWORD) })
    const given = await last().signInFor('proxy.office.test:3128')
    expect([given?.user, given?.password.expose()]).toEqual(['anna', PASSWORD])
    for (const other of ['proxy.office.test:3129', 'evil.test:3128', '__proto__', 'constructor']) expect(await last().signInFor(other)).toBeNull()
  })

  it('is on disk only as ciphertext, in no log, and comes back with no view', async () => {
    const { core, connection, files, logged } = setup()
    await core.start()
    await connection.signIn('proxy:3128', { user: 'anna', password: new Secret(PASSWORD) })
    const said = [JSON.stringify(await connection.view()), ...logged, ...[...files.disk.values()].map(bytes => Buffer.from(bytes).toString('latin1'))].join()
    expect(said).toContain('proxy:3128')
    for (const secret of [PASSWORD, Buffer.from(`anna:${PASSWORD}`).toString('base64')]) expect(said).not.toContain(secret)
  })

  it('outlives a restart, and is not there while the vault is locked', async () => {
    const shared = { disk: new Map<string, Uint8Array>(), keyring: createFakeKeyring() }
    const first = setup(shared)
    await first.core.start()
    await first.connection.signIn('proxy:3128', { user: 'anna', password: new Secret(PASSWORD) })
    await first.core.dispose()
    const second = setup(shared)
    await second.core.start()
    expect((await second.connection.view()).signIns).toEqual(['proxy:3128'])
    await second.core.lock('asked')
    expect((await second.connection.view()).signIns).toBeNull()
    await expect(second.last().signInFor('proxy:3128')).rejects.toMatchObject({ code: 'vault-locked' })
  })

  it('that cannot be read any more is typed again', async () => {
    const disk = new Map([['library/proxy-sign-ins.json', new TextEncoder().encode('by another vault')]])
    const { core, connection, last } = setup({ disk })
    await core.start()
    expect((await connection.view()).signIns).toEqual([])
    await connection.signIn('proxy:3128', { user: 'anna', password: new Secret(PASSWORD) })
    expect((await last().signInFor('proxy:3128'))?.user).toBe('anna')
  })

  it('takes effect at once, kept or forgotten', async () => {
    const { core, connection, ways } = setup()
    await core.start()
    const before = ways.length
    await connection.signIn('proxy:3128', { user: 'anna', password: new Secret(PASSWORD) })
    await connection.forgetSignIn('proxy:3128')
    expect(ways.length).toBe(before + 2)
    expect(await ways.at(-1)!.signInFor('proxy:3128')).toBeNull()
  })

  it('that was asked for and is not there is told, until there is one', async () => {
    const { core, connection, last } = setup()
    await core.start()
    await last().signInFor('proxy:3128')
    expect((await connection.view()).asking).toBe('proxy:3128')
    await connection.signIn('proxy:3128', { user: 'anna', password: new Secret(PASSWORD) })
    expect((await connection.view()).asking).toBeNull()
  })

  it.each([['', 'anna', 'proxy'], ['proxy', 'anna', 'proxy'], ['http://proxy:80', 'anna', 'proxy'], ['a b:80', 'anna', 'proxy'], ['proxy:80', '', 'user'], ['proxy:80', 'an:na', 'user']])(
    'for %j as %j names the field that is wrong', async (proxy, user, field) => {
      const { core, connection } = setup()
      await core.start()
      await expect(connection.signIn(proxy, { user, password: new Secret('x') })).rejects.toMatchObject({ code: 'input-invalid', details: { detail: field } })
    })
})

describe('an authority', () => {
  it('is asked about nothing before one is chosen', async () => {
    const { core, last } = setup()
    await core.start()
    expect(last().trusts).toBeNull()
  })

  it('that was chosen decides on the certificates that it vouches for, until it is removed', async () => {
    const { core, connection, last } = setup()
    await core.start()
    const office = await root()
    const chain = { host: 'api.office.test', certificates: [(await server(office)).der] }
    await connection.trust('office.pem', office.pem)
    expect(await last().trusts?.(chain)).toBe(true)
    expect(await last().trusts?.({ ...chain, host: 'other.test' })).toBe(false)
    expect(core.preferences.read().caFile).toBe('office.pem')
    await connection.distrust()
    expect(last().trusts).toBeNull()
    expect(core.preferences.read().caFile).toBeNull()
    expect((await connection.view()).authorities).toEqual([])
  })

  it('is there again after a restart, before anything is sent', async () => {
    const shared = { disk: new Map<string, Uint8Array>(), keyring: createFakeKeyring() }
    const first = setup(shared)
    await first.core.start()
    const office = await root()
    await first.connection.trust('office.pem', office.pem)
    await first.core.dispose()
    const second = setup(shared)
    await second.core.start()
    expect(second.last().trusts).not.toBeNull()
    expect((await second.connection.view()).authorities).toMatchObject([{ name: 'Office Root', isRoot: true }])
  })

  it('that somebody else wrote into the folder is not trusted, and that is said', async () => {
    const shared = { disk: new Map<string, Uint8Array>(), keyring: createFakeKeyring() }
    const first = setup(shared)
    await first.core.start()
    await first.connection.trust('office.pem', (await root()).pem)
    await first.core.dispose()
    shared.disk.set('library/authorities.json', new TextEncoder().encode(JSON.stringify({ format: 1, value: { name: 'evil', certificates: [] } })))
    const second = setup(shared)
    await second.core.start()
    expect(second.last().trusts).toBeNull()
    expect((await second.connection.view()).problem).toMatchObject({ code: 'record-unreadable' })
    await second.connection.distrust()
    expect(await second.connection.view()).toMatchObject({ problem: null, authorities: [] })
    await second.connection.trust('office.pem', (await root()).pem)
    expect(second.last().trusts).not.toBeNull()
  })

  it('comes with those between it and the servers, each once', async () => {
    const { core, connection } = setup()
    await core.start()
    const office = await root()
    const between = await issue({ name: 'Office Issuing', isAuthority: true, by: office })
    const leaf = await server(office)
    await connection.trust('office.pem', `# Office\n${between.pem}${office.pem}text${office.pem}${leaf.pem}`)
    expect((await connection.view()).authorities.map(({ name, isRoot }) => [name, isRoot])).toEqual([['Office Issuing', false], ['Office Root', true]])
  })

  it('is refused with the reason, and the one before stays', async () => {
    const { core, connection, last } = setup()
    await core.start()
    const office = await root()
    await connection.trust('office.pem', office.pem)
    const trusts = last().trusts
    const between = await issue({ name: 'Office Issuing', isAuthority: true, by: office })
    for (const [text, code] of [
      ['', 'ca-file-unreadable'], ['no certificate', 'ca-file-unreadable'], [office.keyPem, 'ca-file-unreadable'], [office.pem.replace('MII', 'AAA').slice(0, 400), 'ca-file-unreadable'],
      [`-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`, 'ca-file-unreadable'], [office.pem + ' '.repeat(1_000_000), 'ca-file-unreadable'],
      [(await server(office)).pem, 'ca-file-unusable'], [between.pem, 'ca-file-unusable'], [(await issue()).pem, 'ca-file-unusable'],
      [(await root({ to: Date.now() - 1000 })).pem, 'ca-file-expired'],
    ] as const) {
      await expect(connection.trust('bad.pem', text)).rejects.toMatchObject({ code })
    }
    expect(last().trusts).toBe(trusts)
    expect(core.preferences.read().caFile).toBe('office.pem')
  })
})

describe('the way', () => {
  it('is the one of the settings from the start, and another as soon as it is chosen', async () => {
    const { core, ways } = setup()
    await core.start()
    expect(ways[0]?.proxy).toEqual({ mode: 'system' })
    core.preferences.write({ proxy: { mode: 'none' } })
    await core.connection.take()
    expect(ways.at(-1)?.proxy).toEqual({ mode: 'none' })
  })
})
