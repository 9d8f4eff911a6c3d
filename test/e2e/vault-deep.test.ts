import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startKeyring } from '../../scripts/keyring.mjs'
import { drive } from './app-driver'
import { canaries, startServer } from './journey'
import { launchApp } from './launch'

const { anna, bruno } = canaries

test('settings that cannot be read are put aside, and the app starts as ever', async () => {
  const folder = test.info().outputPath('data')
  mkdirSync(folder)
  writeFileSync(join(folder, 'preferences.json'), '{"theme":"da')
  const running = await launchApp({ userDataDir: folder })
  await expect(drive(running.page).button('Add account').first()).toBeVisible()
  await expect(running.page.getByText(/kept as preferences\.json\.unreadable-/)).toBeVisible()
  await running.close()
  const [kept] = readdirSync(folder).filter(name => name.startsWith('preferences.json.unreadable-'))
  expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toBe('{"theme":"da')
  expect(readFileSync(join(folder, 'logs/tillkeys.log'), 'utf8')).toContain('"event":"preferences.unreadable","kept":true')
})

test('in a folder that cannot be written the app starts, and says so when something is to be kept', async () => {
  test.skip(process.platform === 'win32', 'Folders there have no such bit.')
  const folder = test.info().outputPath('data')
  mkdirSync(folder, { mode: 0o500 })
  const server = await startServer()
  const running = await launchApp({ userDataDir: folder })
  const app = drive(running.page)
  const dialog = await app.fill({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(running.page.getByText('Writing was not allowed')).toBeVisible()
  await running.close()
  expect(readdirSync(folder)).toEqual([])
  await server.close()
})

test('locking takes everything of the accounts off the screen, and unlocking brings it back', async () => {
  const server = await startServer()
  const running = await launchApp({ userDataDir: test.info().outputPath('data') })
  const app = drive(running.page)
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  await app.get('/api/v0/me')

  await app.page.keyboard.press('Control+l')
  await expect(app.page.getByRole('heading', { name: 'Tillkeys is locked' })).toBeVisible()
  await expect(app.page.getByText('Anna')).toHaveCount(0)
  await expect(app.page.getByRole('tablist')).toHaveCount(0)
  expect(await running.page.evaluate('window.tillkeys.vault.slots()')).toMatchObject({ ok: false, error: { code: 'vault-locked' } })

  await app.button('Unlock').click()
  await expect(app.key).toContainText('Accepted')
  await expect(app.row('Anna')).toBeVisible()
  await expect(app.page.getByRole('textbox', { name: 'Path' })).toHaveValue('/api/v0/me')
  await expect(app.response).not.toContainText('200')
  await app.get('/api/v0/me')
  await expect(app.response).toContainText('200')
  await running.close()
  await server.close()
})

test('the recovery passphrase opens the vault beside an empty keyring', async () => {
  const folder = test.info().outputPath('data')
  const passphrase = 'correct horse battery staple'
  const server = await startServer()
  const right = await startKeyring(test.info().outputPath('right'))
  const empty = await startKeyring(test.info().outputPath('empty'))

  let running = await launchApp({ userDataDir: folder, env: right.env })
  let app = drive(running.page)
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  await app.button('Settings').click()
  await app.page.getByRole('tab', { name: 'Vault' }).click()
  await app.button('Add recovery passphrase').click()
  await app.page.getByLabel('New passphrase').fill(passphrase)
  await app.page.getByLabel('Repeat the passphrase').fill(passphrase)
  await app.button('Save').click()
  await expect(app.page.getByRole('group', { name: 'Recovery passphrase' })).toContainText('to be proven by a test')
  await running.close()

  running = await launchApp({ userDataDir: folder, env: empty.env })
  app = drive(running.page)
  await expect(app.alert).toContainText(/another vault/)
  await app.page.getByLabel('Recovery passphrase', { exact: true }).fill('not the passphrase')
  await app.button('Open with the recovery passphrase').click()
  await expect(app.page.getByText(/does not open this vault/)).toBeVisible()
  await app.page.getByLabel('Recovery passphrase', { exact: true }).fill(passphrase)
  await app.button('Open with the recovery passphrase').click()
  await expect(app.key).toContainText('Accepted')
  await app.get('/api/v0/me')
  await expect(app.response).toContainText('200')
  await running.close()
  await Promise.all([server.close(), right.stop(), empty.stop()])
})

test('a damaged vault is brought back from the newest earlier state, in the window alone', async () => {
  const folder = test.info().outputPath('data')
  const server = await startServer()
  let running = await launchApp({ userDataDir: folder })
  let app = drive(running.page)
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await app.add({ label: 'Bruno', accountId: bruno.id, key: bruno.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  await running.close()
  writeFileSync(join(folder, 'vault/vault.json'), '{"cut off')

  running = await launchApp({ userDataDir: folder })
  app = drive(running.page)
  await expect(app.alert).toContainText('The vault file is damaged')
  await app.button('Restore an earlier state…').click()
  const dialog = app.page.getByRole('dialog', { name: 'Restore an earlier state' })
  const newest = dialog.getByRole('listitem').filter({ hasText: /Readable/ }).first()
  await expect(newest).toContainText(/brings back \d/)
  await newest.getByRole('button', { name: 'Restore' }).click()
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click()
  await expect(dialog).toBeHidden()
  await app.activate('Anna')
  await expect(app.key).toContainText('Accepted')
  await app.get('/api/v0/me')
  await expect(app.response).toContainText('200')
  await running.close()
  await server.close()
})
