import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startKeyring } from '../../scripts/keyring.mjs'
import { drive } from './app-driver'
import { filesBelow } from './canary-search'
import { canaries, startServer } from './journey'
import { launchApp } from './launch'

const vaultHashes = (folder: string): string[] =>
  [...filesBelow(join(folder, 'vault'))].map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`).sort()

test('an empty keyring in place of the right one changes nothing on disk, and the app says what happened and what to do', async () => {
  const folder = test.info().outputPath('data')
  const server = await startServer()
  const right = await startKeyring(test.info().outputPath('right'))
  const empty = await startKeyring(test.info().outputPath('empty'))
  const { anna } = canaries

  let running = await launchApp({ userDataDir: folder, env: right.env })
  let app = drive(running.page)
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  await running.close()
  const before = vaultHashes(folder)
  expect(before.length).toBeGreaterThan(0)

  running = await launchApp({ userDataDir: folder, env: empty.env })
  app = drive(running.page)
  await expect(app.alert).toContainText(/keyring/i)
  await expect(app.button('Try again')).toBeVisible()
  await running.page.waitForTimeout(2_000)
  await running.close()
  expect(vaultHashes(folder)).toEqual(before)

  running = await launchApp({ userDataDir: folder, env: right.env })
  app = drive(running.page)
  await expect(app.key).toContainText('Accepted')
  await app.get('/api/v0/me')
  await expect(app.response).toContainText('200')
  await running.close()
  await Promise.all([server.close(), right.stop(), empty.stop()])
})

test('a locked keyring is left alone: the app opens, says so, changes nothing, and has all keys when it is unlocked', async () => {
  const folder = test.info().outputPath('data')
  const keys = test.info().outputPath('keys')
  const server = await startServer()
  const { anna } = canaries
  let keyring = await startKeyring(keys)
  let running = await launchApp({ userDataDir: folder, env: keyring.env })
  let app = drive(running.page)
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  await running.close()
  const before = vaultHashes(folder)

  execFileSync('dbus-send', [
    '--session', '--print-reply', '--dest=org.freedesktop.secrets', '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.Lock',
    'array:objpath:/org/freedesktop/secrets/collection/login',
  ], { env: { ...process.env, ...keyring.env } })
  running = await launchApp({ userDataDir: folder, env: keyring.env })
  await expect(drive(running.page).alert).toContainText(/keyring/i)
  expect(await running.page.evaluate('window.tillkeys.vault.state()')).toMatchObject({
    value: { state: 'unavailable', backend: 'gnome_libsecret', accountsOnDisk: 1, reason: { detail: 'locked' } },
  })
  await running.close()
  expect(vaultHashes(folder)).toEqual(before)
  await keyring.stop()

  keyring = await startKeyring(keys)
  running = await launchApp({ userDataDir: folder, env: keyring.env })
  app = drive(running.page)
  await expect(app.key).toContainText('Accepted')
  await running.close()
  await Promise.all([server.close(), keyring.stop()])
})

test('a desktop that Chromium does not know is no reason to do without its keyring', async () => {
  const running = await launchApp({ userDataDir: test.info().outputPath('data'), env: { XDG_CURRENT_DESKTOP: undefined } })
  await expect.poll(() => running.page.evaluate('window.tillkeys.vault.state()'))
    .toMatchObject({ value: { state: 'open', slot: 'safe-storage', backend: 'gnome_libsecret' } })
  await running.close()
})

test('a second copy on the same folder that Electron does not see ends at once and reads no vault', async () => {
  const folder = test.info().outputPath('data')
  const running = await launchApp({ userDataDir: folder })
  const opened = (): number => readFileSync(join(folder, 'logs/tillkeys.log'), 'utf8').split('document.loaded').length - 1
  await expect.poll(opened).toBe(1)
  for (const part of ['Lock', 'Socket', 'Cookie']) rmSync(join(folder, `Singleton${part}`))
  await expect(launchApp({ userDataDir: folder })).rejects.toThrow()
  expect(opened()).toBe(1)
  await expect(running.page).toHaveTitle(/Tillkeys/)
  await running.close()
})

test('without a keyring the app opens, names what it found, and works in memory when asked to, writing no secret', async () => {
  const folder = test.info().outputPath('data')
  const server = await startServer()
  const none = await startKeyring(null)
  const { anna } = canaries

  const running = await launchApp({ userDataDir: folder, env: none.env })
  const app = drive(running.page)
  await expect(app.alert).toContainText(/basic_text|unknown|keyring/i)
  await app.button(/memory/i).click()
  await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(app.key).toContainText('Accepted')
  await app.get('/api/v0/me')
  await expect(app.response).toContainText('200')
  await running.page.waitForTimeout(1_500)
  await running.close()
  expect([...filesBelow(folder)].filter(([path]) => path.includes('/vault/'))).toEqual([])
  await Promise.all([server.close(), none.stop()])
})
