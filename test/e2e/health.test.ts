import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { sampleAccounts } from '../../main/sandbox/samples'
import { drive } from './app-driver'
import { findSecrets } from './canary-search'
import { launchApp } from './launch'

interface JsonReport { readonly counts: object; readonly accounts: readonly { readonly account: string; readonly verdict: string; readonly requestId: string | null }[] }

test('a check of the sandbox finds exactly what is wrong with its samples, and the report can be taken along', async () => {
  test.setTimeout(120_000)
  const userDataDir = test.info().outputPath('data')
  let running = await launchApp({ userDataDir })
  let app = drive(running.page)
  await app.button('Try the sandbox').click()
  await expect(app.row('Weinhandlung Rebstock')).toContainText('Refused')
  await app.button('Check all').click()
  await expect(app.page.getByText('Checked 9 accounts')).toBeVisible()

  const verdicts = (): Promise<string[]> => app.page.getByRole('group', { name: 'Verdicts' }).getByRole('button').allInnerTexts()
  const known = [/^Refused\s+1$/, /^Blocked\s+1$/, /^Accepted\s+7$/]
  const expectKnown = (): Promise<void> => expect.poll(async () => (await verdicts()).map((text, at) => known[at]?.test(text))).toEqual([true, true, true])
  await expectKnown()
  await app.page.getByRole('button', { name: /^Blocked/ }).click()
  await expect(app.page.getByRole('rowheader')).toHaveText([/^Blumen Wiesengrün/])
  await app.button('Show all').click()

  const save = async (format: 'csv' | 'json' | 'html'): Promise<string> => {
    const path = test.info().outputPath(`report.${format}`)
    await running.app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath }) }, path)
    await app.button('Export').click()
    await app.page.getByRole('menuitem', { name: new RegExp(`^${format}`, 'i') }).click()
    await expect(app.page.getByText('Report of 9 accounts saved.').last()).toBeVisible()
    // The message may be of the save before; a file is there once it is whole.
    await expect.poll(() => existsSync(path)).toBe(true)
    return readFileSync(path, 'utf8')
  }
  const json = JSON.parse(await save('json')) as JsonReport
  expect(json.counts).toEqual({ refused: 1, blocked: 1, accepted: 7 })
  expect(json.accounts.slice(0, 2).map(({ account, verdict }) => [account, verdict])).toEqual([['Weinhandlung Rebstock', 'refused'], ['Blumen Wiesengrün', 'blocked']])
  const files = { json: JSON.stringify(json), csv: await save('csv'), html: await save('html') }
  for (const { account, requestId } of json.accounts) {
    for (const text of Object.values(files)) expect(text).toContain(account)
    expect(files.csv).toContain(requestId)
  }
  const secrets = [...sampleAccounts().map(({ apiKey }) => apiKey), 'eyJhbGciOi']
  expect(findSecrets(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const), secrets)).toEqual([])

  // The next start knows what was found.
  await running.close()
  running = await launchApp({ userDataDir })
  app = drive(running.page)
  await app.button('Health report').click()
  await expectKnown()
  await app.page.getByRole('row', { name: /Weinhandlung Rebstock/ }).click()
  await app.button('Open account').click()
  await expect(app.bar).toContainText('Weinhandlung Rebstock')
  expect(running.complaints).toEqual([])
  await running.close()
})
