import { expect, test, type Page } from '@playwright/test'
import { drive } from './app-driver'
import { canaries, startServer } from './journey'
import { launchApp } from './launch'

/** Goes on by Tab until the element of that role and name has the focus, as one without a mouse does. */
async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' })
  for (let steps = 0; steps < 60; steps++) {
    if (await wanted.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${role} ${name} is not reached by Tab`)
}

test('the whole main job is done without a mouse: add, switch, inspect, send, check, lock, present, remove and undo', async () => {
  test.setTimeout(120_000)
  const server = await startServer()
  const running = await launchApp({ userDataDir: test.info().outputPath('data') })
  const { page } = running
  const app = drive(page)
  const keys = page.keyboard
  const { anna, bruno } = canaries
  const add = async (label: string, id: string, key: string): Promise<void> => {
    await keys.press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Add account' })
    await expect(dialog).toBeVisible()
    await tabTo(page, 'textbox', 'Label')
    await keys.type(label)
    await tabTo(page, 'textbox', 'Account ID')
    await keys.type(id)
    for (let steps = 0; steps < 20 && !(await dialog.getByLabel('API key', { exact: true }).evaluate((field) => field === document.activeElement)); steps++) await keys.press('Tab')
    await keys.type(key)
    await tabTo(page, 'radio', 'Production')
    await keys.press('ArrowRight')
    await keys.press('ArrowRight')
    await tabTo(page, 'textbox', 'Base URL')
    await keys.type(server.baseUrl)
    await tabTo(page, 'radio', /Live|Test/)
    await keys.press('ArrowRight')
    await tabTo(page, 'button', 'Save')
    await keys.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(app.bar).toContainText(label)
    await expect(app.key).toContainText('Accepted')
  }
  try {
    // The first screen offers its ways to the keyboard.
    await expect(app.button('Try the sandbox')).toBeVisible()
    await tabTo(page, 'button', 'Try the sandbox')
    await add('Anna', anna.id, anna.key)
    await add('Bruno', bruno.id, bruno.key)

    // Pinned, and switched to by number, by the way back, through the recent ones and by the palette.
    await keys.press('Control+d')
    await keys.press('Control+j')
    await expect(app.bar).toContainText('Anna')
    await keys.press('Control+1')
    await expect(app.bar).toContainText('Bruno')
    await keys.down('Control')
    await keys.press('Tab')
    await expect(page.getByRole('listbox', { name: 'Recent accounts' }).getByRole('option', { selected: true })).toContainText('Anna')
    await keys.up('Control')
    await expect(app.bar).toContainText('Anna')
    await keys.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'Search commands and accounts' })).toBeFocused()
    await keys.type('brn')
    await keys.press('Enter')
    await expect(app.bar).toContainText('Bruno')
    await keys.press('Control+f')
    await keys.type('anna')
    await keys.press('Enter')
    await expect(app.bar).toContainText('Anna')
    await keys.press('Escape')

    // Every tab, and a request that is sent from where its path is typed.
    for (const [at, name] of ['Overview', 'Identity', 'Token', 'Requests', 'Activity'].entries()) {
      await keys.press(`Alt+${at + 1}`)
      await expect(page.getByRole('tab', { name, selected: true })).toBeVisible()
    }
    await keys.press('Alt+4')
    await tabTo(page, 'textbox', 'Path')
    await keys.press('Control+a')
    await keys.type('/api/v1/products/{{account.pathId}}?limit=1')
    await keys.press('Control+Enter')
    await expect(app.response).toContainText('200')
    expect(server.record.requests.at(-1)).toMatchObject({ accountId: anna.id, path: `/api/v1/products/${anna.id}` })

    // Renewed, checked, and all shortcuts on one sheet.
    const before = server.record.signIns(anna.id)
    await keys.press('Control+r')
    await expect.poll(() => server.record.signIns(anna.id)).toBe(before + 1)
    await keys.press('Control+Shift+a')
    await expect(page.getByRole('grid').first()).toBeVisible()
    await keys.press('F1')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Command palette')
    await keys.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    // On a shared screen.
    await keys.press('Control+Shift+p')
    await expect(app.row('Account 1')).toBeVisible()
    await expect(page.locator('body')).not.toContainText(/Anna|Bruno/)
    await keys.press('Control+Shift+p')
    await expect(app.row('Anna')).toBeVisible()

    // Removed and brought back, with the focus in the list.
    await keys.press('Control+f')
    await keys.press('ArrowDown')
    await expect(page.getByRole('listbox', { name: 'Accounts' })).toBeFocused()
    await keys.press('End')
    await keys.press('Delete')
    await expect(app.row('Anna')).toBeHidden()
    await tabTo(page, 'button', 'Undo')
    await keys.press('Enter')
    await expect(app.row('Anna')).toBeVisible()

    // Locked, and open again.
    await keys.press('Control+l')
    await expect(page.getByRole('listbox', { name: 'Accounts' })).toBeHidden()
    await tabTo(page, 'button', 'Unlock')
    await keys.press('Enter')
    await expect(app.row('Anna')).toBeVisible()
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
    await server.close()
  }
})
