import { expect, test } from '@playwright/test'
import { drive } from './app-driver'
import { faultsOnTheWay } from './focus'
import { launchApp } from './launch'

test('wherever the Tab key goes, it is seen where the focus is, on every page', async () => {
  test.setTimeout(120_000)
  const { page, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  const app = drive(page)
  // A fading sign of the focus is not there yet.
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
  await expect(app.button('Try the sandbox')).toBeVisible()
  expect.soft(await faultsOnTheWay(page), 'empty').toEqual([])
  await app.button('Try the sandbox').click()
  await expect(app.token).toContainText('Valid')
  for (const tab of ['Overview', 'Identity', 'Token', 'Requests', 'Activity'] as const) {
    if (tab === 'Requests') await app.get('/api/v1/products/{{account.pathId}}?limit=1')
    else await app.tab(tab)
    expect.soft(await faultsOnTheWay(page), tab).toEqual([])
  }
  for (const name of ['Health report', 'Expiry timeline', 'Run on many accounts', 'Compare identities']) {
    await app.button(name).click()
    await expect(page.getByRole('heading', { name })).toBeVisible()
    expect.soft(await faultsOnTheWay(page), name).toEqual([])
  }
  await close()
})
