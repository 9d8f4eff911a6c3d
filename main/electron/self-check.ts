import { app, type BrowserWindow } from 'electron'
import type { Core } from '../core/core'

/** `--self-check`: prints what a start found as one JSON line and ends, 0 when the page loaded and the vault can keep keys. */
export async function printSelfCheck(core: Core, window: BrowserWindow, pageUrl: string): Promise<void> {
  if (window.webContents.isLoading()) await new Promise<void>(done => window.webContents.once('did-stop-loading', () => done()))
  const page = window.webContents.getURL() === pageUrl
  const { state, slot, backend } = core.vault.state()
  const ok = page && state === 'open'
  const report = { ok, version: app.getVersion(), electron: process.versions.electron, page, vault: state, slot, backend, accounts: core.accounts.list().length }
  process.stdout.write(`${JSON.stringify(report)}\n`)
  await core.dispose()
  app.exit(ok ? 0 : 1)
}
