import { createHash } from 'node:crypto'
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
