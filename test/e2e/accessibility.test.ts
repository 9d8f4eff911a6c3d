import { expect, test, type Page } from '@playwright/test'
import axe from 'axe-core'
import type { Bridge } from '../../preload/contract'
import type { SettingsChange } from '../../preload/views'
import { drive } from './app-driver'
import { launchApp } from './launch'
import { layoutFaults } from './layout'

declare global {
  interface Window { readonly tillkeys: Bridge }
}

const wcag: axe.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'],
}
/** Of a view that was looked at once: what its width can change. */
const narrow: axe.RunOptions = { ...wcag, rules: { 'color-contrast': { enabled: false } } }
const contrast: axe.RunOptions = { runOnly: ['color-contrast'], resultTypes: ['violations'] }
/** What the high contrast promises: 7:1. */
const highContrast: axe.RunOptions = { runOnly: ['color-contrast-enhanced'], resultTypes: ['violations'] }
const targets: axe.RunOptions = { runOnly: ['target-size'], resultTypes: ['violations'] }

/** What a reader may ask of any page (WCAG 1.4.12). */
const textSpacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** What axe has to say about the window as it is now, each in one line. */
async function violations(page: Page, options: axe.RunOptions): Promise<readonly string[]> {
  const results = await page.evaluate(async (chosen) => (globalThis as unknown as { axe: typeof axe }).axe.run(chosen), options)
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`))
}

test('every view keeps the WCAG rules that a machine can check in every theme, and is whole at 1280, 760 and 320 px in both languages', async () => {
  test.setTimeout(600_000)
  const { app: electron, page, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  const app = drive(page)
  const found: Record<string, readonly string[]> = {}
  const note = (where: string, faults: readonly string[]): void => {
    if (faults.length > 0) found[where] = faults
  }
  const choose = async (change: SettingsChange): Promise<void> => {
    await page.evaluate((chosen) => window.tillkeys.settings.update(chosen), change)
    const isThere = ({ theme, contrast: asked, density, language }: SettingsChange): boolean => {
      const { dataset, lang } = document.documentElement
      return (theme === undefined || matchMedia('(prefers-color-scheme: dark)').matches === (theme === 'dark'))
        && (asked === undefined || (dataset['contrast'] === 'high') === (asked === 'high'))
        && (density === undefined || dataset['density'] === density) && (language === undefined || lang === language)
    }
    await page.waitForFunction(isThere, change)
  }
  const resize = async (width: number): Promise<void> => {
    await electron.evaluate(({ BrowserWindow }, px) => BrowserWindow.getAllWindows()[0]?.setContentSize(px, 800), width)
    await page.waitForFunction((px) => innerWidth === px, width)
    // The lists that measure themselves draw in the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
  const space = (isOn: boolean): Promise<void> => page.evaluate(([css, on]) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = on ? [...document.adoptedStyleSheets, sheet] : document.adoptedStyleSheets.slice(0, -1)
  }, [textSpacing, isOn] as const)
  const look = async (view: string): Promise<void> => {
    await page.screenshot({ path: test.info().outputPath(`${view}.png`) })
    note(`${view}, light`, await violations(page, wcag))
    for (const width of [1280, 760, 320]) {
      await resize(width)
      for (const language of ['de', 'en'] as const) {
        await choose({ language })
        const faults = await layoutFaults(page)
        note(`${view}, ${language}, ${width} px`, faults)
        if (faults.length > 0) await page.screenshot({ path: test.info().outputPath(`${view}-${language}-${width}.png`) })
      }
      await space(true)
      note(`${view}, wide spacing, ${width} px`, await layoutFaults(page))
      await space(false)
    }
    note(`${view}, 320 px`, await violations(page, narrow))
    await resize(1280)
    await choose({ theme: 'dark' })
    note(`${view}, dark`, await violations(page, contrast))
    await choose({ contrast: 'high' })
    note(`${view}, dark, high contrast`, await violations(page, highContrast))
    await choose({ theme: 'light' })
    note(`${view}, light, high contrast`, await violations(page, highContrast))
    await choose({ contrast: 'system', density: 'compact' })
    note(`${view}, compact`, [...await violations(page, targets), ...await layoutFaults(page)])
    await choose({ density: 'comfortable' })
  }
  const clipboard = (text: string): Promise<void> => electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  const closeDialog = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }

  // What fades has half its contrast on the way.
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
  await page.evaluate(axe.source)
  await choose({ theme: 'light', language: 'en' })

  await expect(app.button('Try the sandbox')).toBeVisible()
  await look('empty')
  await clipboard('')
  await app.button('Paste a cURL').click()
  await expect(app.alert).toBeVisible()
  await look('alert')
  await app.button('Dismiss').click()
  await clipboard('label;id;key;url\nAnna;a-1;k-1;https://api.tillhub.com\nNobody;;x;\n')
  await app.button('Paste a cURL').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('import')
  await closeDialog()

  await app.button('Try the sandbox').click()
  await expect(app.token).toContainText('Valid')
  for (const tab of ['Overview', 'Identity', 'Token'] as const) {
    await app.tab(tab)
    await look(tab.toLowerCase())
  }
  await app.get('/api/v1/products/{{account.pathId}}?limit=1')
  await look('requests')
  for (const part of ['Tree', 'Raw', 'Envelope', 'Headers', 'Timeline', 'Table']) {
    await app.response.getByRole('tab', { name: part }).click()
    note(`answer, ${part}`, [...await violations(page, wcag), ...await layoutFaults(page)])
  }
  await app.button('Compare with another account…').click()
  await look('choose-account')
  await closeDialog()
  await app.button('Variables').click()
  await look('variables')
  await app.button('Add variable…').click()
  await look('variable')
  await closeDialog()
  await app.button('Close variables').click()
  await app.button('Test ladder').click()
  await expect(app.button('Run again')).toBeVisible()
  await look('ladder')
  await app.button('Close the test ladder').click()
  await page.getByRole('combobox', { name: 'Method' }).selectOption('DELETE')
  await app.button(/^Send/).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText(/http:\S+\/api\/v1\/products\/[0-9a-f-]{36}\?limit=1/)
  await look('consent')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await app.tab('Activity')
  await look('activity')
  await app.row('').last().click()
  await app.tab('Overview')
  await look('overview-bad')
  await app.row('Elbkontor').click()
  await app.button('Disarm key…').click()
  await look('disarm-intro')
  await app.button('Freeze and begin').click()
  await expect(app.button('Revoke at the server')).toBeVisible()
  await look('disarm-revoke')
  await app.button(/^Prove that/).click()
  await app.button('Try the old key').click()
  await expect(page.getByText('It still works')).toBeVisible()
  await look('disarm-proof')
  await app.button(/^Enter the new key/).click()
  await expect(app.button('Unfreeze anyway')).toBeVisible()
  await look('disarm-key')
  await app.button('Leave, stay frozen').click()
  await look('overview-frozen')

  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Add account' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toContainText('missing')
  await look('add')
  await closeDialog()
  await app.button('Settings').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  for (const name of ['General', 'Appearance', 'Shortcuts', 'Vault', 'Security', 'About']) {
    await page.getByRole('dialog').getByRole('tab', { name }).click()
    await look(`settings-${name.toLowerCase()}`)
  }
  await closeDialog()
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('shortcuts')
  await closeDialog()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeVisible()
  await look('palette')
  await closeDialog()
  await app.button('Filter').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('filter')
  await closeDialog()
  await app.button('Search operators').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('search-help')
  await closeDialog()
  const search = page.getByRole('searchbox', { name: 'Search accounts' })
  await search.pressSequentially('tag:r')
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible()
  await look('suggestions')
  await search.fill('tag:retail key:nonsense')
  await app.button('Saved filters').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('saved-filters')
  await closeDialog()
  await search.fill('')
  await page.getByRole('option').first().click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('option').nth(3).click({ modifiers: ['Shift'] })
  await expect(page.getByText('4 marked')).toBeVisible()
  await look('marked')
  await app.button('Tags…').click()
  await expect(page.getByRole('textbox', { name: 'Tags' })).toBeVisible()
  await look('tag')
  await closeDialog()
  await app.button('Check all').click()
  await expect(page.getByText('Checked 9 accounts')).toBeVisible()
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await page.getByRole('checkbox').nth(2).click()
  await look('health')
  await app.button('Run on many accounts').click()
  await look('run-form')
  await page.getByRole('combobox', { name: 'Method' }).selectOption('DELETE')
  await page.getByRole('textbox', { name: 'Path' }).fill('/api/v0/me')
  await app.button('Look at what 9 would send…').click()
  await expect(page.getByRole('alertdialog').getByText('/api/v0/me').first()).toBeVisible()
  await look('run-plan')
  await closeDialog()
  await page.getByRole('combobox', { name: 'Method' }).selectOption('GET')
  await app.button('Run as 9 accounts').click()
  await expect(page.getByText('9 accounts asked')).toBeVisible()
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await look('run')
  await app.button('Compare identities').click()
  await expect(page.getByRole('table')).toBeVisible()
  await look('identities')
  await app.button('Expiry timeline').click()
  await expect(page.getByRole('radio', { name: 'Table' })).toBeVisible()
  await look('timeline')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('restore')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('restore')
  await closeDialog()
  await app.button('Lock').click()
  await expect(app.button('Unlock')).toBeVisible()
  await look('locked')

  expect(found).toEqual({})
  await close()
})
