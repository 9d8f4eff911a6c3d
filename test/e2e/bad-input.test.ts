import { expect, test } from '@playwright/test'
import { drive, type Driver } from './app-driver'
import { canaries, startServer } from './journey'
import { launchApp, type RunningApp } from './launch'
import type { FakeTillhub } from '../../main/sandbox/server'

let server: FakeTillhub
let running: RunningApp
let app: Driver
const { anna, bruno } = canaries

test.beforeEach(async () => {
  server = await startServer()
  running = await launchApp({ userDataDir: test.info().outputPath('data') })
  app = drive(running.page)
})

test.afterEach(async () => {
  await running.close()
  await server.close()
})

test('an account without a label is named after the account', async () => {
  await app.add({ accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.bar).toContainText('Anna Kaffee GmbH')
  await expect(app.row('Anna Kaffee GmbH')).toBeVisible()
})

test('the same account twice is named, and can be opened', async () => {
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await app.add({ label: 'Bruno', accountId: bruno.id, key: bruno.key, baseUrl: server.baseUrl })
  const dialog = await app.fill({ label: 'Anna again', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toContainText('Anna')
  await dialog.getByRole('button', { name: /open/i }).click()
  await expect(dialog).toBeHidden()
  await expect(app.bar).toContainText('Anna')
  await expect(app.page.getByRole('option')).toHaveCount(2)
})

test('a base URL with credentials, another scheme or a path is refused with the reason, and nothing typed is lost', async () => {
  const dialog = await app.fill({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  const url = dialog.getByRole('textbox', { name: 'Base URL' })
  for (const [bad, reason] of [
    ['https://user:pass@api.example.com', /user|credential|password/i],
    ['http://api.example.com', /https/i],
    ['https://api.example.com/v1', /path/i],
    ['nonsense', /URL|address/i],
  ] as const) {
    await url.fill(bad)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toContainText(reason)
    await expect(dialog.getByRole('textbox', { name: 'Label' })).toHaveValue('Anna')
  }
  await url.fill(server.baseUrl)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(app.key).toContainText('Accepted')
})

test('a missing key or account id is said at the field', async () => {
  await app.button('Add account').first().click()
  const dialog = app.page.getByRole('dialog', { name: 'Add account' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Account ID' })).toHaveAttribute('aria-invalid', 'true')
})

test('a swapped pair of id and key is pointed out and can be swapped', async () => {
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  const dialog = await app.fill({ label: 'Swapped', accountId: bruno.key, key: bruno.id, baseUrl: server.baseUrl })
  await dialog.getByRole('button', { name: /swap/i }).click()
  await expect(dialog.getByRole('textbox', { name: 'Account ID' })).toHaveValue(bruno.id)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(app.key).toContainText('Accepted')
})

test('a key can be tested before it is saved', async () => {
  const dialog = await app.fill({ label: 'Anna', accountId: anna.id, key: 'wrong', baseUrl: server.baseUrl })
  await dialog.getByRole('button', { name: 'Test key' }).click()
  await expect(dialog).toContainText(/refused|does not accept/i)
  await dialog.getByLabel('API key', { exact: true }).fill(anna.key)
  await dialog.getByRole('button', { name: 'Test key' }).click()
  await expect(dialog).toContainText('Anna Kaffee GmbH')
  await expect(app.page.getByRole('option')).toHaveCount(0)
})

test('a key pasted by main never passes through the page', async () => {
  await running.app.evaluate(({ clipboard }, key) => clipboard.writeText(key), anna.key)
  await app.button('Add account').first().click()
  const dialog = app.page.getByRole('dialog', { name: 'Add account' })
  await dialog.getByRole('textbox', { name: 'Account ID' }).fill(anna.id)
  await dialog.getByText('Custom', { exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Base URL' }).fill(server.baseUrl)
  await dialog.getByRole('button', { name: 'Paste key' }).click()
  await expect(dialog).toContainText(String(anna.key.length))
  expect(await app.page.content()).not.toContain(anna.key)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(app.key).toContainText('Accepted')
})

test('a path that is absolute or leaves the host is refused and nothing is sent', async () => {
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  await app.tab('Requests')
  server.record.reset()
  for (const path of ['https://evil.example/api', '//evil.example/api', 'api/v0/me', '/api/\\evil', '/{{nope}}']) {
    await app.page.getByRole('textbox', { name: 'Path' }).fill(path)
    const send = app.button(/^Send/)
    if (await send.isEnabled()) await send.click()
    await expect(app.page.getByRole('tabpanel', { name: 'Requests' })).toContainText(/path|variable/i)
  }
  await app.page.waitForTimeout(300)
  expect(server.record.requests).toEqual([])
})

test('answers that are no JSON, empty, huge, redirected or broken are shown as what they are, and the key stays accepted', async () => {
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  const paths = '/api/v0/me'
  for (const [knobs, shown] of [
    [{ body: 'captive-portal' }, /html/i],
    [{ body: 'empty' }, /empty|0 bytes/i],
    [{ body: 'png' }, /binary/i],
    [{ body: 'malformed' }, /200/],
    [{ body: { jsonBytes: 50_000_000 } }, /cut|truncated|first/i],
    [{ redirect: { status: 302, to: 'http://127.0.0.1:9/' } }, /redirect/i],
    [{ resetConnection: 'headers' }, /connection/i],
    [{ status: 500 }, /500/],
    [{ status: 403 }, /403/],
    [{ retryAfter: 30 }, /429/],
  ] as const) {
    const remove = server.knobs({ path: paths }, knobs)
    await app.tab('Requests')
    await app.page.getByRole('textbox', { name: 'Path' }).fill(paths)
    await app.button(/^Send/).click()
    await expect(app.response).toContainText(shown)
    remove()
  }
  await expect(app.key).toContainText('Accepted')
})

test('a request that hangs can be cancelled', async () => {
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  server.knobs({ path: '/api/v0/me' }, { stall: true })
  await app.tab('Requests')
  await app.page.getByRole('textbox', { name: 'Path' }).fill('/api/v0/me')
  await app.button(/^Send/).click()
  await app.button('Cancel').click()
  await expect(app.response).toContainText(/cancel/i)
  await expect.poll(() => server.record.inFlight).toBe(0)
})

test('a refused token is replaced once, silently, and a server that refuses for ever is reported without a loop', async () => {
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  server.knobs({ path: '/api/v0/me' }, { refuseTokens: true, times: 1 })
  await expect(await app.get('/api/v0/me')).toContainText('200')
  expect(server.record.signIns(anna.id)).toBe(2)
  server.knobs({ path: '/api/v0/me' }, { refuseTokens: true })
  await app.button(/^Send/).click()
  await expect(app.response).toContainText('401')
  expect(server.record.signIns(anna.id)).toBeLessThanOrEqual(3)
  await expect(app.key).toContainText('Accepted')
})

test('a key revoked in mid-session is called refused by the sign-in endpoint, with what to do', async () => {
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  server.revokeKey(anna.id)
  await app.button('Refresh token').click()
  await expect(app.key).toContainText('Refused')
  await expect(app.alert.first()).toContainText(/request/i)
})
