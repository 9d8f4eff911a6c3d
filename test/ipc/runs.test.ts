import { beforeEach, describe, expect, it } from 'vitest'
import { answers, checked, pushes } from '../../main/ipc/output'
import { createRunsIpc } from '../../main/ipc/runs'
import type { ManyExport, ManyFormat, ManyWords } from '../../preload/runs-views'
import { answered, get, plain, setup } from '../core/runs/setup'
import { findSecrets } from '../e2e/canary-search'

let app: Awaited<ReturnType<typeof setup>>
let saved: { name: string; text: string }[]
let runs: ReturnType<typeof createRunsIpc>
const start = { request: get, look: { ...plain, columns: ['$.name', '$.echo'] }, canary: null, confirmation: '' }

beforeEach(async () => {
  app = await setup(3, n => ({ label: n === 1 ? '=HYPERLINK("https://evil.test")' : `Account ${n}` }))
  saved = []
  runs = createRunsIpc(app.core, async (name, text) => saved.push({ name, text }) > 0)
  app.server.answer = ({ account, request }) => account === 'account-2'
    ? answered({ msg: 'no', request: { id: 'r-2' } }, 403) : answered({ name: '<b>bold</b>', echo: request.headers['authorization'], request: { id: `r-${account}` } })
})

const words: ManyWords = {
  language: 'en', title: 'Run on many accounts', ungrouped: 'Not compared', groups: {},
  columns: { account: 'Account', accountId: 'Account ID', environment: 'Environment', group: 'Group', state: 'State', status: 'HTTP', ms: 'ms', bytes: 'Bytes', requestId: 'request.id' },
  states: { waiting: 'Waiting', running: 'Running', answered: 'Answered', failed: 'Failed', skipped: 'Skipped' },
}
async function exported(format: ManyFormat, over: Partial<ManyExport> = {}): Promise<string> {
  await runs.start({ ids: app.ids, ...start })
  await app.settle()
  const groups = Object.fromEntries(app.core.runs.view()!.rows.map(({ group, state }) => [group, state === 'failed' ? 'Failed' : 'Baseline']))
  expect(await runs.export({ format, ids: app.ids, words: { ...words, groups }, ...over })).toBe(true)
  return saved.at(-1)!.text
}

describe('what the page sends', () => {
  it.each([
    null, {}, { ...start, ids: [] }, { ...start, request: { ...get, runId: 'x' } }, { ...start, request: { ...get, method: 'TRACE' } },
    { ...start, look: { ...plain, columns: ['x'.repeat(501)] } }, { ...start, look: { ...plain, columns: Array(21).fill('$') } },
    { ...start, look: { ...plain, rules: { ...plain.rules, kinds: ['names'] } } }, { ...start, canary: 5 }, { ...start, token: 'x' },
  ])('is refused where it is no start of a run: %j', async bad => {
    const input = bad && 'ids' in bad ? bad : bad && { ids: app.ids, ...bad }
    await expect(runs.start(input)).rejects.toMatchObject({ code: 'input-invalid' })
    expect(app.server.seen).toEqual([])
  })

  it('is refused where it names other words than the file has, and nothing is saved', async () => {
    await exported('csv')
    const good = { format: 'csv', ids: app.ids, words }
    for (const bad of [
      { ...good, format: 'exe' }, { ...good, ids: [] }, { ...good, words: { ...words, extra: '' } }, { ...good, words: { ...words, columns: {} } },
      { ...good, words: { ...words, title: 'x'.repeat(1_001) } },
    ]) await expect(runs.export(bad)).rejects.toMatchObject({ code: 'input-invalid' })
    expect(saved).toHaveLength(1)
  })
})

describe('a saved run', () => {
  it.each(['csv', 'json', 'html'] as const)('as %s tells what came of each account, and holds no key and no token', async format => {
    const text = await exported(format)
    expect(saved.at(-1)!.name).toMatch(new RegExp(`^tillkeys-run-\\d{4}-\\d\\d-\\d\\d\\.${format}$`))
    for (const said of ['Account 0', 'r-2', 'Baseline', 'Failed', '$.name', '403']) expect(text).toContain(said)
    const secrets = [0, 1, 2].flatMap(n => [`CANARY-key-${n}`, `CANARY-token-account-${n}`])
    expect(findSecrets([['report', Buffer.from(text)]], secrets)).toEqual([])
    expect(findSecrets([['report', Buffer.from(`${text}CANARY-key-0`)]], secrets)).not.toEqual([])
  })

  it('has no cell that a spreadsheet takes for a formula, and no markup of a server or an account', async () => {
    expect(await exported('csv')).toContain('"\'=HYPERLINK(')
    const html = await exported('html')
    expect(html).toContain('&lt;b&gt;bold&lt;/b&gt;')
    expect(html).not.toContain('<b>bold')
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/<script|https?:\/\/(?!api\.tillhub|evil\.test)/)
  })

  it('holds the accounts that were asked for, in that order', async () => {
    const { accounts } = JSON.parse(await exported('json', { ids: [app.ids[2]!, 'nobody' as never, app.ids[0]!] })) as { accounts: { account: string; values: object }[] }
    expect(accounts.map(({ account }) => account)).toEqual(['Account 2', 'Account 0'])
    expect(accounts[1]?.values).toMatchObject({ '$.name': '<b>bold</b>' })
  })
})

it('answers and pushes pass the border whole, and lose what the contract does not name', async () => {
  await runs.start({ ids: app.ids, ...start })
  await app.pass(250)
  const view = app.core.runs.view()!
  expect(checked(answers.runs.get, view)).toEqual(view)
  expect(checked(answers.runs.compare, await runs.compare({ left: app.ids[0], right: app.ids[2] }))).toEqual(app.core.runs.compare(app.ids[0]!, app.ids[2]!))
  expect(checked(answers.runs.answer, { ...app.core.runs.answer(app.ids[0]!), token: 'CANARY' })).toEqual(app.core.runs.answer(app.ids[0]!))
  const leaking = { run: { ...view.run, token: 'CANARY' }, rows: view.rows.map(row => ({ ...row, token: 'CANARY' })) }
  expect(checked(pushes['runs.changed'], leaking)).toEqual(view)
  expect(checked(answers.runs.plan, await runs.plan({ ids: app.ids, request: get }))).toHaveLength(3)
})
