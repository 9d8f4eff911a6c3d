import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { drive } from './app-driver'
import { launchApp } from './launch'

test.skip(process.platform !== 'linux', 'Elsewhere there is always a tray')

/** A desktop that says whether it has a tray; everything else is asked as before. */
function desktopWith(hasTray: boolean): Record<string, string> {
  const folder = test.info().outputPath(`bin-${String(hasTray)}`)
  mkdirSync(folder, { recursive: true })
  const gdbus = join(folder, 'gdbus')
  writeFileSync(gdbus, `#!/bin/sh\ncase "$*" in *StatusNotifierWatcher*) echo "(${String(hasTray)},)";; *) PATH="\${PATH#*:}" exec gdbus "$@";; esac\n`)
  chmodSync(gdbus, 0o755)
  return { PATH: `${folder}:${process.env['PATH'] ?? ''}` }
}

test('with a tray and the setting for it the app outlives its last window, and a second start brings the window back', async () => {
  test.setTimeout(90_000)
  const userDataDir = test.info().outputPath('data')
  const { app, page, complaints, close } = await launchApp({ userDataDir, env: desktopWith(true) })
  const { button } = drive(page)
  await expect(button('Add account').first()).toBeVisible()
  await button('Settings').click()
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await expect(dialog.getByRole('checkbox', { name: 'Start when I log in' })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: /^Keep running in the tray/ }).check()
  expect(complaints).toEqual([])
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach(window => window.close()))
  await new Promise(done => setTimeout(done, 1_500))
  expect(app.process().exitCode).toBeNull()

  const back = app.waitForEvent('window')
  await promisify(execFile)(process.env['TILLKEYS_ELECTRON'] ?? '', [join(import.meta.dirname, '../..'), `--user-data-dir=${userDataDir}`])
  await expect(drive(await back).button('Add account').first()).toBeVisible()
  await close()
})

test('without a tray the app ends with its last window, whatever the setting is', async () => {
  const { app, page } = await launchApp({ userDataDir: test.info().outputPath('data'), env: desktopWith(false) })
  await expect(drive(page).button('Add account').first()).toBeVisible()
  await page.evaluate(() => (window as unknown as { tillkeys: { settings: { update(change: object): Promise<unknown> } } }).tillkeys.settings.update({ closeToTray: true }))
  const ended = once(app.process(), 'exit')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach(window => window.close())).catch(() => undefined)
  expect((await ended)[0]).toBe(0)
})
