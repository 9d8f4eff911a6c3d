import { expect, test } from '@playwright/test'
import { createSubUser } from '../../main/sandbox/account'
import { startFakeTillhub } from '../../main/sandbox/server'
import { drive } from './app-driver'
import { launchApp } from './launch'

const anna = { id: '7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d', key: 'requests-e2e-key-of-anna' }
const path = '/api/v1/products/{{account.pathId}}'

test('an answer is a table, a tree and text, filtered by a JSONPath in a worker; a body is written in an editor; the policy of the page stops nothing of it', async () => {
  test.setTimeout(120_000)
  const server = await startFakeTillhub({ accounts: [{ id: anna.id, name: 'Anna', legacyId: null, apiKey: anna.key, subUser: createSubUser({ api_key: anna.key }) }] })
  const userDataDir = test.info().outputPath('data')
  let running = await launchApp({ userDataDir })
  try {
    let app = drive(running.page)
    await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl, accountClass: 'Live' })
    await expect(app.key).toContainText('Accepted')

    // Rows, and a path that finds some of them.
    await app.get(`${path}?limit=20`)
    const grid = app.response.getByRole('grid')
    await expect(grid.getByRole('row').nth(1)).toBeVisible()
    const filter = app.response.getByRole('searchbox', { name: 'JSONPath' })
    await filter.fill('$.results[:2]')
    await expect(app.response.getByText('2 found')).toBeVisible()
    await expect(grid.getByRole('row')).toHaveCount(3)
    await filter.fill('$.results[')
    await expect(app.response.getByText(/No JSONPath from character/)).toBeVisible()
    await filter.fill('')
    await grid.press('Enter')
    await expect(app.response.getByRole('treeitem', { selected: true })).toBeVisible()
    await app.response.getByRole('tab', { name: 'Raw' }).click()
    await expect(app.response.getByRole('textbox', { name: 'Raw' })).toContainText('"results"')

    // A path without end is ended, and the next one is answered.
    await filter.fill(`$..[?search(@.id, '(([a-f0-9]+)+-*)+!')]`)
    await expect(app.response.getByText(/was ended|found/)).toBeVisible({ timeout: 10_000 })
    await filter.fill('$.status')
    await expect(app.response.getByText('1 found')).toBeVisible()
    await filter.fill('')

    // A write of a live account: the editor, and the name that has to be typed.
    await app.page.getByRole('combobox', { name: 'Method' }).selectOption('POST')
    const body = app.page.getByRole('textbox', { name: 'Body' })
    await body.fill('{"name": ')
    await expect(app.page.getByText(/Line 1, column \d+/)).toBeVisible()
    await body.fill('{"name": "Brezel"}')
    const before = server.record.requests.length
    await app.button(/^Send/).click()
    const dialog = app.page.getByRole('alertdialog')
    await expect(dialog.getByRole('button', { name: 'Yes, send POST' })).toBeDisabled()
    expect(server.record.requests).toHaveLength(before)
    await dialog.getByRole('textbox').fill('Anna')
    await dialog.getByRole('button', { name: 'Yes, send POST' }).click()
    await expect(dialog).toBeHidden()
    await expect.poll(() => server.record.requests.at(-1)?.method).toBe('POST')

    // Saved, and there after a restart, with the draft.
    await app.button('Requests').click()
    await app.button('Save this request…').click()
    await app.page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('A new product')
    await app.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(app.page.getByTitle('A new product', { exact: true })).toBeVisible()
    await app.page.waitForTimeout(1_500)
    expect(running.complaints).toEqual([])
    await running.close()
    running = await launchApp({ userDataDir })
    app = drive(running.page)
    await app.tab('Requests')
    await expect(app.page.getByRole('textbox', { name: 'Path' })).toHaveValue(`${path}?limit=20`)
    await app.button('Requests').click()
    await expect(app.page.getByTitle('A new product', { exact: true })).toBeVisible()
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
    await server.close()
  }
})

test('the test ladder stops at the step that breaks; own variables are filled in and survive a restart, and a secret is never shown again', async () => {
  test.setTimeout(120_000)
  const server = await startFakeTillhub({ accounts: [{ id: anna.id, name: 'Anna', legacyId: null, apiKey: anna.key, subUser: createSubUser({ api_key: anna.key }) }] })
  const userDataDir = test.info().outputPath('data')
  let running = await launchApp({ userDataDir })
  const secret = 'requests-e2e-secret-of-the-shop'
  try {
    let app = drive(running.page)
    await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl, accountClass: 'Test' })
    await expect(app.key).toContainText('Accepted')

    const mend = server.knobs({ path: '/api/v1/products' }, { status: 500 })
    await app.tab('Requests')
    await app.button('Test ladder').click()
    const ladder = app.page.getByRole('region', { name: 'Test ladder' })
    await expect(ladder.getByRole('status')).toContainText('Stopped at “One product”')
    const broken = ladder.getByRole('listitem').filter({ hasText: 'One product' })
    await expect(broken).toContainText('The server failed')
    await expect(broken.getByRole('button', { name: 'Copy request.id' }).first()).toBeVisible()
    await expect(ladder.getByText('Passed')).toHaveCount(3)
    await expect(ladder.getByText('Not tried')).toHaveCount(4)
    mend()
    await app.button('Run again').click()
    await expect(ladder.getByRole('status')).toContainText('Every step passed')
    await app.button('Close the test ladder').click()

    const add = async (name: string, value: string, isSecret: boolean): Promise<void> => {
      await app.button('Add variable…').click()
      const dialog = app.page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
      if (isSecret) await dialog.getByRole('checkbox', { name: 'Secret' }).check()
      await dialog.getByLabel('Value').fill(value)
      await dialog.getByRole('button', { name: 'Save' }).click()
      await expect(dialog).toBeHidden()
    }
    await app.button('Variables').click()
    await add('limit', '3', false)
    await add('pass', secret, true)
    expect(running.complaints).toEqual([])
    await running.close()

    running = await launchApp({ userDataDir })
    app = drive(running.page)
    await app.get('/api/v1/products/{{account.pathId}}?limit={{limit}}&q={{pass}}')
    expect(server.record.requests.at(-1)?.query).toBe(`?limit=3&q=${secret}`)
    await app.button('Variables').click()
    const own = app.page.getByRole('region', { name: 'Your own' })
    await expect(own.getByRole('listitem').filter({ hasText: 'pass' })).toContainText('secret')
    await own.getByRole('button', { name: 'Change pass' }).click()
    await expect(app.page.getByRole('dialog').getByLabel('Value')).toHaveValue('')
    expect(await app.page.content()).not.toContain(secret)
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
    await server.close()
  }
})
