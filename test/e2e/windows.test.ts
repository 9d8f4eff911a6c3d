import { expect, test, type Page } from '@playwright/test'
import { createSubUser } from '../../main/sandbox/account'
import { startFakeTillhub } from '../../main/sandbox/server'
import { drive } from './app-driver'
import { launchApp } from './launch'

const anna = { id: '7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d', key: 'windows-e2e-key-of-anna' }
const bert = { id: '1f0e9d8c-7b6a-4594-8372-615049382716', key: 'windows-e2e-key-of-bert' }
const nameOf = { [anna.id]: 'Anna', [bert.id]: 'Bert' }

const startServer = () => startFakeTillhub({
  accounts: [anna, bert].map(({ id, key }) => ({ id, name: nameOf[id] ?? '', legacyId: null, apiKey: key, subUser: createSubUser({ api_key: key }) })),
})

async function openOwnWindow(app: Awaited<ReturnType<typeof launchApp>>['app'], page: Page, label: string): Promise<Page> {
  const opened = app.waitForEvent('window')
  await drive(page).row(label).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Open in new window' }).click()
  return opened
}

test('a second window is bound to its account: it sends as that one, is named after it, and lets the main one be; the lock reaches both', async () => {
  test.setTimeout(120_000)
  const server = await startServer()
  const { app, page, complaints, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  try {
    const main = drive(page)
    for (const { id, key } of [anna, bert]) {
      await main.add({ label: nameOf[id] ?? '', accountId: id, key, baseUrl: server.baseUrl, accountClass: id === anna.id ? 'Live' : 'Test' })
      await expect(main.key).toContainText('Accepted')
    }
    await main.activate('Anna')
    await expect(page).toHaveTitle('Anna (LIVE) · Tillkeys')

    const second = await openOwnWindow(app, page, 'Bert')
    const bound = drive(second)
    await expect(bound.bar).toContainText('Bert')
    await expect(bound.bar).toContainText('Own window')
    await expect(second).toHaveTitle('Bert · Tillkeys')
    await bound.get('/api/v1/products/{{account.pathId}}')
    expect(server.record.requests.at(-1)?.path).toContain(bert.id)
    await main.get('/api/v1/products/{{account.pathId}}')
    expect(server.record.requests.at(-1)?.path).toContain(anna.id)

    // What one makes active is no matter of the other.
    await bound.activate('Anna')
    await expect(second).toHaveTitle('Anna (LIVE) · Tillkeys')
    await bound.activate('Bert')
    await expect(main.bar).toContainText('Anna')
    await expect(main.bar).not.toContainText('Own window')
    await main.activate('Bert')
    await main.activate('Anna')
    await expect(bound.bar).toContainText('Bert')

    // What one adds, neither.
    await page.evaluate(() => {
      const { tillkeys, activated } = Object.assign(window, { activated: [] }) as unknown as { activated: unknown[]; tillkeys: { on(event: string, listener: (id: unknown) => void): void } }
      tillkeys.on('active.changed', id => { activated.push(id) })
    })
    await bound.add({ label: 'Carl', accountId: 'carl', key: 'a-key-of-nobody', baseUrl: server.baseUrl })
    await expect(bound.bar).toContainText('Carl')
    await expect(main.row('Carl')).toBeVisible()
    expect(await page.evaluate(() => (window as unknown as { activated: unknown[] }).activated)).toEqual([])
    await expect(main.bar).toContainText('Anna')
    await bound.activate('Bert')

    // Asked again, the same window comes to the front.
    await main.row('Bert').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Open in new window' }).click()
    await page.waitForTimeout(500)
    expect(app.windows()).toHaveLength(2)

    await main.button('Lock').click()
    for (const each of [page, second]) {
      await expect(each.getByRole('banner')).toContainText('Locked')
      await expect(each).toHaveTitle('Tillkeys')
    }
    await second.getByRole('button', { name: 'Unlock' }).click()
    await expect(bound.bar).toContainText('Bert')
    await expect(main.bar).toContainText('Anna')

    await main.row('Bert').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Remove account' }).click()
    await expect(second.getByText('This account was removed')).toBeVisible()
    expect(complaints).toEqual([])
  } finally {
    await close()
    await server.close()
  }
})

test('a window that crashes comes back to its account; a page opens no window by itself, and at most eight by asking', async () => {
  test.setTimeout(120_000)
  const server = await startServer()
  const { app, page, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  try {
    const main = drive(page)
    await main.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
    await main.add({ label: 'Bert', accountId: bert.id, key: bert.key, baseUrl: server.baseUrl })
    const second = await openOwnWindow(app, page, 'Anna')
    await expect(second.getByRole('banner')).toContainText('Anna')
    await second.evaluate(() => { window.open('app://tillkeys/index.html') })
    expect(app.windows()).toHaveLength(2)

    const bounds = await app.evaluate(async ({ BrowserWindow }) => {
      const own = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('#account='))
      if (!own) return null
      const loaded = new Promise<void>(done => own.webContents.once('did-finish-load', () => done()))
      const before = own.webContents.getURL()
      own.webContents.forcefullyCrashRenderer()
      await loaded
      return [before, own.webContents.getURL()]
    })
    expect(bounds?.[1]).toBe(bounds?.[0])

    const codes = await page.evaluate(async () => {
      const { tillkeys } = window as unknown as { tillkeys: { app: { openWindow(id: unknown): Promise<{ ok: boolean; error?: { code: string } }> } } }
      const replies = await Promise.all(['nobody', '../main', 'x'.repeat(65), { id: 'x' }, '#account='].map(id => tillkeys.app.openWindow(id)))
      return replies.map(({ error }) => error?.code)
    })
    expect(codes).toEqual(['not-found', 'not-found', 'input-invalid', 'input-invalid', 'not-found'])
  } finally {
    await close()
    await server.close()
  }
})

test('calls from a frame in a second window, or from a window that is not ours, are refused', async () => {
  test.setTimeout(120_000)
  const server = await startServer()
  const { app, page, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  try {
    await drive(page).add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
    const second = await openOwnWindow(app, page, 'Anna')
    await expect(second.getByRole('banner')).toContainText('Anna')
    const refused = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const handler = (ipcMain as unknown as { _invokeHandlers: Map<string, (event: object) => Promise<{ error?: { code: string } }>> })._invokeHandlers.get('accounts.list')
      const own = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('#account='))
      const stranger = new BrowserWindow({ show: false })
      const sender = own?.webContents
      const url = 'app://tillkeys/index.html'
      const events = [
        { sender, senderFrame: { parent: sender?.mainFrame, url } }, { sender, senderFrame: null }, { sender, senderFrame: { parent: null, url: 'https://evil.example/' } },
        { sender: stranger.webContents, senderFrame: { parent: null, url } },
      ]
      const codes = await Promise.all(events.map(async event => (await handler?.(event))?.error?.code))
      const good = await handler?.({ sender, senderFrame: { parent: null, url } })
      stranger.destroy()
      return [...codes, good?.error?.code ?? 'ok']
    })
    expect(refused).toEqual(['sender-refused', 'sender-refused', 'sender-refused', 'sender-refused', 'ok'])
  } finally {
    await close()
    await server.close()
  }
})

