import { beforeEach, describe, expect, it } from 'vitest'
import type { HistoryEntry, SavedId, SavedRequestInput } from '../../../preload/request-views'
import type { AccountId, RequestDraft, RunId, RunView } from '../../../preload/views'
import { AppError } from '../../../main/core/errors'
import { createHistory } from '../../../main/core/requests/history'
import { createOwnVariables, noVariables } from '../../../main/core/requests/own-variables'
import { createSaved } from '../../../main/core/requests/saved'
import { Secret } from '../../../main/core/secret'
import type { SealedDocument } from '../../../main/core/storage/sealed-document'
import type { SealedRecords } from '../../../main/core/storage/sealed-records'
import { MASK } from '../../../main/core/tillhub/redact'
import { createFakeClock } from '../../fakes/clock'

const anna = 'anna' as AccountId
const ben = 'ben' as AccountId

function documentOf<T>(empty: T): Pick<SealedDocument<T>, 'read' | 'change'> {
  let value = empty
  return { read: async () => value, change: async work => (value = work(value)) }
}

describe('saved requests', () => {
  const input: SavedRequestInput = { id: null, name: 'Prices', folder: 'Support', description: '', method: 'GET', path: '/a', query: [], headers: [], body: null }
  const setup = () => {
    let ids = 0
    return createSaved({ document: documentOf([]), clock: createFakeClock(), newId: () => `s-${++ids}` as SavedId })
  }
  const names = async (saved: ReturnType<typeof setup>) => (await saved.list()).map(({ folder, name }) => `${folder}/${name}`)

  it('stand in the order of folder and name', async () => {
    const saved = setup()
    for (const [folder, name] of [['b', 'x'], ['a', 'z'], ['a', 'y'], ['', 'w']] as const) await saved.save({ ...input, folder, name })
    expect(await names(saved)).toEqual(['/w', 'a/y', 'a/z', 'b/x'])
  })

  it('are replaced under their id', async () => {
    const saved = setup()
    const { id } = await saved.save(input)
    await saved.save({ ...input, id, name: 'Taxes' })
    expect(await names(saved)).toEqual(['Support/Taxes'])
  })

  it('are not made anew by a change of one that is gone', async () => {
    const saved = setup()
    await expect(saved.save({ ...input, id: 'gone' as SavedId })).rejects.toMatchObject({ code: 'not-found' })
    expect(await saved.list()).toEqual([])
  })

  it('need a name', async () => {
    await expect(setup().save({ ...input, name: '  ' })).rejects.toMatchObject({ code: 'label-required' })
  })

  it('come back as they were after a removal', async () => {
    const saved = setup()
    const { id } = await saved.save(input)
    const before = await saved.list()
    const removed = await saved.remove([id])
    expect(await saved.list()).toEqual([])
    expect(await saved.restore(removed)).toEqual(before)
    expect(await saved.restore(removed)).toEqual(before)
  })

  it('move with their folder, and with no other of a similar name', async () => {
    const saved = setup()
    for (const folder of ['Support', 'Support / Prices ', 'Supporters', '']) await saved.save({ ...input, folder, name: folder || 'none' })
    await saved.renameFolder('Support', 'Help/Desk')
    expect((await saved.list()).map(({ folder }) => folder)).toEqual(['', 'Help/Desk', 'Help/Desk/Prices', 'Supporters'])
    await saved.renameFolder('Help', '')
    expect((await saved.list()).map(({ folder }) => folder)).toEqual(['', 'Desk', 'Desk/Prices', 'Supporters'])
  })
})

