import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { createSubUser, type FakeAccount } from '../../main/sandbox/account'
import { createSeed } from '../../main/sandbox/data/seed'
import type { Json } from '../../main/sandbox/json'
import { startFakeTillhub, type FakeTillhub } from '../../main/sandbox/server'
import { drive, type Driver } from './app-driver'
import { filesBelow, findSecrets } from './canary-search'
import { launchApp, type RunningApp } from './launch'

const seed = createSeed('runs')
const pro = new Set([17, 42])
const odd = 99
const refused = new Set([0, 25, 50, 75, 100, 125, 150, 175])
const failing = new Set([7, 8])

const titleOf = (n: number): string => `Shop ${String(n).padStart(3, '0')}`
const accounts: readonly FakeAccount[] = Array.from({ length: 200 }, (_, n) => ({
  id: seed.uuid(`account-${n}`), name: titleOf(n), legacyId: null, apiKey: `CANARY-key-${n}`,
  subUser: createSubUser({ role: n % 10 === 0 ? 'manager' : 'serviceaccount', scopes: n % 4 === 0 ? ['products:read'] : ['products:read', 'products:write'] }),
}))

/** The same for all but a few, apart from ids and moments. */
function answerOf(n: number): Json {
  const plan = pro.has(n) ? { plan: 'pro', seats: 10 } : n === odd ? { plan: 'basic' } : { plan: 'basic', seats: 3 }
  return {
    status: 200, msg: 'Sentinel of the answer', request: { host: 'api', id: seed.uuid(`request-${n}`) }, count: 1,
    results: [{
      id: seed.uuid(`row-${n}`), name: 'Brezel', ...plan, updated_at: { iso: new Date(1_700_000_000_000 + n * 1000).toISOString(), unix: 1_700_000_000_000 + n * 1000 },
      features: n === odd ? ['stock', 'loyalty', 'gifts'] : ['stock', 'loyalty'],
    }],
  }
}

let server: FakeTillhub
let running: RunningApp
let app: Driver
let userDataDir: string

test.beforeEach(async () => {
  test.setTimeout(180_000)
  server = await startFakeTillhub({ accounts })
  for (const [n, { id: accountId }] of accounts.entries()) {
    const scope = { accountId, path: '/api/v1/products' }
    if (refused.has(n)) server.knobs(scope, { status: 403 })
    else if (failing.has(n)) server.knobs(scope, { status: 500 })
    else server.knobs(scope, { body: { json: answerOf(n) } })
  }
  userDataDir = test.info().outputPath('data')
  running = await launchApp({ userDataDir })
  app = drive(running.page)
  const file = test.info().outputPath('accounts.json')
  writeFileSync(file, JSON.stringify(accounts.map(({ id, apiKey }, n) => ({ label: titleOf(n), id, api_key: apiKey, base: server.baseUrl, tags: n < 20 ? 'first' : '' }))))
  await running.app.evaluate(({ dialog }, path) => { dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] }) }, file)
  await app.button('Import').first().click()
  await app.button('Import 200 accounts').click()
  await app.button('Run on many accounts').click()
})

test.afterEach(async () => {
  await running.close()
  await server.close()
})

const summary = (text: string): Promise<void> => expect(app.page.getByText(text, { exact: true })).toBeVisible({ timeout: 60_000 })
const groups = (): Promise<string[]> => app.page.getByRole('group', { name: 'Groups of equal answers' }).getByRole('button').allInnerTexts()
const sent = (method: string) => server.record.requests.filter((request) => request.method === method && request.path.startsWith('/api/v1/products'))

