import { expect, test } from '@playwright/test'
import { drive } from './app-driver'
import { launchApp } from './launch'

test('operators find accounts by what the server said of them, and a saved filter is there after a restart', async () => {
  test.setTimeout(90_000)
  const userDataDir = test.info().outputPath('data')
  let running = await launchApp({ userDataDir })
  let app = drive(running.page)
  const search = () => app.page.getByRole('searchbox', { name: 'Search accounts' })
  const rows = () => app.page.getByRole('listbox', { name: 'Accounts' }).getByRole('option')
  try {
    await app.button('Try the sandbox').click()
    await expect(rows()).toHaveCount(9)

    await search().fill('key:refused')
    await expect(rows()).toHaveText([/^Weinhandlung Rebstock/])
    await search().fill('role:manager')
    await expect(rows()).toHaveText([/^Radwerk Freiburg/])
    await search().fill('expires<1h')
    await expect(rows()).toHaveText([/^Nordlicht/])
    await search().fill('tag:gastro -tag:chain')
    await expect(rows()).toHaveText([/^Eisdiele/])

    // By the keys alone: an operator, its value, the account.
    await search().fill('')
    await search().pressSequentially('tag:lega')
    await app.page.keyboard.press('Enter')
    await expect(search()).toHaveValue('tag:legacy ')
    await search().pressSequentially('rad')
    await app.page.keyboard.press('Enter')
    await expect(app.bar).toContainText('Radwerk Freiburg')

    await search().fill('class:live key:accepted')
    const found = await rows().count()
    await app.button('Saved filters').click()
    await app.page.getByRole('textbox', { name: 'Name' }).fill('Live and well')
    await app.button('Save this search').click()
    await expect(app.button('Rename Live and well')).toBeVisible()
    await running.close()

    running = await launchApp({ userDataDir })
    app = drive(running.page)
    await expect(rows()).toHaveCount(9)
    await app.button('Saved filters').click()
    await app.button(/^Live and well/).click()
    await expect(rows()).toHaveCount(found)
    expect(found).toBeGreaterThan(0)
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
  }
})
