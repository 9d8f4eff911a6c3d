import { app, Menu, nativeTheme, session, type BrowserWindow } from 'electron'
import { join, resolve } from 'node:path'
import { openChannels } from './electron/ipc'
import { chooseLinuxKeyring } from './electron/linux-keyring'
import { PAGE_URL, registerPageScheme, servePage } from './electron/page'
import { createPreferences } from './electron/preferences'
import { secureContents, secureSession } from './electron/security'
import { printSelfCheck } from './electron/self-check'
import { createWindow } from './electron/window'
import { channels, createDispatch } from './ipc/dispatch'
import { lockFolder } from './node/file-lock'
import { createLog } from './node/log'
import { readSecretService } from './node/secret-service'

/** Frozen: a renamed app asks the keyring for another item and loses every secret. */
const NAME = 'Tillkeys'
const OUT = join(import.meta.dirname, '..')

app.setName(NAME)
const chosenFolder = app.commandLine.getSwitchValue('user-data-dir')
app.setPath('userData', chosenFolder === '' ? join(app.getPath('appData'), NAME) : resolve(chosenFolder))
const dataFolder = app.getPath('userData')

registerPageScheme()
// Root can only run without Chromium's sandbox, and only a developer's machine does that.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.on('web-contents-created', (_event, contents) => secureContents(contents))
app.on('window-all-closed', () => app.quit())

await chooseLinuxKeyring(async () => ['unlocked', 'locked'].includes(await readSecretService()))

// Electron's own lock first: it brings the running window to the front. The other one sees through a second path to the same folder.
if (app.requestSingleInstanceLock() && (await lockFolder(dataFolder))) void app.whenReady().then(start)
else app.exit(0)

/** Window first, then data, then keyring: the window is up and answering before anything is asked that can wait or fail. */
async function start(): Promise<void> {
  const log = createLog(dataFolder)
  const preferences = createPreferences(dataFolder)
  let window: BrowserWindow | null = null

  nativeTheme.themeSource = preferences.read().theme
  if (process.platform === 'darwin') Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]))
  else Menu.setApplicationMenu(null)
  secureSession(session.defaultSession)
  await servePage(session.defaultSession, join(OUT, 'renderer'))

  const composed = import('./compose').then(({ compose }) => compose({ window: () => window, preferences, dataFolder, log }))
  openChannels({
    channels, log,
    window: () => window?.webContents ?? null,
    dispatch: createDispatch({ app: composed, log }),
  })
  window = createWindow({
    preload: join(OUT, 'preload/index.cjs'),
    icon: join(OUT, 'renderer/icon.png'),
    bounds: preferences.bounds(),
    onBounds: preferences.rememberBounds,
  })
  window.on('closed', () => { window = null })
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })

  const { core } = await composed
  core.events.on('settings.changed', ({ theme }) => { nativeTheme.themeSource = theme })
  quitAfter(() => core.dispose())
  await core.start()
  if (app.commandLine.hasSwitch('self-check')) await printSelfCheck(core, window, PAGE_URL)
}

/** Holds the quit until the last writes are on disk. */
function quitAfter(finish: () => Promise<void>): void {
  let finished = false
  app.on('will-quit', event => {
    if (finished) return
    event.preventDefault()
    finished = true
    // Not before this event is over: until then Electron takes a quit for the one that it is just asking about.
    void finish().finally(() => setImmediate(() => app.quit()))
  })
}