test('two hundred accounts come together in exactly the groups that their answers make, and the differences are exactly those', async () => {
  await app.page.getByRole('textbox', { name: 'Path' }).fill('/api/v1/products/{{account.pathId}}?limit=1')
  await app.button('Run as 200 accounts').click()
  await summary('187 same, 3 differ, 10 failed')
  expect((await groups()).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(['Same 187', 'Differs A 2', 'Differs B 1', 'Failed: HTTP 403 8', 'Failed: HTTP 500 2'])

  const difference = app.page.getByRole('table', { name: 'Difference' })
  const grid = app.page.getByRole('grid', { name: 'Run on many accounts' })
  await app.button(/^Differs A/).click()
  await expect(grid.getByRole('rowheader')).toHaveText([new RegExp(titleOf(17)), new RegExp(titleOf(42))])
  await grid.getByRole('row', { name: new RegExp(`^${titleOf(42)}`) }).click()
  await expect(difference.getByRole('rowheader')).toHaveText(['$', 'results', '[0]', 'plandiffers', 'seatsdiffers'])
  await expect(difference.getByRole('row').nth(4)).toContainText('"pro"')

  await app.button(/^Differs B/).click()
  await expect(grid.getByRole('rowheader')).toHaveText([new RegExp(titleOf(odd))])
  await grid.getByRole('row', { name: new RegExp(`^${titleOf(odd)}`) }).click()
  await expect(difference.getByRole('rowheader')).toHaveText(['$', 'results', '[0]', 'seatsmissing', 'features', '[2]added'])

  const column = app.page.getByRole('textbox', { name: 'Add a column' })
  await column.fill('$.results[0].plan')
  await column.press('Enter')
  await expect(grid.getByRole('columnheader', { name: '$.results[0].plan' })).toBeVisible()
  const rule = app.page.getByRole('textbox', { name: 'Add what does not count' })
  for (const field of ['plan', 'seats']) {
    await rule.fill(field)
    await rule.press('Enter')
  }
  await summary('189 same, 1 differs, 10 failed')
  await app.button('Count plan again').click()
  await app.button('Count seats again').click()
  await summary('187 same, 3 differ, 10 failed')
  await app.button('IDs').click()
  await summary('1 same, 189 differ, 10 failed')
  await app.button('IDs').click()
  await summary('187 same, 3 differ, 10 failed')

  // The group of the odd one is the one shown again, now that it is back.
  await app.button('Show all').click()
  const path = test.info().outputPath('run.json')
  await running.app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath }) }, path)
  await app.button('Export').click()
  await app.page.getByRole('menuitem', { name: /^JSON/ }).click()
  await expect(app.page.getByText('Answers of 200 accounts saved.')).toBeVisible()
  const { accounts: saved } = JSON.parse(readFileSync(path, 'utf8')) as { accounts: { account: string; groupName: string; values: Record<string, string | null> }[] }
  const named = (name: string): string[] => saved.filter(({ groupName }) => groupName === name).map(({ account }) => account).sort()
  expect(named('Differs A')).toEqual([...pro].map(titleOf))
  expect(named('Differs B')).toEqual([titleOf(odd)])
  expect(named('Failed: HTTP 403')).toEqual([...refused].map(titleOf))
  expect(named('Failed: HTTP 500')).toEqual([...failing].map(titleOf))
  expect(named('Same')).toHaveLength(187)
  expect(saved.filter(({ values }) => values['$.results[0].plan'] === 'pro').map(({ account }) => account).sort()).toEqual([...pro].map(titleOf))

  // Each token came with its own account's path, and no more at once than there may be.
  expect(sent('GET')).toHaveLength(200)
  for (const { path: asked, accountId } of sent('GET')) expect(asked).toBe(`/api/v1/products/${accountId}`)
  expect(server.record.peakInFlight).toBeLessThanOrEqual(8)

  // Nothing of the answers is left behind, and the file holds no secret.
  expect(findSecrets([['run.json', readFileSync(path)]], [...accounts.map(({ apiKey }) => apiKey), 'eyJhbGciOi'])).toEqual([])
  await running.close()
  expect(findSecrets(filesBelow(userDataDir), ['Sentinel of the answer'])).toEqual([])
  expect(running.complaints).toEqual([])
})

test('a write goes to its canary, then where the user says, and never without the number of live accounts', async () => {
  await app.page.getByRole('textbox', { name: 'Choose accounts' }).fill('tag:first')
  await app.page.getByRole('combobox', { name: 'Method' }).selectOption('POST')
  await app.page.getByRole('textbox', { name: 'Path' }).fill('/api/v1/products/{{account.pathId}}')
  await app.page.getByRole('textbox', { name: 'Body' }).fill('{"name":"Stollen"}')
  await app.button('Look at what 20 would send…').click()
  const dialog = app.page.getByRole('alertdialog', { name: 'POST as 20 accounts' })
  await expect(dialog.getByText(`${server.baseUrl}/api/v1/products/${accounts[1]?.id}`)).toBeVisible()
  const begin = dialog.getByRole('button', { name: 'Send to this one first' })
  await expect(begin).toBeDisabled()
  expect(sent('POST')).toEqual([])

  await dialog.getByRole('combobox', { name: 'Try first' }).selectOption({ label: titleOf(3) })
  await dialog.getByRole('textbox', { name: /Type “POST 20”/ }).fill('POST 20')
  await begin.click()
  await expect(app.page.getByText(/The first account was asked/)).toBeVisible()
  expect(sent('POST').map(({ accountId }) => accountId)).toEqual([accounts[3]?.id])

  await app.button('Send to the other 19').click()
  await expect(app.page.getByText('20 accounts asked')).toBeVisible({ timeout: 60_000 })
  expect(new Set(sent('POST').map(({ accountId }) => accountId)).size).toBe(20)
  expect(sent('POST')).toHaveLength(20)
  expect(running.complaints).toEqual([])
})

test('the matrix of identities names exactly those who have a right', async () => {
  await app.button('Check all').click()
  await expect(app.page.getByText('Checked 200 accounts')).toBeVisible({ timeout: 60_000 })
  await app.button('Compare identities').click()
  await app.button(/^products:write/).click()
  await expect(app.page.getByText('150 of 200 · Have products:write')).toBeVisible()
  await app.button(/^products:write/).click()
  await expect(app.page.getByText('50 of 200 · Lack products:write')).toBeVisible()
  await app.page.getByRole('textbox', { name: 'Choose accounts' }).fill('role:manager')
  await expect(app.page.getByText('10 of 200 · Lack products:write')).toBeVisible()
})
