import { expect, type Locator, type Page } from '@playwright/test'

export interface AccountForm {
  readonly label?: string
  readonly accountId: string
  readonly key: string
  readonly baseUrl: string
  readonly accountClass?: 'Live' | 'Test'
}

/** Drives the app by the accessible names that stay stable, as a person with a keyboard or a screen reader would. */
export function drive(page: Page) {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' })
  const driver = {
    page,
    button,
    /** The row whose accessible name begins with the label. */
    row: (label: string): Locator => page.getByRole('option', { name: new RegExp(`^${label}`) }),
    bar: page.getByRole('banner'),
    key: page.getByRole('status', { name: 'Key', exact: true }),
    token: page.getByRole('status', { name: 'Token', exact: true }),
    alert: page.getByRole('alert'),
    response: page.getByRole('region', { name: 'Response' }),

    async fill(form: AccountForm): Promise<Locator> {
      await button('Add account').first().click()
      const dialog = page.getByRole('dialog', { name: 'Add account' })
      if (form.label !== undefined) await dialog.getByRole('textbox', { name: 'Label' }).fill(form.label)
      await dialog.getByRole('textbox', { name: 'Account ID' }).fill(form.accountId)
      await dialog.getByLabel('API key', { exact: true }).fill(form.key)
      await dialog.getByText('Custom', { exact: true }).click()
      await dialog.getByRole('textbox', { name: 'Base URL' }).fill(form.baseUrl)
      if (form.accountClass) await dialog.getByText(form.accountClass, { exact: true }).click()
      return dialog
    },
    async add(form: AccountForm): Promise<void> {
      const dialog = await driver.fill(form)
      await dialog.getByRole('button', { name: 'Save' }).click()
      await expect(dialog).toBeHidden()
    },
    async tab(name: 'Overview' | 'Identity' | 'Token' | 'Requests' | 'Activity'): Promise<Locator> {
      await page.getByRole('tablist', { name: 'Account' }).getByRole('tab', { name }).click()
      return page.getByRole('tabpanel', { name })
    },
    async activate(label: string): Promise<void> {
      await driver.row(label).click()
      await expect(driver.bar).toContainText(label)
    },
    /** Sends a GET from the Requests tab and waits for its answer. */
    async get(path: string): Promise<Locator> {
      await driver.tab('Requests')
      await page.getByRole('textbox', { name: 'Path' }).fill(path)
      await button(/^Send/).click()
      await expect(driver.response).toContainText(/\d\s*ms/)
      return driver.response
    },
  }
  return driver
}

export type Driver = ReturnType<typeof drive>
