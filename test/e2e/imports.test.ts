import { writeFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { drive } from './app-driver'
import { launchApp } from './launch'

test('a spreadsheet’s CSV comes in as it is meant: new, changed, wrong, and all or nothing', async () => {
  const file = test.info().outputPath('Kunden.csv')
  const { app: electron, page, complaints, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  const app = drive(page)
  await electron.evaluate(({ dialog }, path) => { dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] }) }, file)
  const save = (...rows: string[]): Promise<void> => writeFile(file, Buffer.from(['Kunde;Konto-ID;API-Schlüssel;Umgebung;Tags', ...rows, ''].join('\r\n'), 'latin1'))
  const dialog = page.getByRole('dialog', { name: 'Import accounts' })

  await save('Bäckerei Öhlmüller;a-1;CANARY-1;http://127.0.0.1:9;süd', 'Kiosk;a-2;CANARY-2;http://127.0.0.1:9;')
  await app.button('Import').first().click()
  await expect(dialog.getByText('CSV · semicolons · Windows-1252')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import 2 accounts' }).click()
  await expect(page.getByRole('option', { name: /^Bäckerei Öhlmüller/ })).toBeVisible()
  await expect(dialog).toHaveCount(0)

  await save('Bäckerei Öhlmüller;a-1;CANARY-1;http://127.0.0.1:9;süd', 'Kiosk am Markt;a-2;CANARY-2;http://127.0.0.1:9;', 'Café Größe;a-3;CANARY-3;http://127.0.0.1:9;', 'Ohne;a-4;;;')
  await app.button('Import').first().click()
  await expect(dialog.getByText('Label: Kiosk → Kiosk am Markt')).toBeVisible()
  await expect(dialog.getByText('The API key is missing')).toBeVisible()
  expect(await page.content()).not.toContain('CANARY')
  await dialog.getByRole('button', { name: 'Import 2 accounts' }).click()
  await expect(page.getByText('Imported 1 account and changed 1.')).toBeVisible()
  for (const name of ['Bäckerei Öhlmüller', 'Café Größe', 'Kiosk am Markt']) await expect(page.getByRole('option', { name: new RegExp(`^${name}`) })).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(3)

  await writeFile(file, Uint8Array.from([0x89, 0x50, 0x4E, 0x47, 0, 1, 2]))
  await app.button('Import').first().click()
  await expect(dialog.getByRole('alert')).toContainText('This is no text')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(complaints).toEqual([])
  await close()
})
