import { app, dialog, shell, type BrowserWindow } from 'electron'
import { randomBytes, randomUUID } from 'node:crypto'
import { events as pushed, type Events } from '../preload/contract'
import { createCore, type Core } from './core/core'
import type { Log } from './core/ports'
import { createClipboard } from './electron/clipboard'
import { createHttp } from './electron/http'
import { onResume } from './electron/power'
import type { StoredPreferences } from './electron/preferences'
import { createSafeStorageWrap, remembersAnswer } from './electron/safe-storage'
import { createHandlers } from './ipc/all-handlers'
import type { AllHandlers } from './ipc/dispatch'
import { createClock } from './node/clock'
import { createFiles } from './node/files'
import { readTextFile } from './node/import-file'
import { createKeychainWrap } from './node/keychain'
import { createSandbox } from './node/sandbox'

export interface App {
  readonly core: Core
  readonly handlers: AllHandlers
}

/** The one place where ports meet adapters. Nothing is asked of the keyring or the disk before `core.start()`. */
export function compose(deps: {
  readonly window: () => BrowserWindow | null
  readonly preferences: StoredPreferences
  readonly dataFolder: string
  readonly log: Log
}): App {
  const { window, preferences, dataFolder, log } = deps
  const clipboard = createClipboard()
  const core = createCore({
    clock: createClock(),
    files: createFiles(dataFolder),
    wraps: [createSafeStorageWrap(), createKeychainWrap()],
    http: createHttp(),
    sandbox: createSandbox(),
    clipboard, log, preferences, randomBytes,
    random: Math.random,
    newId: randomUUID,
    version: app.getVersion(),
  })

  for (const event of Object.keys(pushed) as (keyof Events)[]) {
    core.events.on(event, payload => window()?.webContents.send(event, payload))
  }
  onResume(() => core.refresher.replan())

  const info = {
    version: app.getVersion(), electron: process.versions.electron, platform: process.platform, locale: app.getLocale(), dataFolder,
  }
  const files = {
    async choose() {
      const parent = window()
      const { filePaths } = parent
        ? await dialog.showOpenDialog(parent, { properties: ['openFile'] })
        : await dialog.showOpenDialog({ properties: ['openFile'] })
      return filePaths[0] ?? null
    },
    read: readTextFile,
  }
  const handlers = createHandlers(core, {
    info, clipboard, files,
    showFolder: async folder => { await shell.openPath(folder) },
    relaunch: remembersAnswer() ? relaunch : null,
  })
  return { core, handlers }
}

function relaunch(): void {
  app.relaunch()
  app.quit()
}
