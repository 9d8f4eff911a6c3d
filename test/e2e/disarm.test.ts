import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { drive } from './app-driver'
import { canaries, startServer } from './journey'
import { launchApp } from './launch'

const { anna } = canaries

test('a leaked key is disarmed, over a restart, and the receipt says what is proven', async () => {
  const userDataDir = test.info().outputPath('data')
  const server = await startServer()
  let running = await launchApp({ userDataDir })
  try {
    let app = drive(running.page)
    await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl, accountClass: 'Test' })
    await expect(app.token).toContainText('Valid')
    await app.button('Disarm key…').click()
    await app.button('Freeze and begin').click()
    await expect(app.bar).toContainText('Frozen')
    await expect(app.token).toContainText('None')

    // Leaving keeps it frozen: no request goes out.
    await app.button('Leave, stay frozen').click()
    server.record.reset()
    await app.tab('Requests')
    await app.page.getByRole('textbox', { name: 'Path' }).fill('/api/v0/me')
    await app.button(/^Send/).click()
    await expect(app.page.getByText('This account is frozen').first()).toBeVisible()
    expect(server.record.count()).toBe(0)
    await running.close()

    running = await launchApp({ userDataDir })
    app = drive(running.page)
    await expect(app.row('Anna')).toContainText('Frozen')
    await app.tab('Overview')
    await app.button('Continue disarming').click()
    await app.page.getByRole('textbox', { name: 'Type “Anna” to confirm' }).fill('Anna')
    await app.button('Revoke at the server').click()
    await app.button('Log out the token').click()
    await app.button('Try the old key').click()
    await app.button('Try the old token').click()
    await app.button('Test the stored key').click()
    await expect(app.page.getByText('The sign-in endpoint accepts the new key')).toBeVisible()
    await app.button('Unfreeze').click()
    await expect(app.bar).not.toContainText('Frozen')
    await expect(app.token).toContainText('Valid')

    const file = test.info().outputPath('receipt.html')
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await app.button('Save as web page').click()
    await expect(app.page.getByText(/^Last saved on/)).toBeVisible()
    const receipt = await readFile(file, 'utf8')
    expect(receipt.match(/<strong>proven<\/strong>/g)).toHaveLength(2)
    expect(receipt).toContain(anna.id)
    expect(receipt).not.toContain(anna.key)
    expect(receipt).not.toContain(server.accounts.find(anna.id)?.apiKey ?? anna.key)
    expect(running.complaints).toEqual([])
  } finally {
    await running.kill()
    await server.close()
  }
})
