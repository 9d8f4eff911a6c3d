import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'

app.enableSandbox()
app.on('window-all-closed', () => app.quit())

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, autoHideMenuBar: true, webPreferences: { sandbox: true, spellcheck: false } })
  return window.loadFile(join(import.meta.dirname, '../../test/bench/programs/empty-window.html'))
})
