import { expect, test } from '@playwright/test'
import { launchApp } from './launch'

test('opens a window that is named after the app, from its own origin, without a complaint', async () => {
  const { page, complaints, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  await expect(page).toHaveTitle(/Tillkeys/)
  expect(page.url()).toMatch(/^app:\/\/tillkeys\//)
  expect(complaints).toEqual([])
  await close()
})

test('keeps the Chromium sandbox on', async () => {
  const { app, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  const switches = await app.evaluate(({ app }) => [app.commandLine.hasSwitch('no-sandbox'), process.getuid?.()])
  expect(switches[0]).toBe(false)
  expect(switches[1]).not.toBe(0)
  await close()
})