describe('variables of the user’s own', () => {
  it('count for the account before those for all', async () => {
    const variables = createOwnVariables(documentOf(noVariables))
    await variables.set({ id: null, name: 'branch', value: 'all', isSecret: false })
    await variables.set({ id: anna, name: 'branch', value: 'hers', isSecret: false })
    expect([(await variables.valuesFor(anna)).read('branch'), (await variables.valuesFor(ben)).read('branch')]).toEqual(['hers', 'all'])
    await variables.remove({ id: anna, name: 'branch' })
    expect((await variables.valuesFor(anna)).read('branch')).toBe('all')
  })

  it('never show a secret value again, but use and mask it', async () => {
    const variables = createOwnVariables(documentOf(noVariables))
    await variables.set({ id: null, name: 'password', value: 'CANARY', isSecret: true })
    expect(JSON.stringify(await variables.list(null))).not.toContain('CANARY')
    const { read, secrets } = await variables.valuesFor(anna)
    expect([read('password'), secrets.map(secret => secret.expose())]).toEqual(['CANARY', ['CANARY']])
  })

  it.each(['now', 'account.id', '', 'a b', 'a}', '1a', 'x'.repeat(65)])('cannot be named %j', async name => {
    await expect(createOwnVariables(documentOf(noVariables)).set({ id: null, name, value: '', isSecret: false })).rejects.toMatchObject({ code: 'variable-name-invalid' })
  })

  it('is no secret when it is too short to be masked', async () => {
    const variables = createOwnVariables(documentOf(noVariables))
    await expect(variables.set({ id: null, name: 'pin', value: '123', isSecret: true })).rejects.toMatchObject({ code: 'input-invalid' })
    expect(await variables.list(null)).toEqual([])
  })

  it('can have any name that JavaScript gives a meaning', async () => {
    const variables = createOwnVariables(documentOf(noVariables))
    for (const name of ['__proto__', 'constructor', 'toString']) await variables.set({ id: null, name, value: name, isSecret: false })
    const { read } = await variables.valuesFor(anna)
    expect(['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map(read)).toEqual(['__proto__', 'constructor', 'toString', null])
  })

  it('that cannot be read stop no request that does without them', async () => {
    const failure = new AppError('record-unreadable')
    const { read, secrets } = await createOwnVariables({ read: () => Promise.reject(failure), change: () => Promise.reject(failure) }).valuesFor(anna)
    expect(secrets).toEqual([])
    expect(() => read('branch')).toThrow(failure)
  })

  it('of an account go with it', async () => {
    const variables = createOwnVariables(documentOf(noVariables))
    await variables.set({ id: anna, name: 'branch', value: 'hers', isSecret: false })
    await variables.forget(anna)
    expect(await variables.list(anna)).toEqual([])
  })
})

describe('history', () => {
  const draft: RequestDraft = { runId: 'r-1' as RunId, id: anna, method: 'GET', path: '/api/v1/products/{{account.pathId}}', query: [], headers: [], body: null }
  const run: RunView = {
    runId: draft.runId, id: anna, startedAt: 1_000, method: 'GET', url: 'https://api.tillhub.com/api/v1/products/L1?limit=1', status: 401, statusText: null, ms: 5,
    bytes: 7, truncated: false, kept: null, bodyKind: 'json', contentType: null, body: 'CANARY-ANSWER', headers: [], requestHeaders: [], requestId: 'req-1',
    timeline: [], error: null, explanation: null, nextPage: null, pages: null,
  }
  let records: Map<string, readonly HistoryEntry[]>
  beforeEach(() => { records = new Map() })
  const setup = () => createHistory({
    get: async id => records.get(id) ?? null,
    async update(id: string, change: (current: readonly HistoryEntry[] | null) => readonly HistoryEntry[]) { records.set(id, change(records.get(id) ?? null)) },
    async remove(id: string) { records.delete(id) },
    async flush() { /* Nothing waits. */ },
  } as SealedRecords<readonly HistoryEntry[]>)
  const list = (history: ReturnType<typeof setup>, text = '') => history.list({ id: anna, text })

  it('keeps the request and what came of it, but not the answer', async () => {
    const history = setup()
    await history.add(draft, run, [])
    const [entry] = await list(history)
    expect(entry).toMatchObject({ path: draft.path, sentPath: '/api/v1/products/L1', host: 'api.tillhub.com', status: 401, outcome: 'ok', requestId: 'req-1', isMasked: false })
    expect(JSON.stringify([...records])).not.toContain('CANARY')
  })

  it('holds no secret, wherever it was written, and says that one is missing', async () => {
    const history = setup()
    await history.add({
      ...draft, path: '/a/CANARY-KEY?token=CANARY-1', query: [{ name: 'api_key', value: 'CANARY-2' }, { name: 'q', value: 'CANARY-KEY' }],
      headers: [{ name: 'x-api-key', value: 'CANARY-3' }], body: '{"password":"CANARY-4","note":"CANARY-KEY"}',
    }, run, [new Secret('CANARY-KEY')])
    expect(JSON.stringify([...records])).not.toContain('CANARY')
    expect((await list(history))[0]?.isMasked).toBe(true)
  })

  it('does not keep a body that is too long to keep two hundred times', async () => {
    const history = setup()
    await history.add({ ...draft, body: 'x'.repeat(20_001) }, run, [])
    expect((await list(history))[0]).toMatchObject({ body: MASK, isMasked: true })
  })

  it('finds the requests that hold every word', async () => {
    const history = setup()
    await history.add(draft, run, [])
    await history.add({ ...draft, runId: 'r-2' as RunId, method: 'POST', path: '/api/v0/taxes' }, { ...run, url: 'https://api.tillhub.com/api/v0/taxes', status: 200 }, [])
    expect((await list(history, 'products 401')).map(({ runId }) => runId)).toEqual(['r-1'])
    expect((await list(history, 'TAXES post')).map(({ runId }) => runId)).toEqual(['r-2'])
    expect((await list(history, 'req-1'))).toHaveLength(2)
    expect(await list(history, 'products taxes')).toEqual([])
  })

  it('keeps the newest two hundred', async () => {
    const history = setup()
    for (let n = 0; n < 205; n++) await history.add({ ...draft, runId: `r-${n}` as RunId }, run, [])
    const all = await list(history)
    expect([all.length, all[0]?.runId, all.at(-1)?.runId]).toEqual([200, 'r-204', 'r-5'])
  })

  it('tells support what it needs, without the query', async () => {
    const history = setup()
    await history.add({ ...draft, query: [{ name: 'email', value: 'someone@example.com' }] }, run, [])
    expect(await history.supportText(anna, draft.runId)).toBe([
      'Time: 1970-01-01T00:00:01.000Z', 'Host: api.tillhub.com', 'Request: GET /api/v1/products/L1', 'Status: 401', 'request.id: req-1',
    ].join('\n'))
    await expect(history.supportText(anna, 'r-9' as RunId)).rejects.toMatchObject({ code: 'not-found' })
  })
})
