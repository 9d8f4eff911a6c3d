import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { createSubUser } from '../../main/sandbox/account'
import { startFakeTillhub } from '../../main/sandbox/server'
import { drive } from './app-driver'
import { encodings, filesBelow, findSecrets } from './canary-search'
import { launchApp } from './launch'

/** From now on keeps a copy of everything main says to the page: answers and pushes. */
async function tapBridge(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain, webContents }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => Promise<unknown>> })._invokeHandlers
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...args) => {
        const reply = await handler(...args)
        said.push(`${channel} ${JSON.stringify(reply)}`)
        return reply
      })
    }
    for (const contents of webContents.getAllWebContents()) {
      const send = contents.send.bind(contents)
      contents.send = (channel, ...args) => {
        said.push(`${channel} ${JSON.stringify(args)}`)
        send(channel, ...args)
      }
    }
  })
}

const heard = (app: ElectronApplication): Promise<string[]> => app.evaluate(() => (globalThis as unknown as { said: string[] }).said)

test('no key and no token is found in anything written to disk, said to the page or shown in it', async () => {
  const folder = test.info().outputPath('data')
  const key = 'CANARY-81f7f582-b3e9-4912-b45a-fdf23bdf3fc5'
  const wrongKey = 'CANARY-wrong-0c8e2f34-5a6b-4c7d'
  const id = '7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d'
  const privateKey = 'CANARY-private-key-of-the-queue'
  const server = await startFakeTillhub({ accounts: [{
    id, name: 'Anna', legacyId: null, apiKey: key,
    subUser: createSubUser({ api_key: key, key: { mq_account: { key: { type: 'service_account', private_key: privateKey } } } }),
  }] })
  const running = await launchApp({ userDataDir: folder })
  const { app, page } = running
  const driver = drive(page)
  await expect(driver.button('Add account').first()).toBeVisible()
  await tapBridge(app)

  // Everything that handles a secret, failures included.
  await driver.add({ label: 'Anna', accountId: id, key, baseUrl: server.baseUrl })
  await expect(driver.key).toContainText('Accepted')
  await driver.add({ label: 'Wrong', accountId: id, key: wrongKey, baseUrl: server.baseUrl })
  await expect(driver.key).toContainText('Refused')
  await driver.activate('Anna')
  const configuration = server.accounts.find(id)?.subUser?.configuration_id ?? ''
  const answer = await driver.get(`/api/v0/configurations/{{account.pathId}}/${configuration}/users`)
  // As it came it stands in one line, all of which is drawn.
  await answer.getByRole('tab', { name: 'Raw' }).click()
  await answer.getByText('Raw', { exact: true }).last().click()
  await expect(answer).toContainText('api_key')
  const answered = await page.content()
  expect(answered).toContain('api_key')
  await driver.get('/api/v0/me')
  await driver.button('Copy as cURL').click()
  for (const tab of ['Identity', 'Token', 'Activity'] as const) await driver.tab(tab)
  await page.waitForTimeout(1_500)

  const tokens = server.record.requests.flatMap(({ headers }) => headers.authorization?.replace('Bearer ', '') ?? [])
  expect(tokens.length).toBeGreaterThan(1)
  const secrets = [key, wrongKey, privateKey, ...new Set(tokens)]
  const said = await heard(app)
  const shown = await page.content()
  const clipboard = await app.evaluate(({ clipboard }) => clipboard.readText())
  await running.close()

  expect(said.length).toBeGreaterThan(10)
  expect(findSecrets(said.map(line => [line.split(' ')[0] ?? '', Buffer.from(line)] as const), secrets)).toEqual([])
  expect(findSecrets([['answer', Buffer.from(answered)], ['page', Buffer.from(shown)], ['clipboard', Buffer.from(clipboard)]], secrets)).toEqual([])
  expect(clipboard).toContain('$TILLHUB_TOKEN')
  const folders = [folder, homedir()]
  for (const each of folders) expect(findSecrets(filesBelow(each), secrets)).toEqual([])

  // The search finds a secret where there is one, in every encoding.
  const control = join(folder, 'control')
  mkdirSync(control)
  for (const [name, bytes] of encodings(key)) writeFileSync(join(control, name), Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]))
  expect(new Set(findSecrets(filesBelow(folder), [key]).map(hit => hit.split(': ')[1]?.split(' ')[0]))).toEqual(new Set(encodings(key).keys()))
  await server.close()
})

/** The app with one account, signed in. */
async function withAnna(key: string) {
  const id = '7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d'
  const server = await startFakeTillhub({ accounts: [{ id, name: 'Anna', legacyId: null, apiKey: key, subUser: null }] })
  const running = await launchApp({ userDataDir: test.info().outputPath('data') })
  const driver = drive(running.page)
  await driver.add({ label: 'Anna', accountId: id, key, baseUrl: server.baseUrl })
  await expect(driver.key).toContainText('Accepted')
  return { server, running, driver }
}

test('a revealed token reaches the page once, by a logged act, and is gone when the tab is left', async () => {
  const { server, running, driver } = await withAnna('CANARY-reveal-b3e9-4912')
  await driver.get('/api/v0/me')
  const token = server.record.requests.at(-1)?.headers.authorization?.replace('Bearer ', '') ?? ''

  await driver.tab('Token')
  await driver.button('Reveal token').click()
  await expect(running.page.getByText(token)).toBeVisible()
  const activity = await driver.tab('Activity')
  await expect(activity).toContainText(/revealed/i)
  expect(await running.page.content()).not.toContain(token)
  await running.close()
  await server.close()
})

test('a copied token is in the clipboard, and cleared from it after the chosen time', async () => {
  const { server, running, driver } = await withAnna('CANARY-copy-b3e9-4912')
  await running.page.evaluate('window.tillkeys.settings.update({ clipboardSeconds: 5 })')
  await driver.button('Copy token').click()
  const copied = (): Promise<string> => running.app.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(copied).toMatch(/^eyJ/)
  await expect.poll(copied, { timeout: 15_000 }).toBe('')
  await running.close()
  await server.close()
})
