import { app, Menu, nativeTheme, session } from 'electron'
import { url as inspectorUrl } from 'node:inspector'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openChannels } from './electron/ipc'
import { isHiddenStart } from './electron/login-item'
import { chooseLinuxKeyring } from './electron/linux-keyring'
import { PAGE_URL, registerPageScheme, servePage } from './electron/page'
import { createPreferences, type StoredPreferences } from './electron/preferences'
import { secureContents, secureSession } from './electron/security'
import { printSelfCheck } from './electron/self-check'
import { refusedSetting } from './electron/switches'
import { firstPaint } from './electron/window'
import { createWindows } from './electron/windows'
import { channels } from './ipc/channels'
import { createRateLimit } from './ipc/rate'
import { forbidCoreDumps } from './node/core-dumps'
import { isReadOnly, lockFolder } from './node/file-lock'
import { createLog, type FileLog } from './node/log'
import { readSecretService } from './node/secret-service'
import { findStorage, POINTER } from './node/storage-folder'
import { hasTrayHost } from './node/tray-host'

/** Frozen: a renamed app asks the keyring for another item and loses every secret. */
const NAME = 'Tillkeys'
const OUT = join(import.meta.dirname, '..')

// Only a test build, whose fuse lets Node's inspector in, can have one by now: it is driven through it.
const refused = app.isPackaged && inspectorUrl() === undefined ? refusedSetting(process.argv, process.env) : null

app.setName(NAME)
// Windows shows no notification of an app without it.
app.setAppUserModelId('app.tillkeys.desktop')
const chosenFolder = app.commandLine.getSwitchValue('user-data-dir')
/** Used unless another is chosen, at this start or by a move; null at a start that was told its folder. */
const usualFolder = chosenFolder === '' ? join(app.getPath('appData'), NAME) : null
const storage = usualFolder === null ? { kind: 'found' as const, folder: resolve(chosenFolder) } : findStorage(usualFolder)
// Where the data is missing, not even Chromium may create something in its place.
app.setPath('userData', storage.kind === 'found' ? storage.folder : mkdtempSync(join(tmpdir(), 'tillkeys-')))
const dataFolder = app.getPath('userData')

registerPageScheme()
// Root can only run without Chromium's sandbox, and only a developer's machine does that.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.on('web-contents-created', (_event, contents) => secureContents(contents))

if (refused !== null) {
  process.stderr.write(`${NAME} does not start with ${refused}: it would open what the app protects.\n`)
  app.exit(1)
} else if (storage.kind === 'missing' && usualFolder !== null) {
  void app.whenReady().then(() => waitForFolder(usualFolder, storage.folder))
  // Electron's own lock first: it brings the running window to the front, but none can be had in a folder that cannot be written. The
  // other one sees through a second path to the same folder.
} else if ((app.requestSingleInstanceLock() || isReadOnly(dataFolder)) && (await lockFolder(dataFolder))) {
  const log = createLog(dataFolder)
  log.write('app.started', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform })
  const preferences = createPreferences(dataFolder, log)
  await chooseLinuxKeyring(preferences.keyring(), async () => ['unlocked', 'locked'].includes(await readSecretService()))
  void app.whenReady().then(() => start(log, preferences))
} else app.exit(0)

/**
 * Window first, then data, then keyring: until the page is painted this process does nothing but serve its files, and its calls wait.
 */
async function start(log: FileLog, preferences: StoredPreferences): Promise<void> {
  nativeTheme.themeSource = preferences.read().theme
  if (process.platform === 'darwin') Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]))
  else Menu.setApplicationMenu(null)
  await secureSession(session.defaultSession)
  await servePage(session.defaultSession, join(OUT, 'renderer'))

  const icon = join(OUT, 'renderer/icon.png')
  const windows = createWindows({
    preload: join(OUT, 'preload/index.cjs'),
    icon,
    bounds: preferences.bounds,
    zoomPercent: () => preferences.read().zoomPercent,
    onBounds: preferences.rememberBounds,
  }, log)
  const staysInTray = async (): Promise<boolean> => preferences.read().closeToTray && hasTrayHost()
  const window = isHiddenStart() && (await staysInTray()) ? null : windows.show()
  if (isHiddenStart()) window?.minimize()
  const composed = (window ? firstPaint(window) : Promise.resolve())
    .then(() => import('./compose'))
    .then(({ compose }) => compose({ windows, preferences, dataFolder, usualFolder, log }))
  openChannels({
    channels, log,
    isOurs: windows.has,
    allows: createRateLimit(() => performance.now()),
    dispatch: async (channel, args) => (await composed).dispatch(channel, args),
  })
  app.on('second-instance', windows.show)
  app.on('activate', windows.show)
  app.on('window-all-closed', () => void staysInTray().then(stays => {
    if (!stays && windows.isEmpty()) app.quit()
  }))

  const { core, clock, loginItem, finishMove } = await composed
  core.events.on('settings.changed', ({ theme, zoomPercent }) => {
    nativeTheme.themeSource = theme
    windows.zoom(zoomPercent)
  })
  core.vault.on(({ state, slot, backend }) => {
    // A passphrase says nothing about the keyring.
    if (state === 'open' && slot !== 'passphrase') preferences.rememberKeyring(slot === 'safe-storage' ? backend : null)
  })
  let leaveDesktop = (): void => undefined
  quitAfter(async () => {
    leaveDesktop()
    await core.dispose()
    await finishMove()
  })
  // Before any key is in memory.
  log.write('app.core-dumps', { forbidden: await forbidCoreDumps() })
  await core.start()
  const { startDesktop } = await import('./desktop')
  leaveDesktop = startDesktop({ core, clock, loginItem, windows, icon })
  if (app.commandLine.hasSwitch('self-check')) await printSelfCheck(core, windows.show(), PAGE_URL)
}

/** In place of a start, while the data that was moved cannot be had. */
async function waitForFolder(usual: string, folder: string | null): Promise<void> {
  const [{ askForFolder }, { folderWords }] = await Promise.all([import('./electron/missing-folder'), import('./core/desktop/folder-words')])
  const words = folderWords('system', app.getLocale())
  askForFolder({
    words,
    detail: folder === null ? words.missingPointer(join(usual, POINTER)) : words.missingWhere(folder),
    isThere: () => findStorage(usual).kind === 'found',
  })
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
