import { readFileSync, statSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { sampleAccounts } from '../../main/sandbox/samples'
import { drive } from './app-driver'
import { findSecrets } from './canary-search'
import { launchApp } from './launch'

test('accounts move with their keys to another computer, by a file that only its passphrase opens', async () => {
  test.setTimeout(120_000)
  const path = test.info().outputPath('accounts.age')
  const keys = sampleAccounts().map(({ apiKey }) => apiKey)
  const first = await launchApp({ userDataDir: test.info().outputPath('first') })
  let app = drive(first.page)
  await app.button('Try the sandbox').click()
  await expect(app.row('Weinhandlung Rebstock')).toContainText('Refused')

  await first.app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath }) }, path)
  await first.page.keyboard.press('Control+k')
  await first.page.getByRole('combobox').fill('Export accounts')
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('radio', { name: /^Encrypted, with keys/ }).click()
  await app.button('Continue').click()
  const passphrase = await first.page.getByLabel('Generated passphrase').inputValue()
  await first.page.getByRole('textbox', { name: 'To confirm, type EXPORT 9' }).fill('EXPORT 9')
  await app.button('Save the file…').click()
  await expect(first.page.getByRole('dialog', { name: 'The keys are exported' })).toContainText('9 accounts with their keys')
  expect(readFileSync(path).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/)
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(findSecrets([['file', readFileSync(path)]], [...keys, passphrase])).toEqual([])
  await app.button('Close').click()
  await app.tab('Activity')
  await expect(first.page.getByRole('tabpanel', { name: 'Activity' })).toContainText('Exported')
  expect(first.complaints).toEqual([])
  await first.close()

  const second = await launchApp({ userDataDir: test.info().outputPath('second') })
  app = drive(second.page)
  await second.app.evaluate(({ dialog }, file) => { dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] }) }, path)
  await app.button('Choose a file').click()
  await second.page.getByLabel('Passphrase of the file').fill('not the one')
  await app.button('Unlock').click()
  await expect(second.page.getByRole('dialog')).toContainText('It does not open this file')
  await second.page.getByLabel('Passphrase of the file').fill(passphrase)
  await app.button('Unlock').click()
  await app.button('Import 9 accounts').click()
  // With the right key each, or the sandbox would refuse them all.
  await expect(app.row('Radwerk Freiburg')).toContainText('Accepted')
  await expect(app.row('Weinhandlung Rebstock')).toContainText('Refused')
  expect(second.complaints).toEqual([])
  await second.close()
})
