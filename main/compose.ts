import { app, dialog, shell, type FileFilter } from 'electron'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { events as pushed, type Events } from '../preload/contract'
import { createCore, type Core } from './core/core'
import { desktopWords } from './core/desktop/desktop-words'
import { menuModel } from './core/desktop/menu-model'
import { folderWords } from './core/desktop/folder-words'
import type { Clock, LoginItem } from './core/ports'
import { createUpdates } from './core/updates/updates'
import { createClipboard } from './electron/clipboard'
import { createHttp } from './electron/http'
import { canStartAtLogin, createLoginItem } from './electron/login-item'
import { createRoutes } from './electron/routes'
import { showMenu } from './electron/menu'
import { createMoveData } from './electron/move-data'
import { createPresence } from './electron/power'
import type { StoredPreferences } from './electron/preferences'
import { createSafeStorageWrap } from './electron/safe-storage'
import type { Windows } from './electron/windows'
import { createHandlers } from './ipc/all-handlers'
import { createDiagnostics } from './ipc/diagnostics'
import { createDispatch, type Dispatch } from './ipc/dispatch'
import { createPush } from './ipc/push'
import { autostartFolder, setAutostart } from './node/autostart'
import { createClock } from './node/clock'
import { collectGarbage } from './node/collect-garbage'
import { createFiles } from './node/files'
import { readImportFile } from './node/import-file'
import { createImportParser } from './node/import-parser'
import { createKeychainWrap } from './node/keychain'
import type { FileLog } from './node/log'
import { createSandbox } from './node/sandbox'
import { saveFile } from './node/save-file'
import { createSpool } from './node/spool'
import { watchScreenLock } from './node/screen-lock'
import { readSecretService } from './node/secret-service'

export interface App {
  readonly core: Core
  readonly clock: Clock
  readonly loginItem: LoginItem
  /** Once nothing writes any more: the last step of a move of the data, if one was asked for. */
  readonly finishMove: () => Promise<void>
  /** Runs a call from the page. */
  readonly dispatch: Dispatch
}

/** The one place where ports meet adapters. Nothing is asked of the keyring or the disk before `core.start()`. */
export function compose(deps: {
  readonly windows: Windows
  readonly preferences: StoredPreferences
  readonly dataFolder: string
  /** Null when the start was told its folder. */
  readonly usualFolder: string | null
  readonly log: FileLog
}): App {
  const { windows, preferences, dataFolder, usualFolder, log } = deps
  const clipboard = createClipboard()
  const isLocked = async (): Promise<boolean> => (await readSecretService()) === 'locked'
  const safeStorage = createSafeStorageWrap(isLocked)
  const clock = createClock()
  const loginItem = createLoginItem(command => setAutostart(autostartFolder(), command))
  const routes = createRoutes()
  const http = createHttp(routes)
  const core = createCore({
    clock, loginItem,
    files: createFiles(dataFolder),
    wraps: [safeStorage, createKeychainWrap(isLocked)],
    http, routes,
    spool: createSpool(join(dataFolder, 'answers')),
    sandbox: createSandbox(),
    presence: createPresence(watchScreenLock),
    parser: createImportParser(new URL('import-worker.js', import.meta.url)),
    clipboard, log, preferences, randomBytes,
    random: Math.random,
    newId: randomUUID,
    collectGarbage,
    version: app.getVersion(),
  })

  const push = createPush({ send: windows.send, log })
  for (const event of Object.keys(pushed) as (keyof Events)[]) {
    core.events.on(event, payload => push(event, payload))
  }

  const updates = createUpdates({
    clock, http, log, preferences, version: app.getVersion(), platform: process.platform, onChange: view => core.events.emit('updates.changed', view),
  })
  core.events.on('settings.changed', updates.replan)
  updates.replan()

  const info = {
    version: app.getVersion(), electron: process.versions.electron, platform: process.platform, locale: app.getLocale(), dataFolder,
    preferencesKeptAs: preferences.keptAs, canStartAtLogin: canStartAtLogin(),
  }
  const filesToOpen = (filters: FileFilter[] = []) => ({
    async choose() {
      const parent = windows.front()
      const { filePaths } = parent
        ? await dialog.showOpenDialog(parent, { properties: ['openFile'], filters })
        : await dialog.showOpenDialog({ properties: ['openFile'], filters })
      return filePaths[0] ?? null
    },
    read: readImportFile,
  })
  async function choosePlace(name: string): Promise<string | null> {
    const parent = windows.front()
    const { filePath } = parent ? await dialog.showSaveDialog(parent, { defaultPath: name }) : await dialog.showSaveDialog({ defaultPath: name })
    return filePath || null
  }
  async function saveBytes(name: string, make: () => Promise<Uint8Array>): Promise<boolean> {
    const place = await choosePlace(name)
    if (place !== null) await saveFile(place, await make())
    return place !== null
  }
  const save = (name: string, text: string): Promise<boolean> => saveBytes(name, async () => Buffer.from(text))
  const moveData = createMoveData({
    windows, log, relaunch,
    isFixed: usualFolder === null,
    words: () => folderWords(preferences.read().language, app.getLocale()),
    async start(chosen) {
      const { checkTarget, createFolderMove } = await import('./node/move-folder')
      const usual = usualFolder ?? dataFolder
      return createFolderMove({ from: dataFolder, to: await checkTarget(chosen, [dataFolder, usual]), usual, id: randomUUID() })
    },
  })
  const handlers = createHandlers(core, {
    info, clipboard, save, saveBytes, choosePlace, updates, openWindow: windows.open, moveData: moveData.move,
    openAddress: url => shell.openExternal(url),
    showMenu(commands) {
      const words = desktopWords(preferences.read().language, app.getLocale())
      showMenu(menuModel(commands, words, process.platform === 'darwin'), id => windows.front()?.webContents.send('command.chosen', id))
    },
    files: filesToOpen(), caFile: filesToOpen([{ name: 'PEM', extensions: ['pem', 'crt', 'cer'] }, { name: '*', extensions: ['*'] }]),
    showFolder: async folder => { await shell.openPath(folder) },
    diagnostics: createDiagnostics({ core, info, lastLines: log.lastLines, save }),
    restart: { relaunch, mustRelaunch: safeStorage.remembersAnswer },
  })
  return { core, clock, loginItem, finishMove: moveData.finish, dispatch: createDispatch({ handlers, isLocked: () => core.vault.state().state === 'locked', log }) }
}

function relaunch(): void {
  app.relaunch()
  app.quit()
}
