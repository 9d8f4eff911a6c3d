import fc from 'fast-check'
import Papa from 'papaparse'
import { afterEach, describe, expect, it } from 'vitest'
import { csvText } from '../../../main/core/export/csv'
import { accountsMarkdown } from '../../../main/core/exports/accounts-markdown'
import { openAge } from '../../../main/core/exports/age'
import { Secret } from '../../../main/core/secret'
import { exportPhrase } from '../../../preload/catalogue/exports'
import type { ImportView } from '../../../preload/import-views'
import type { AccountId, NewAccount } from '../../../preload/views'
import { findSecrets } from '../../e2e/canary-search'
import { createTestCore } from '../../fakes/core'
import { bytesOf, read } from '../imports/read'

const open: { dispose(): Promise<void> }[] = []
afterEach(async () => {
  for (const core of open.splice(0)) await core.dispose()
})

async function start() {
  const test = createTestCore({ http: { send: () => Promise.reject(new Error('offline')) } })
  open.push(test.core)
  await test.core.start()
  return test
}

const keys = ['CANARY-key-anna-0123456789', 'CANARY-key-ben-0123456789', 'CANARY-key-carla-0123456789']
const passphrase = new Secret('k3yx-9wpt-2mzq-h7rd')
const account = (over: Partial<NewAccount>): NewAccount => ({
  label: 'Anna', accountId: 'id-1', key: { typed: keys[0]! }, environment: { kind: 'production' }, accountClass: 'live', colour: 'teal', tags: [], note: '',
  allowDuplicate: false, ...over,
})
const three = [
  account({ label: 'Café „Anna“ | *Berlin*', tags: ['berlin', 'gastro'], note: 'first line\nsecond; =line' }),
  account({ label: '=HYPERLINK("http://evil.example")', accountId: 'id-2', key: { typed: keys[1]! }, environment: { kind: 'staging' }, accountClass: 'test', colour: 'red' }),
  account({ label: "'-carla", accountId: 'id-3', key: { typed: keys[2]! }, environment: { kind: 'custom', baseUrl: 'https://tillhub.example' } }),
]
const facts = ({ label, accountId, environment, accountClass, colour, tags, note }: Omit<NewAccount, 'key' | 'allowDuplicate'>) =>
  ({ label, accountId, environment, accountClass, colour, tags, note })

async function filled() {
  const test = await start()
  const added = await test.core.accounts.addAll(three)
  return { ...test, ids: added.map(({ id }) => id) }
}