test('the menu is built from the commands of the window: a choice runs there once, text is edited as before, and no developer tools are in it', async () => {
  const { app, page, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  const menu = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label, submenu }) => `${label}: ${submenu?.items.map(item => item.id || item.role || item.type).join(' ')}`) ?? [])
  await expect(drive(page).button('Add account').first()).toBeVisible()
  await expect.poll(menu).toContainEqual(expect.stringMatching(/^File: add .*settings/))
  expect((await menu()).join()).not.toMatch(/dev|reload/i)

  await app.evaluate(({ Menu, BrowserWindow }) => Menu.getApplicationMenu()?.getMenuItemById('add')?.click({}, BrowserWindow.getAllWindows()[0], undefined))
  const label = page.getByRole('dialog', { name: 'Add account' }).getByRole('textbox', { name: 'Label' })
  await label.fill('Bakery')
  await label.press('Control+a')
  await label.press('Control+c')
  await label.press('End')
  await label.press('Control+v')
  await expect(label).toHaveValue('BakeryBakery')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeHidden()

  const refused = await page.evaluate(async () => {
    const { tillkeys } = window as unknown as { tillkeys: { app: { menu(commands: unknown): Promise<{ ok: boolean; error?: { code: string } }> } } }
    const good = { id: 'x', group: 'app', label: 'X', accelerator: null, isEnabled: true }
    const bad = [[{ ...good, accelerator: 'Evil+Q' }], [{ ...good, role: 'toggleDevTools' }], [{ ...good, label: 'x'.repeat(101) }], Array.from({ length: 201 }, () => good), 'menu']
    return Promise.all(bad.map(async commands => (await tillkeys.app.menu(commands)).error?.code))
  })
  expect(new Set(refused)).toEqual(new Set(['input-invalid']))
  await close()
})
