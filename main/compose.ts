import { app, dialog, shell, type BrowserWindow, type FileFilter } from 'electron'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { events as pushed, type Events } from '../preload/contract'
import { createCore, type Core } from './core/core'
import { createClipboard } from './electron/clipboard'
import { createHttp } from './electron/http'
import { createRoutes } from './electron/routes'
import { createPresence } from './electron/power'
import type { StoredPreferences } from './electron/preferences'
import { createSafeStorageWrap } from './electron/safe-storage'
import { createHandlers } from './ipc/all-handlers'
import { createDiagnostics } from './ipc/diagnostics'
import { createDispatch, type Dispatch } from './ipc/dispatch'
import { createPush } from './ipc/push'
import { createClock } from './node/clock'
import { collectGarbage } from './node/collect-garbage'
import { createFiles } from './node/files'
import { readTextFile } from './node/import-file'
import { createKeychainWrap } from './node/keychain'
import type { FileLog } from './node/log'
import { createSandbox } from './node/sandbox'
import { saveTextFile } from './node/save-file'
import { createSpool } from './node/spool'
import { watchScreenLock } from './node/screen-lock'
import { readSecretService } from './node/secret-service'

export interface App {
  readonly core: Core
  /** Runs a call from the page. */
  readonly dispatch: Dispatch
}

/** The one place where ports meet adapters. Nothing is asked of the keyring or the disk before `core.start()`. */
export function compose(deps: {
  readonly window: () => BrowserWindow | null
  readonly preferences: StoredPreferences
  readonly dataFolder: string
  readonly log: FileLog
}): App {
  const { window, preferences, dataFolder, log } = deps
  const clipboard = createClipboard()
  const isLocked = async (): Promise<boolean> => (await readSecretService()) === 'locked'
  const safeStorage = createSafeStorageWrap(isLocked)
  const routes = createRoutes()
  const core = createCore({
    clock: createClock(),
    files: createFiles(dataFolder),
    wraps: [safeStorage, createKeychainWrap(isLocked)],
    http: createHttp(routes),
    routes,
    spool: createSpool(join(dataFolder, 'answers')),
    sandbox: createSandbox(),
    presence: createPresence(watchScreenLock),
    clipboard, log, preferences, randomBytes,
    random: Math.random,
    newId: randomUUID,
    collectGarbage,
    version: app.getVersion(),
  })

  const push = createPush({ send: (event, payload) => window()?.webContents.send(event, payload), log })
  for (const event of Object.keys(pushed) as (keyof Events)[]) {
    core.events.on(event, payload => push(event, payload))
  }

  const info = {
    version: app.getVersion(), electron: process.versions.electron, platform: process.platform, locale: app.getLocale(), dataFolder,
    preferencesKeptAs: preferences.keptAs,
  }
  const filesToOpen = (filters: FileFilter[] = []) => ({
    async choose() {
      const parent = window()
      const { filePaths } = parent
        ? await dialog.showOpenDialog(parent, { properties: ['openFile'], filters })
        : await dialog.showOpenDialog({ properties: ['openFile'], filters })
      return filePaths[0] ?? null
    },
    read: readTextFile,
  })
  async function choosePlace(name: string): Promise<string | null> {
    const parent = window()
    const { filePath } = parent ? await dialog.showSaveDialog(parent, { defaultPath: name }) : await dialog.showSaveDialog({ defaultPath: name })
    return filePath || null
  }
  async function save(name: string, text: string): Promise<boolean> {
    const place = await choosePlace(name)
    if (place !== null) await saveTextFile(place, text)
    return place !== null
  }
  const handlers = createHandlers(core, {
    info, clipboard, save, choosePlace,
    files: filesToOpen(), caFile: filesToOpen([{ name: 'PEM', extensions: ['pem', 'crt', 'cer'] }, { name: '*', extensions: ['*'] }]),
    showFolder: async folder => { await shell.openPath(folder) },
    diagnostics: createDiagnostics({ core, info, lastLines: log.lastLines, save }),
    restart: { relaunch, mustRelaunch: safeStorage.remembersAnswer },
  })
  return { core, dispatch: createDispatch({ handlers, isLocked: () => core.vault.state().state === 'locked', log }) }
}

function relaunch(): void {
  app.relaunch()
  app.quit()
}