describe('an export without keys', () => {
  it('is in the order asked for, leaves out who is gone, and holds no key in any encoding', async () => {
    const { core, ids } = await filled()
    for (const format of ['json', 'csv', 'markdown'] as const) {
      const { name, text } = core.exports.text({ format, ids: [ids[2]!, 'gone' as AccountId, ids[0]!], language: 'en' })
      expect(name).toMatch(/^tillkeys-accounts-\d{4}-\d\d-\d\d\.(json|csv|md)$/)
      expect(text.indexOf('id-3')).toBeLessThan(text.indexOf('id-1'))
      expect(text.indexOf('id-3')).toBeGreaterThan(0)
      expect(text).not.toContain('id-2')
      expect(findSecrets([[name, Buffer.from(text)]], keys)).toEqual([])
    }
  })

  it('comes back by our own importer with all that the user had typed, but for the keys', async () => {
    const { core, ids } = await filled()
    for (const format of ['json', 'csv'] as const) {
      const rows = await read(core.exports.text({ format, ids, language: 'en' }).text)
      expect(rows.map(row => ({ ...facts(row as unknown as NewAccount), tags: row.tags ?? [], note: row.note ?? '' }))).toEqual(three.map(facts))
      expect(rows.map(({ key, problem }) => [key, problem])).toEqual(three.map(() => [null, 'key-required']))
    }
  })

  it('says of each account how its key and token are', async () => {
    const { core, ids } = await filled()
    const { accounts } = JSON.parse(core.exports.text({ format: 'json', ids, language: 'en' }).text) as { accounts: object[] }
    expect(accounts[1]).toEqual({
      label: '=HYPERLINK("http://evil.example")', accountName: null, accountId: 'id-2', environment: 'staging', baseUrl: 'https://staging-api.tillhub.com', class: 'test',
      colour: 'red', tags: [], note: '', keyState: 'unchecked', tokenState: 'none', tokenEndsAt: null, role: null, requestId: null,
    })
  })

  it('has no formula in its CSV, and the importer reads every text back as it was', async () => {
    const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", ';', ' ', 'a', ',', '"', '＝') })
    await fc.assert(fc.asyncProperty(text, text, async (label, note) => {
      const csv = csvText([['Label', 'Account ID', 'API key', 'Note'], [label, 'id-1', 'key-1', note]])
      for (const cell of Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data[1]!) expect(cell).not.toMatch(/(^|;\s*)[=+\-@＝]/)
      const [row] = await read(csv)
      const oneSpace = (given: string) => given.trim().replace(/ +/g, ' ')
      expect([row?.label ?? '', row?.note ?? ''].map(oneSpace)).toEqual([label, note].map(oneSpace))
    }))
  })

  it('is one line of a Markdown table per account, whatever is in it', () => {
    const line = {
      label: 'a|b\n| c | `x` ![i](http://e) <img src=x> \u202Egnp.exe', accountName: null, accountId: 'id', environment: 'https://x.example', baseUrl: null, class: 'live',
      colour: 'red', tags: ['*b*', '__c__'], note: '\\| $x$ [a](b)\r\n# h', keyState: 'accepted', tokenState: 'valid', tokenEndsAt: '2026-12-01T10:00:00.000Z', role: null, requestId: null,
    } as const
    const text = accountsMarkdown([line], 0, 'de')
    const rows = text.trimEnd().split('\n').slice(4)
    expect(rows).toHaveLength(3)
    expect(rows[2]!.match(/(?<!\\)(\\\\)*\|/g)).toHaveLength(11)
    expect(text).not.toMatch(/\u202E|(?<!\\)[`<]|(?<!\\)\[/)
    expect(text).toContain('Gültig bis 2026-12-01 10:00 UTC')
  })
})

describe('an export with keys', () => {
  const wanted = (ids: readonly AccountId[], keyCount: number) => ({ ids, passphrase, confirmation: exportPhrase(keyCount) })

  it('is imported by another computer with the same labels, ids, environments, tags, notes, classes, colours and keys', async () => {
    const { core, ids } = await filled()
    const file = core.exports.withKeys(wanted(ids, 3))
    expect(file).toMatchObject({ saved: 3, leftOut: [] })
    const sealed = await file.make()
    expect(findSecrets([['file', Buffer.from(sealed)]], [...keys, passphrase.expose()])).toEqual([])

    const other = (await start()).core
    const locked = await other.imports.read(sealed, file.name)
    expect(locked).toEqual({ importId: expect.any(String), source: file.name, needs: 'passphrase' })
    await expect(other.imports.unlock(locked.importId, new Secret('not the right one'))).rejects.toMatchObject({ code: 'passphrase-wrong' })
    const view = await other.imports.unlock(locked.importId, passphrase)
    expect(findSecrets([['reply', Buffer.from(JSON.stringify([locked, view]))]], [...keys, passphrase.expose()])).toEqual([])
    const { added } = await other.imports.apply({ importId: view.importId, rows: view.rows.map(({ row }) => row) })
    expect(added.map(({ id }) => facts({ ...other.accounts.profile(id) }))).toEqual(three.map(facts))
    expect(added.map(({ id }) => other.vault.key(id).expose())).toEqual(keys)
    expect(ids.map(id => core.vault.key(id).expose())).toEqual(keys)
  })

  it('needs the phrase with the number of keys and a long passphrase, or nothing is made', async () => {
    const { core, ids } = await filled()
    for (const confirmation of ['', 'EXPORT 2', 'export 3', '3']) {
      expect(() => core.exports.withKeys({ ids, passphrase, confirmation })).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    }
    expect(() => core.exports.withKeys({ ids, passphrase: new Secret('short'), confirmation: 'EXPORT 3' })).toThrow(expect.objectContaining({ code: 'passphrase-short' }))
    expect(() => core.exports.withKeys({ ids: ['gone' as AccountId], passphrase, confirmation: 'EXPORT 0' })).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    expect(await core.activity.list(ids[0]!)).toEqual([])
  })

  it('leaves out frozen accounts and says so', async () => {
    const { core, ids } = await filled()
    await core.accounts.freeze(ids[1]!, true)
    expect(() => core.exports.withKeys(wanted(ids, 3))).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    const file = core.exports.withKeys(wanted(ids, 2))
    expect(file).toMatchObject({ saved: 2, leftOut: [ids[1]] })
    const rows = await read(await openAge(await file.make(), passphrase))
    expect(rows.map(({ accountId }) => accountId)).toEqual(['id-1', 'id-3'])
  })

  it('stands in the activity of each account and in the log, and neither holds a key', async () => {
    const { core, ids, logged } = await filled()
    await core.exports.withKeys(wanted([ids[0]!], 1)).make()
    expect(await core.activity.list(ids[0]!)).toMatchObject([{ what: 'export', detail: 'key', outcome: 'ok' }])
    expect(await core.activity.list(ids[1]!)).toEqual([])
    expect(logged).toContain('{"event":"accounts.keys-exported","accounts":1}')
    expect(findSecrets([['log', Buffer.from(logged.join('\n'))]], [...keys, passphrase.expose()])).toEqual([])
  })

  it('cannot be made while the vault is locked', async () => {
    const { core, ids } = await filled()
    const file = core.exports.withKeys(wanted(ids, 3))
    await core.lock('asked')
    await expect(file.make()).rejects.toMatchObject({ code: 'vault-locked' })
  })
})

describe('the file of an export', () => {
  const file = (accounts: unknown, version = 1) => JSON.stringify({ format: 'tillkeys-accounts', version, accounts })

  it('is read row by row: what is wrong with one is said of that one', async () => {
    const good = { label: 'A', accountId: 'id', apiKey: 'k', environment: 'staging', class: 'test', colour: 'pink', tags: ['a', 'b'], note: 'n' }
    const rows = await read(file([good, { ...good, accountId: '' }, { ...good, accountId: 'id-2', apiKey: '' }, { ...good, accountId: 'id-3', environment: 'http://evil.example' }]))
    expect(rows.map(({ problem }) => problem)).toEqual([null, 'account-id-required', 'key-required', 'base-url-scheme'])
    expect(rows[0]).toMatchObject({ label: 'A', tags: ['a', 'b'], colour: 'pink', accountClass: 'test', note: 'n', environment: { kind: 'staging' } })
  })

  it('of a later version is refused', async () => {
    await expect(read(file([{ accountId: 'id', apiKey: 'k' }], 2))).rejects.toMatchObject({ code: 'import-unreadable', details: { detail: 'newer' } })
  })
})

it('an import that was pasted as armoured text asks for its passphrase, too', async () => {
  const { core, ids } = await filled()
  const { armor } = await import('age-encryption')
  const sealed = armor.encode(await core.exports.withKeys({ ids, passphrase, confirmation: 'EXPORT 3' }).make())
  const other = (await start()).core
  const locked = await other.imports.read(bytesOf(sealed), 'clipboard')
  const view: ImportView = await other.imports.unlock(locked.importId, passphrase)
  expect(view.rows.map(({ hasKey, problem, state }) => [hasKey, problem, state])).toEqual(three.map(() => [true, null, 'new']))
})
